import { MIB } from '../../bytes/bytes.ts'
import { parseFlinkSize } from '../../bytes/flink.ts'
import { FLINK_OPTIONS } from '../../flink/options/index.ts'
import { placeOf } from '../document.ts'
import { revalued } from '../fix.ts'
import { entriesOf } from '../linted.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

/** The sizes of the memory model; a segment may well be of some kilobytes. */
const SIZES: ReadonlySet<string> = new Set(
  FLINK_OPTIONS.flatMap(({ key, type, fallbackKeys }) =>
    type === 'memory' && !key.endsWith('segment-size') ? [key, ...(fallbackKeys ?? [])] : [],
  ),
)

/** A size of a part that is a bare number too small to be meant as bytes, which it is to Flink. */
export default defineRule({
  id: 'size-without-unit',
  check: (linted) => {
    const found: Found[] = []
    for (const { document, entry } of entriesOf(linted)) {
      const { key, value } = entry
      if (!SIZES.has(key) || !/^\d+$/.test(value)) continue
      const size = parseFlinkSize(value)
      if (typeof size !== 'bigint' || size === 0n || size >= MIB) continue
      const by = `${value}m`
      const fix = revalued(document, entry, by)
      found.push({ severity: 'error', ...placeOf(document, entry), values: { key, value, by }, ...(fix && { fix }) })
    }
    return found
  },
})
