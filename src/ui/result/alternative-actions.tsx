import { apply, undo } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { CopyButton } from '../controls/copy-button.tsx'
import { useShownSnippet } from './use-snippets.ts'

interface AlternativeActionsProps {
  readonly id: string
  readonly isFirst: boolean
  readonly isApplied: boolean
}

/** Apply, and in its place Undo; beside it the file to copy, so that nobody has to scroll for it. */
export function AlternativeActions({ id, isFirst, isApplied }: AlternativeActionsProps) {
  const { words } = useView()
  const shown = useShownSnippet()
  const copy = shown && shown.text !== '' && (
    <CopyButton label={words.advice.copyFile(shown.fileName)} text={() => shown.text} primary={isApplied} />
  )
  // one element for both, so that the keyboard's focus stays where it is
  return (
    <div className="actions">
      {isApplied && copy}
      <button
        type="button"
        key="toggle"
        data-action={isApplied ? 'undo' : 'apply'}
        className={isFirst && !isApplied ? 'button primary' : 'button'}
        onClick={isApplied ? undo : () => apply(id)}
      >
        {isApplied ? words.advice.undo : words.advice.apply}
      </button>
    </div>
  )
}
