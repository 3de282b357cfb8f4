import { useWords } from '../../state/view.ts'
import { useCopy } from './use-copy.ts'

interface CopyButtonProps {
  readonly label: string
  /** asked when pressed, so that it is the text of that moment */
  readonly text: () => string
  readonly primary?: boolean
}

export function CopyButton({ label, text, primary = false }: CopyButtonProps) {
  const { snippets } = useWords()
  const [state, copy] = useCopy()
  const shown = { idle: label, copied: snippets.copied, failed: snippets.copyFailed }[state]
  return (
    <button
      type="button"
      data-action="copy"
      className={primary ? 'button primary' : 'button'}
      onClick={() => copy(text())}
    >
      {/* the widest text holds the button's width, so that nothing jumps */}
      <span className="held" data-held={state === 'failed' ? undefined : label}>
        <span aria-live="polite">{shown}</span>
      </span>
    </button>
  )
}
