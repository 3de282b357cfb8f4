import { create } from 'zustand'
import type { Knowledge } from '../i18n/catalog.ts'
import { LANGUAGES, type Language } from '../i18n/languages.ts'
import { createPrinter, type Printer } from '../i18n/print.ts'
import type { ReadingWords } from '../i18n/reading-words.ts'
import type { Words } from '../i18n/words.ts'
import { useInput } from './input.ts'
import { useReading } from './reading.ts'

/** The words of the language on the screen. They change as one, when all that is needed has loaded. */
export interface Texts {
  readonly language: Language
  readonly words: Words
  readonly print: Printer
  readonly knowledge?: Knowledge
  /** loads with the knowledge */
  readonly reading?: ReadingWords
}

/** Empty until the first language is there: the page is not drawn before. */
export const useTexts = create<Partial<Texts>>()(() => ({}))

/** The language on the screen, which is the one that was chosen as soon as its words are there. */
export const useShownLanguage = (): Language => useTexts(({ language }) => language ?? 'en')

/** Loads a language; what it knows of failures only where that is on the screen. */
async function load(language: Language, withKnowledge: boolean) {
  const { page, knowledge, reading } = LANGUAGES[language]
  try {
    const [words, known, read] = await Promise.all([
      page(),
      withKnowledge ? knowledge() : undefined,
      withKnowledge ? reading() : undefined,
    ])
    if (useInput.getState().language !== language) return
    useTexts.setState(
      {
        language,
        words: words.default,
        print: createPrinter(language),
        ...(known && { knowledge: known.default }),
        ...(read && { reading: read.default }),
      },
      true,
    )
  } catch {
    useReading.setState({ failed: true })
  }
}

/** whether somebody waits for it: another language is then loaded with its own */
let isKnowledgeWanted = false

/** Loads what the language on the screen knows of failures, if it is not there: nothing is drawn again for it then. */
export async function loadKnowledge(): Promise<void> {
  isKnowledgeWanted = true
  const { language } = useInput.getState()
  const shown = useTexts.getState()
  if (shown.language !== language || !shown.knowledge) await load(language, true)
}

/** Loads the first language, and from then on each that is chosen. Resolves when the page can be drawn. */
export function startTexts(): Promise<void> {
  useInput.subscribe(({ language }, before) => {
    if (language !== before.language) void load(language, isKnowledgeWanted)
  })
  return load(useInput.getState().language, false)
}
