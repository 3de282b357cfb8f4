import { useView } from '../../state/view.ts'
import { CopyButton } from '../controls/copy-button.tsx'
import { download } from '../controls/download.ts'
import { lineDiff } from './line-diff.ts'
import type { ShownSnippet } from './use-snippets.ts'

interface SnippetPanelProps {
  readonly snippet: ShownSnippet
  readonly isShown: boolean
}

/** One file, exactly as it is copied and downloaded; the lines that an applied change made are tinted. */
export function SnippetPanel({ snippet, isShown }: SnippetPanelProps) {
  const { words } = useView()
  const { id, fileName, text, before, problems } = snippet
  const lines = lineDiff(before, text).filter(({ kind }) => kind !== 'removed')
  return (
    <div role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} hidden={!isShown} data-snippet-panel={id}>
      <div className="file">
        <span className="soft">{fileName}</span>
        <button type="button" className="button" data-action="download" onClick={() => download(fileName, text)}>
          {words.snippets.download}
        </button>
        <CopyButton label={words.snippets.copy} text={() => text} primary />
      </div>
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
