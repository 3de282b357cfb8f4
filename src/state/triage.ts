import type { Asked } from '../core/triage/triage.ts'
import { answer, useInput } from './input.ts'

/** Answers a question: in the form, where a field of it holds such answers, else by the question's own id. */
export function answerQuestion({ question, choices }: Asked, choice: string) {
  const fills = choices.find(({ id }) => id === choice)?.fills
  const { [question]: _before, ...others } = useInput.getState().answers.triage ?? {}
  const triage = fills ? others : { ...others, [question]: choice }
  answer('triage', Object.keys(triage).length > 0 ? triage : undefined)
  if (fills?.process) answer('process', fills.process)
  if (fills?.stateBackend) answer('stateBackend', fills.stateBackend)
}
