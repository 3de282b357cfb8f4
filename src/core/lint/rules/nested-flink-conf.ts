import { isSensitive } from '../../evidence/keys.ts'
import { maskSecrets } from '../../evidence/mask.ts'
import { age } from '../../flink/versions/index.ts'
import { type ConfigDocument, columnIn, type Nested } from '../document.ts'
import type { Fix, Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

/** flink-conf.yaml knows no nesting: Flink passes over the section's key, and reads what is below it as keys of their own. */
export default defineRule({
  id: 'nested-flink-conf',
  check: ({ documents, flink, flinkKnown }) =>
    documents.flatMap((document) => {
      if (document.format === 'flink-conf') return document.nested.map((section) => problem(document, section))
      // a pasted file that nests is a config.yaml, which releases before 1.19 do not read
      if (document.format !== 'config-yaml' || document.named || !flinkKnown || age(flink) >= age('1.19')) return []
      const first = document.entries.find(
        ({ key, line }) => !(document.lines[line - 1] ?? '').trimStart().startsWith(key),
      )
      return first ? [{ ...placed(document, first.line), key: first.key, values: { key: first.key } }] : []
    }),
})

const placed = (document: ConfigDocument, line: number): Omit<Found, 'values'> => ({
  severity: 'error',
  ...(document.file !== undefined && { file: document.file }),
  line,
  column: columnIn(document, line),
})

function problem(document: ConfigDocument, section: Nested): Found {
  const [first] = section.entries
  const fix = flattened(section)
  return {
    ...placed(document, section.line),
    key: section.key,
    values: { key: first?.key ?? section.key },
    ...(fix && { fix }),
  }
}

/** The section's options, each whole on its line; undefined where one cannot stand in such a file. */
function flattened({ line, endLine, entries }: Nested): Fix | undefined {
  const lines = entries.map(({ key, value }) => `${key}: ${value}`)
  const writable = entries.every(
    ({ key, value }) => !isSensitive(key) && value !== '' && value.trim() === value && !/[#\r\n]/.test(value),
  )
  return writable && lines.every((text) => maskSecrets(text) === text) ? { line, endLine, lines } : undefined
}
