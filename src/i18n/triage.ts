import type { ChoiceOf, QuestionId } from '../core/triage/questions/index.ts'

/** A choice of a question. Both texts may hold `**figures that matter**` and `` `code` ``. */
interface ChoiceText {
  readonly label: string
  /** what follows from it for the alternatives, in a sentence or two */
  readonly says: string
}

interface QuestionText<Id extends QuestionId> {
  readonly asks: string
  /** where to look for the answer */
  readonly look: string
  readonly choices: Readonly<Record<ChoiceOf<Id>, ChoiceText>>
}

/** The questions that decide between alternatives, in one language. It loads with what is known of failures. */
export interface TriageWords {
  readonly heading: string
  /** where nothing is open any more */
  readonly decided: string
  /** folds what the text says already, so that it is not asked */
  readonly said: (count: number) => string
  readonly unknown: string
  readonly unknownSays: string
  readonly change: string
  /** the same for those who do not see beside what the button stands; begins with what it says */
  readonly changeAnswer: (asks: string) => string
  readonly keep: string
  /** the form says so, and not this question */
  readonly inForm: string
  readonly questions: { readonly [Id in QuestionId]: QuestionText<Id> }
}

/** A choice in words; `unknown` is a choice of every question. */
export function choiceText(words: TriageWords, question: QuestionId, choice: string): ChoiceText {
  const texts: Readonly<Record<string, ChoiceText>> = words.questions[question].choices
  return texts[choice] ?? { label: words.unknown, says: words.unknownSays }
}
