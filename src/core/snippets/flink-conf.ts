import { trim } from '../java/text.ts'
import { atMost } from './availability.ts'
import { comment, header, processesIn } from './header.ts'
import { inOrder } from './order.ts'
import { defineSnippet, type SnippetProblem } from './snippet.ts'
import { escapeUnprintable } from './yaml-scalar.ts'

/** flink-conf.yaml, one `key: value` a line. It is no YAML: nothing is quoted, and some values cannot be written. */
export default defineSnippet({
  id: 'flink-conf',
  fileName: () => 'flink-conf.yaml',
  availableIn: (setting) => setting.process !== 'jvm' && atMost(setting.flink, '1.20'),
  write: (document) => {
    const problems: { problem: SnippetProblem; key: string }[] = []
    let text = header(document, processesIn(document))
    for (const [key, value] of inOrder(document.config)) {
      const problem = unwritable(key, value)
      if (problem) problems.push({ problem, key })
      text += problem ? comment([`cannot be written in this format: ${escapeUnprintable(key)}`]) : `${key}: ${value}\n`
    }
    return { text, problems }
  },
})

/** Why flink-conf.yaml cannot hold an option so that Flink reads the same; nothing where it can. */
export function unwritable(key: string, value: string): SnippetProblem | undefined {
  const both = key + value
  if (/[\r\n]/.test(both)) return 'line-end'
  if (/\p{Surrogate}/u.test(both)) return 'lone-surrogate'
  if (both.includes('#')) return 'number-sign'
  if (trim(key) !== key || trim(value) !== value) return 'outer-space'
  if (key === '' || value === '') return 'empty'
  if (`${key}: `.indexOf(': ') < key.length) return 'key-separator'
  return undefined
}
