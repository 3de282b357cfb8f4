import { create } from 'zustand'
import type { Answers } from '../core/setting.ts'
import type { Language } from '../i18n/languages.ts'
import { remember, remembered } from './storage.ts'
import type { Theme } from './theme.ts'

/** A file that was read, or a text that is too long to be shown, which has no name. It stands in place of the text. */
export interface ReadFile {
  readonly name?: string
  /** in bytes, as it lies on the disk */
  readonly size: number
  readonly lines: number
}

/** Every fact that a person has given. Whatever else is on the screen is derived from it. */
export interface Input {
  readonly text: string
  readonly file?: ReadFile | undefined
  readonly answers: Answers
  /** the id of the alternative that is applied */
  readonly applied?: string | undefined
  readonly language: Language
  readonly theme: Theme
}

export const useInput = create<Input>()(() => ({ text: '', ...remembered() }))

useInput.subscribe(({ answers, language, theme }, before) => {
  if (answers !== before.answers || language !== before.language || theme !== before.theme) {
    remember({ answers, language, theme })
  }
})

const set = useInput.setState

/** Whether there is anything that was pasted or opened. */
export const hasEvidence = ({ text, file }: Pick<Input, 'text' | 'file'>) => text !== '' || file !== undefined

/** A new text: what was applied belonged to the old one. */
export const setText = (text: string) => set({ text, file: undefined, applied: undefined })
/** What was read in the worker takes the place of the text. */
export const setFile = (file: ReadFile) => set({ text: '', file, applied: undefined })
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
