import type { Alternative } from '../../core/advice/alternative.ts'
import { apply, undo } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { CopyButton } from '../controls/copy-button.tsx'
import { useShownSnippet, useSnippetWith } from './snippets/use-snippets.ts'
import { useKnowledge } from './use-knowledge.ts'

interface AlternativeActionsProps {
  readonly alternative: Alternative
  /** for those changes that no file holds */
  readonly asText: string
  readonly isFirst: boolean
}

const changesFiles = ({ config, jvm, environment }: Alternative) =>
  [config, jvm, environment].some((change) => Object.keys(change).length > 0)

/** Apply, and in its place Undo; beside it the file to copy, so that nobody has to scroll for it. */
export function AlternativeActions({ alternative, asText, isFirst }: AlternativeActionsProps) {
  const { words, applied } = useView()
  const { adviceWords } = useKnowledge()
  const shown = useShownSnippet()
  const snippetWith = useSnippetWith()
  const isApplied = applied?.id === alternative.id
  const inFile = changesFiles(alternative) && shown !== undefined

  const applyAndCopy = () => {
    const text = snippetWith(alternative)?.text ?? ''
    apply(alternative.id)
    return text
  }
  const copy = () => {
    if (!inFile) return <CopyButton key="text" label={adviceWords.copyText} text={() => asText} />
    if (!isApplied) return <CopyButton key="file" label={adviceWords.applyAndCopy} text={applyAndCopy} />
    return (
      <CopyButton key="file" label={words.advice.copyFile(shown.fileName)} text={() => shown.text} look="primary" />
    )
  }
  return (
    <div className="actions">
      {isApplied && copy()}
      {/* one element for both, so that the keyboard's focus stays where it is */}
      <button
        type="button"
        key="toggle"
        data-action={isApplied ? 'undo' : 'apply'}
        className={isFirst && !isApplied ? 'button primary' : 'button'}
        onClick={isApplied ? undo : () => apply(alternative.id)}
      >
        {isApplied ? words.advice.undo : words.advice.apply}
      </button>
      {isFirst && !isApplied && copy()}
    </div>
  )
}
