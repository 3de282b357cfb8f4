import { useEffect, useRef } from 'react'
import { quoter } from '../../../core/evidence/mask.ts'
import { undoFix, useCanUndoFix, useFixes } from '../../../state/fixes.ts'
import { useInput } from '../../../state/input.ts'
import { LintItem } from './lint-item.tsx'
import { useLint, useLintWords } from './use-lint.ts'

/**
 * What is wrong with the pasted configuration, line by line, with what to do and a button where one change does. A chunk
 * of its own, for it brings every option of Flink with it.
 */
export default function LintPanel() {
  const language = useInput((input) => input.language)
  const words = useLintWords(language)
  const { text, problems } = useLint()
  const canUndo = useCanUndoFix()
  const heading = useRef<HTMLHeadingElement>(null)
  const fixes = useFixes(({ before }) => before.length)
  const counted = useRef(fixes)
  // the button that was pressed is gone with its problem: the keyboard goes on from here
  useEffect(() => {
    if (fixes !== counted.current) heading.current?.focus()
    counted.current = fixes
  }, [fixes])
  if (!words) return null
  if (problems.length === 0 && !canUndo) return null
  const quote = quoter(text.split('\n'))
  const urgent = problems.filter(({ severity }) => severity !== 'notice')
  const notices = problems.filter(({ severity }) => severity === 'notice')
  const list = (some: typeof problems) => (
    <ul>
      {some.map((problem) => (
        <LintItem
          key={`${problem.line} ${problem.column} ${problem.rule}`}
          problem={problem}
          words={words}
          text={text}
          quote={quote(problem.line)}
        />
      ))}
    </ul>
  )
  return (
    <article className="finding lint">
      <h2 ref={heading} tabIndex={-1}>
        {problems.length > 0 ? words.heading : words.fixed}
      </h2>
      {canUndo && (
        <button type="button" className="button" data-action="undo-fix" onClick={undoFix}>
          {words.undo}
        </button>
      )}
      {urgent.length > 0 && list(urgent)}
      {notices.length > 0 && (
        <details open={urgent.length === 0}>
          <summary>{words.notices(notices.length)}</summary>
          {list(notices)}
        </details>
      )}
    </article>
  )
}
