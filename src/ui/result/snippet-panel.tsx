import { useView } from '../../state/view.ts'
import { CopyButton } from '../controls/copy-button.tsx'
import { download } from '../controls/download.ts'
import type { DiffLine } from './line-diff.ts'
import { reveal, type ShownSnippet, useReveals } from './use-snippets.ts'

interface SnippetPanelProps {
  readonly snippet: ShownSnippet
  readonly isShown: boolean
}

/**
 * One file, with the lines tinted that an applied change made. It is copied and downloaded as it is shown, but for the
 * secrets of a person's own file: the file keeps their values, and the screen, which others may see, shows them only
 * when the person asks for it. Until then they are not in the page's markup either.
 */
export function SnippetPanel({ snippet, isShown }: SnippetPanelProps) {
  const { words, known } = useView()
  const reveals = useReveals()
  const { id, fileName, text, problems } = snippet
  const lines = known
    ? known.engine.shownLines(snippet, reveals).filter(({ kind }) => kind !== 'removed')
    : unchanged(text)
  return (
    <div role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} hidden={!isShown} data-snippet-panel={id}>
      <div className="file">
        <span className="soft">{fileName}</span>
        <button type="button" className="button" data-action="download" onClick={() => download(fileName, text)}>
          {words.snippets.download}
        </button>
        <CopyButton label={words.snippets.copy} text={() => text} look="primary" />
      </div>
      <HiddenSecrets snippet={snippet} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <pre data-snippet={id} tabIndex={0}>
        {lines.map((line, at) => (
          <span
            key={at}
            className={line.kind === 'added' ? 'added' : line.text.startsWith('#') ? 'comment' : undefined}
          >
            {`${line.text}\n`}
          </span>
        ))}
      </pre>
      {problems.length > 0 && (
        <ul className="left-out">
          {problems.map(({ problem, key }) => (
            <li key={`${problem} ${key}`}>
              {key !== undefined && <code>{key}</code>} {words.snippets.problems[problem]}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Before the first text nothing is changed, and nothing is there that compares. */
const unchanged = (text: string): readonly DiffLine[] =>
  text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split('\n')
        .map((said) => ({ kind: 'same', text: said }))

/** That values are hidden on the screen and are in the copy all the same, and a way to see them. */
function HiddenSecrets({ snippet }: { readonly snippet: ShownSnippet }) {
  const { known, report } = useView()
  const reveals = useReveals()
  if (!known || reveals || snippet.hidden.text === snippet.text) return null
  const { hidden, show } = known.knowledge.secrets
  return (
    <p className="hidden-secrets">
      {hidden}{' '}
      <button type="button" className="link" data-action="reveal" onClick={() => reveal(report.evidence)}>
        {show}
      </button>
    </p>
  )
}
