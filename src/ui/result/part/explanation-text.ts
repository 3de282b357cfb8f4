import type { Explanation } from '../../../core/explain/explanation.ts'
import { figuresText, type PartWords } from '../../../i18n/part-words.ts'
import type { Printer } from '../../../i18n/print.ts'
import type { Words } from '../../../i18n/words.ts'
import { partNames } from '../part-names.ts'

/** The sentences that lead from an explanation's figures to its result. */
export function explanationText(
  { figures, result }: Explanation,
  said: PartWords,
  words: Words,
  print: Printer,
): string {
  const text = figuresText(figures, said.how, {
    print,
    whole: (whole) => said.wholes[whole],
    component: (name) => partNames(words, name)[0],
    collector: (name) => said.collectors[name],
  })
  const isRounded = figures.how === 'percentage' && figures.share !== result
  return isRounded ? `${text} ${said.becomes(print.size(result))}` : text
}
