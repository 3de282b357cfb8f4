import { useView } from '../../../state/view.ts'
import { reveal, type ShownSnippet, useReveals } from './use-snippets.ts'
import { unchanged, WrittenFile } from './written-file.tsx'

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
  const { known } = useView()
  const reveals = useReveals()
  const { id, fileName, text, problems } = snippet
  // before the first text nothing is changed, and nothing is there that compares
  const lines = known
    ? known.engine.shownLines(snippet, reveals).filter(({ kind }) => kind !== 'removed')
    : unchanged(text)
  return (
    <div role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} hidden={!isShown} data-snippet-panel={id}>
      <WrittenFile fileName={fileName} text={text} lines={lines} problems={problems} mark={{ 'data-snippet': id }}>
        <HiddenSecrets snippet={snippet} />
      </WrittenFile>
    </div>
  )
}

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
