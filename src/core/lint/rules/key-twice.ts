import { type Entry, placeOf, shown } from '../document.ts'
import { removed } from '../fix.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

/** A key that stands in one file more than once: Flink takes the last, whatever the first says. */
export default defineRule({
  id: 'key-twice',
  check: ({ documents }) =>
    documents.flatMap((document) => {
      const last = new Map<string, Entry>(document.entries.map((entry) => [entry.key, entry]))
      return document.entries.flatMap((entry): Found[] => {
        const counts = last.get(entry.key)
        // a text may quote a line of its own configuration
        if (document.format === 'excerpt' || counts === undefined || counts === entry) return []
        const fix = removed(document, entry)
        return [
          {
            severity: counts.value === entry.value ? 'warning' : 'error',
            ...placeOf(document, entry),
            values: {
              key: entry.key,
              value: shown(entry.key, entry.value),
              counts: shown(entry.key, counts.value),
              line: String(counts.line),
            },
            ...(fix && { fix }),
          },
        ]
      })
    }),
})
