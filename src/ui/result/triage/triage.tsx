import { useEffect, useRef, useState } from 'react'
import type { Asked } from '../../../core/triage/triage.ts'
import { answerQuestion } from '../../../state/triage.ts'
import { useView } from '../../../state/view.ts'
import { TriageAnswer } from './triage-answer.tsx'
import { TriageQuestion } from './triage-question.tsx'

/** What decides between the alternatives: the answers so far, each with what follows from it, and the one question that is open. */
export function Triage() {
  const { report, known } = useView()
  const [changing, setChanging] = useState<Asked['question']>()
  const heading = useRef<HTMLHeadingElement>(null)
  const hadFocus = useRef(false)
  const asked = report.triage ?? []
  const open = asked.find(({ question }) => question === changing) ?? asked.find(({ answer }) => answer === undefined)
  const shown = open?.question
  // the button that was pressed is gone with its question: the keyboard goes on from here
  useEffect(() => {
    if (hadFocus.current) heading.current?.focus()
    hadFocus.current = false
  }, [shown])
  const byPerson = asked.some(({ answer }) => answer?.from === 'person')
  if (!known || (!open && !byPerson)) return null
  const words = known.knowledge.triage
  const turnTo = (question: Asked['question'] | undefined) => {
    hadFocus.current = true
    setChanging(question)
  }
  const choose = (question: Asked, choice: string) => {
    turnTo(undefined)
    answerQuestion(question, choice)
  }
  const answered = asked.filter((each) => each.answer && each !== open)
  const said = answered.filter(({ answer }) => answer?.from === 'text')
  const list = (some: readonly Asked[]) =>
    some.length > 0 && (
      <ul>
        {some.map((each) => (
          <TriageAnswer key={each.question} asked={each} change={() => turnTo(each.question)} />
        ))}
      </ul>
    )
  return (
    <section className="triage" aria-labelledby="triage">
      <h3 id="triage" ref={heading} tabIndex={-1}>
        {open ? words.heading : words.decided}
      </h3>
      {open && (
        <TriageQuestion
          key={open.question}
          asked={open}
          choose={(choice) => choose(open, choice)}
          keep={open.question === changing ? () => turnTo(undefined) : undefined}
        />
      )}
      {list(answered.filter((each) => !said.includes(each)))}
      {said.length > 0 && (
        <details>
          <summary>{words.said(said.length)}</summary>
          {list(said)}
        </details>
      )}
    </section>
  )
}
