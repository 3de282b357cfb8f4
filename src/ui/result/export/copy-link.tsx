import { useWords } from '../../../state/view.ts'
import { useCopy } from '../../controls/use-copy.ts'

interface CopyLinkProps {
  readonly action: string
  readonly label: string
  /** asked when pressed, so that it is the text of that moment */
  readonly text: () => string
}

/** Copies what is not a file: a quiet button that says how it went. */
export function CopyLink({ action, label, text }: CopyLinkProps) {
  const { snippets } = useWords()
  const [state, copy] = useCopy()
  const shown = { idle: label, copied: snippets.copied, failed: snippets.copyFailed }[state]
  return (
    <button type="button" className="link" data-action={action} onClick={() => copy(text())}>
      <span className="held" data-held={state === 'failed' ? undefined : label}>
        <span aria-live="polite">{shown}</span>
      </span>
    </button>
  )
}
