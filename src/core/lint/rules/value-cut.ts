import { lineIn, placeOf, shown } from '../document.ts'
import { entriesOf } from '../linted.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

/** flink-conf.yaml: a `#` begins a comment wherever it stands, even without a blank before it, and cuts the value. */
export default defineRule({
  id: 'value-cut',
  check: (linted) => {
    const found: Found[] = []
    for (const { document, entry } of entriesOf(linted)) {
      if (document.format !== 'flink-conf') continue
      const line = lineIn(document, entry.line)
      const at = line.indexOf('#')
      if (at <= 0 || /\s/.test(line[at - 1] ?? ' ')) continue
      found.push({
        severity: 'error',
        ...placeOf(document, entry),
        column: at + 1,
        values: { key: entry.key, value: shown(entry.key, entry.value) },
      })
    }
    return found
  },
})
