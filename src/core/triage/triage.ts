import type { Evidence } from '../evidence/evidence.ts'
import type { Finding } from '../failures/finding.ts'
import type { Derivation } from '../flink/derivation.ts'
import type { Answers, Setting } from '../setting.ts'
import type { Choice, Effect, Known, Question } from './question.ts'
import { QUESTIONS, type QuestionId } from './questions/index.ts'

/** What a person answers who does not know. It decides nothing, and the next question is asked. */
export const UNKNOWN = 'unknown'

/** A question as it stands: open, or with its answer and where that comes from. */
export interface Asked {
  readonly question: QuestionId
  readonly choices: readonly Choice[]
  readonly answer?: {
    readonly choice: string
    /** `person`: this question was answered; `form`: a field of the form says so, however it was filled */
    readonly from: 'person' | 'form' | 'text'
    /** where the text says so */
    readonly line?: number
  }
}

const ALL: readonly Question<QuestionId>[] = QUESTIONS

/** The person's own answer, if it is one of the question's; what a field of the form holds is no matter of these. */
function given({ id, choices }: Question, answers: Answers['triage']): string | undefined {
  const choice = answers?.[id]
  return choice === UNKNOWN || choices.some((each) => each.id === choice && !each.fills) ? choice : undefined
}

function answerOf(question: Question, known: Known, answers: Answers['triage']): Asked['answer'] {
  const choice = given(question, answers)
  const stated = question.answeredBy(known)
  const isInForm = stated?.origin.from === 'answer'
  // a field of the form that was filled since outlasts "I don't know"
  if (choice !== undefined && !(choice === UNKNOWN && isInForm)) return { choice, from: 'person' }
  if (stated === undefined) return undefined
  const { origin } = stated
  return origin.from === 'text'
    ? { choice: stated.choice, from: 'text', line: origin.line }
    : { choice: stated.choice, from: 'form' }
}

/**
 * The questions that decide between the root finding's alternatives, in the order in which they are asked, each with the
 * answer that the person, the form or the text gives. None without a root.
 */
export function questionsOf(
  findings: readonly Finding[],
  setting: Setting,
  before: Derivation,
  evidence: Evidence,
  answers: Answers['triage'],
): readonly Asked[] {
  const finding = findings.find(({ role }) => role === 'root')
  if (finding === undefined) return []
  const asked: Asked[] = []
  for (const question of ALL) {
    if (!question.failures.includes(finding.failure) || !question.processes.includes(setting.process)) continue
    const { idleAfter } = question
    if (asked.some((each) => each.question === idleAfter?.question && each.answer?.choice === idleAfter.choice))
      continue
    const answer = answerOf(question, { finding, setting, before, evidence }, answers)
    asked.push({ question: question.id, choices: question.choices, ...(answer && { answer }) })
  }
  return asked
}

/** What a person's answers do to the alternatives; what text and form say, the failure's own advice has heard already. */
export function effectsOf(asked: readonly Asked[]): readonly Effect[] {
  return asked.flatMap(({ choices, answer }) =>
    answer?.from === 'person' ? (choices.find(({ id }) => id === answer.choice)?.effect ?? []) : [],
  )
}

/** The finding as the answers tell of it: the traits of the choices taken, in place of those of the others. */
export function asAnswered(finding: Finding, asked: readonly Asked[]): Finding {
  let traits = finding.traits
  for (const { choices, answer } of asked) {
    if (answer?.from !== 'person' || answer.choice === UNKNOWN) continue
    const mine = choices.find(({ id }) => id === answer.choice)?.effect.traits ?? []
    const others = choices.flatMap(({ effect }) => effect.traits ?? [])
    traits = [...traits.filter((trait) => !others.includes(trait)), ...mine]
  }
  return traits === finding.traits ? finding : { ...finding, traits }
}

/** Proposals in the order that the effects give them, the later the effect the more it counts; none is added. */
export function ordered<P extends { readonly advice: string }>(
  proposals: readonly P[],
  effects: readonly Effect[],
): readonly P[] {
  let list = proposals
  for (const { first = [] } of effects) {
    const place = ({ advice }: P) => (first.includes(advice) ? first.indexOf(advice) : first.length)
    list = list.toSorted((a, b) => place(a) - place(b))
  }
  return list
}

/** The proposals that no effect leaves out. */
export const kept = <P extends { readonly advice: string }>(
  proposals: readonly P[],
  effects: readonly Effect[],
): readonly P[] => proposals.filter(({ advice }) => !effects.some(({ out }) => out?.includes(advice)))
