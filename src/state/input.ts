import { create } from 'zustand'
import type { Answers } from '../core/setting.ts'
import type { Linked } from '../core/sharing/linked.ts'
import type { Language } from '../i18n/languages.ts'
import type { LinkProblem } from './permalink/problems.ts'
import { remember, remembered } from './storage.ts'
import type { Theme } from './theme.ts'

/** A file that was read, or a text that is too long to be shown, which has no name. It stands in place of the text. */
export interface ReadFile {
  readonly name?: string
  /** in bytes, as it lies on the disk */
  readonly size: number
  readonly lines: number
}

/** What an address says besides answers. */
export interface OpenedLink {
  /** what it tells of a text that is not here */
  readonly linked?: Linked | undefined
  /** what of it could not be taken */
  readonly problems: readonly LinkProblem[]
}

/** Every fact that a person has given. Whatever else is on the screen is derived from it. */
export interface Input {
  readonly text: string
  readonly file?: ReadFile | undefined
  /** the address that the page was opened with; it stands in place of a text */
  readonly link?: OpenedLink | undefined
  readonly answers: Answers
  /** the id of the alternative that is applied */
  readonly applied?: string | undefined
  readonly language: Language
  readonly theme: Theme
}

export const useInput = create<Input>()(() => ({ text: '', answers: {}, ...remembered() }))

useInput.subscribe(({ language, theme }, before) => {
  if (language !== before.language) remember({ language })
  if (theme !== before.theme) remember({ theme })
})

const set = useInput.setState

/** Whether there is anything that was pasted or opened, or a link that tells of it. */
export const hasEvidence = ({ text, file, link }: Pick<Input, 'text' | 'file' | 'link'>) =>
  text !== '' || file !== undefined || link?.linked !== undefined

const fresh = (text: string) => ({ text, file: undefined, link: undefined, applied: undefined })

/** Of answers what they say of the process: without what was said for the sake of one failure. */
export const ofProcess = ({ fixed: _, triage: __, ...answers }: Answers): Answers => answers

/** A new text: what was applied belonged to the old one. */
export const setText = (text: string) => set(fresh(text))
/**
 * Takes the text or file away, and with it what was said for its sake: which size may not move, and what decides between
 * its alternatives. What the form says of the process stays.
 */
export const clearEvidence = () => set(({ answers }) => ({ ...fresh(''), answers: ofProcess(answers) }))
/** What was read in the worker takes the place of the text. */
export const setFile = (file: ReadFile) => set({ text: '', file, link: undefined, applied: undefined })
/** Leaves the link; the answers that it brought stay. */
export const leaveLink = () => set({ link: undefined, applied: undefined })
export const setLanguage = (language: Language) => set({ language })
export const setTheme = (theme: Theme) => set({ theme })
export const apply = (alternative: string) => set({ applied: alternative })
export const undo = () => set({ applied: undefined })

/** Answers with another one; `undefined` takes it back, so that the text or an assumption holds again. */
export function withAnswer<Name extends keyof Answers>(
  answers: Answers,
  name: Name,
  value: Answers[Name] | undefined,
): Answers {
  const { [name]: _before, ...others } = answers
  return value === undefined ? others : { ...others, [name]: value }
}

/** Answers with another option of Flink's configuration or of the JVM; an empty text takes it back. */
export function withOption(answers: Answers, group: 'config' | 'jvm', key: string, value: string): Answers {
  const { [key]: _before, ...others } = answers[group] ?? {}
  const options = value === '' ? others : { ...others, [key]: value }
  return withAnswer(answers, group, Object.keys(options).length > 0 ? options : undefined)
}

export const answer = <Name extends keyof Answers>(name: Name, value: Answers[Name] | undefined) =>
  set(({ answers }) => ({ answers: withAnswer(answers, name, value) }))

export const answerOption = (group: 'config' | 'jvm', key: string, value: string) =>
  set(({ answers }) => ({ answers: withOption(answers, group, key, value) }))

export const forgetAnswers = () => set({ answers: {}, applied: undefined })
