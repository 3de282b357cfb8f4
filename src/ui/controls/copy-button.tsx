import { useWords } from '../../state/view.ts'
import { useCopy } from './use-copy.ts'

/** `quiet`: for what is not a file. */
const LOOKS = { plain: 'button', primary: 'button primary', quiet: 'link' } as const

interface CopyButtonProps {
  readonly label: string
  /** asked when pressed, so that it is the text of that moment */
  readonly text: () => string
  readonly look?: keyof typeof LOOKS
  readonly action?: string
}

/** Copies a text, and says how it went. */
export function CopyButton({ label, text, look = 'plain', action = 'copy' }: CopyButtonProps) {
  const { snippets } = useWords()
  const [state, copy] = useCopy()
  const shown = { idle: label, copied: snippets.copied, failed: snippets.copyFailed }[state]
  return (
    <button type="button" data-action={action} className={LOOKS[look]} onClick={() => copy(text())}>
      {/* the widest text holds the button's width, so that nothing jumps */}
      <span className="held" data-held={state === 'failed' ? undefined : label}>
        <span aria-live="polite">{shown}</span>
      </span>
    </button>
  )
}
