import { printed } from '../jvm/options.ts'
import type { JvmOptions } from '../setting.ts'
import { header } from './header.ts'
import { shellWord } from './shell.ts'
import { defineSnippet } from './snippet.ts'

/**
 * The variable that every HotSpot reads its options from, wherever `java` is started. Flink's own processes get their
 * sizes on the command line, which wins over the variable, so that it is for other programs only.
 */
export default defineSnippet({
  id: 'java-tool-options',
  name: 'JAVA_TOOL_OPTIONS',
  fileName: () => 'java-tool-options.sh',
  availableIn: ({ process }) => process === 'jvm',
  write: (document) => ({
    text: `${header(document, ['jvm'])}export JAVA_TOOL_OPTIONS=${shellWord(javaToolOptions(document.jvm))}\n`,
    problems: [],
  }),
})

/** Options as the value of the variable: HotSpot parts them at white space, outside quotes (`Arguments::parse_options_buffer`). */
export const javaToolOptions = (options: JvmOptions): string =>
  Object.entries(options)
    .map(([option, value]) => inQuotes(printed(option, value)))
    .join(' ')

/** There is no escape within quotes: a text with quotes of one kind is put into the other kind, piece by piece. */
const inQuotes = (text: string): string =>
  /^[^\s"']+$/.test(text)
    ? text
    : (text.match(/[^"]+|"+/g) ?? ['']).map((piece) => (piece.startsWith('"') ? `'${piece}'` : `"${piece}"`)).join('')
