import { legacyKeys, legacyNames } from '../../advice/keys.ts'
import { age } from '../../flink/versions/index.ts'
import type { FlinkMinor } from '../../flink/versions/minors.ts'
import { placeOf } from '../document.ts'
import { rekeyed } from '../fix.ts'
import { entriesOf, type Linted } from '../linted.ts'
import { declaredOptions, isMapEntry, oldKeys, optionIn, successorOf } from '../options/declared.ts'
import { isFree } from '../options/free-keys.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

/** An option that another release has, and this one passes over: it came later, or it is gone. */
export default defineRule({
  id: 'key-of-other-version',
  check: (linted) => {
    const { flink } = linted
    const found: Found[] = []
    for (const { document, entry } of entriesOf(linted)) {
      const { key } = entry
      const spans = declaredOptions().get(key)
      const successor = successorOf(key, flink) ?? legacySuccessor(key, linted)
      if (spans === undefined && successor === undefined) continue
      if (optionIn(key, flink) || oldKeys(flink).has(key) || isFree(key) || isMapEntry(key, flink)) continue
      const first = spans?.[0]?.from
      const last = spans?.findLast(({ to }) => to !== undefined && age(to) < age(flink))?.to
      const later = first !== undefined && age(first) > age(flink)
      const fix =
        successor === undefined || document.entries.some((each) => each.key === successor)
          ? undefined
          : rekeyed(document, entry, successor)
      found.push({
        severity: 'error',
        ...placeOf(document, entry),
        values: {
          key,
          flink,
          ...(later ? { from: first } : last === undefined ? {} : { to: last, gone: nextOf(last, flink) }),
          ...(successor !== undefined && { successor }),
        },
        ...(fix && { fix }),
      })
    }
    return found
  },
})

/** Flink's first memory options have no fallback: what they stood for depended on where Flink ran. */
function legacySuccessor(key: string, { flink, deployment }: Linted): string | undefined {
  for (const process of ['tm', 'jm'] as const) {
    // a value in whole mebibytes without a unit means something else under another key
    if (legacyNames(process).includes(key) && !key.endsWith('.mb'))
      return flink === '1.10' && process === 'jm' ? undefined : legacyKeys(flink, process, deployment).standFor
  }
  return undefined
}

/** The first release after one, up to another, for a message. */
function nextOf(last: FlinkMinor, flink: FlinkMinor): string {
  return last === '1.20' ? '2.0' : last === '2.3' ? flink : `${last.split('.')[0]}.${Number(last.split('.')[1]) + 1}`
}
