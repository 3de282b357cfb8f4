import { type ConfigDocument, type Entry, placeOf } from '../document.ts'
import { rekeyed } from '../fix.ts'
import { entriesOf } from '../linted.ts'
import { declaredOptions, isMapEntry, oldKeys, successorOf } from '../options/declared.ts'
import { isFree } from '../options/free-keys.ts'
import { nearestKeys } from '../options/nearest.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

/** More of them are no configuration of Flink's, and each is compared with every key. */
const MOST = 200

/**
 * No release has such an option. Flink passes over it, so one that is close to a real key is a slip; one that is like none
 * may be a job's own.
 */
export default defineRule({
  id: 'unknown-key',
  check: (linted) => {
    const { flink } = linted
    const found: Found[] = []
    let asked = 0
    for (const { document, entry } of entriesOf(linted)) {
      const { key } = entry
      if (isFree(key) || declaredOptions().has(key) || oldKeys(flink).has(key) || isMapEntry(key, flink)) continue
      if (successorOf(key, flink) !== undefined || ++asked > MOST) continue
      const near = nearestKeys(key, flink)
      // in the middle of other text it may be anything
      if (near.length > 0 || document.format !== 'excerpt') found.push(unknown(document, entry, near))
    }
    return found
  },
})

function unknown(document: ConfigDocument, entry: Entry, near: readonly string[]): Found {
  const [best] = near
  const fix =
    best === undefined || document.entries.some(({ key }) => key === best) ? undefined : rekeyed(document, entry, best)
  return {
    severity: best === undefined ? 'warning' : 'error',
    ...placeOf(document, entry),
    values: { key: entry.key, near: near.join(', ') },
    ...(fix && { fix }),
  }
}
