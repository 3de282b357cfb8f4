import { printed } from '../jvm/options.ts'
import { writeArgument } from './argument-file.ts'
import type { Deployed } from './document.ts'
import { header } from './header.ts'
import { defineSnippet } from './snippet.ts'

/**
 * An argument file, `java @jvm.options …` from JDK 9 on: an option a line. For a Flink process the memory arguments
 * as its script passes them, for a JVM application its own flags.
 */
export default defineSnippet({
  id: 'jvm-options',
  fileName: () => 'jvm.options',
  availableIn: () => true,
  write: (document) => {
    const options = optionsOf(document)
    if (!options) return { text: '', problems: [{ problem: 'refused' }] }
    const text =
      header(document, [document.setting.process]) + options.map((option) => `${writeArgument(option)}\n`).join('')
    return { text, problems: [] }
  },
})

function optionsOf({ setting, jvm, budgets }: Deployed): readonly string[] | undefined {
  if (setting.process === 'jvm') return Object.entries(jvm).map(([option, value]) => printed(option, value))
  const derived = budgets.find((budget) => budget.process === setting.process)?.before
  return derived?.ok ? derived.budget.jvmArguments.split(' ').filter((option) => option !== '') : undefined
}
