import { legacyKeys } from '../../advice/keys.ts'
import { placeOf } from '../document.ts'
import { rekeyed } from '../fix.ts'
import { entriesOf } from '../linted.ts'
import { declaredOptions, oldKeys, optionIn, successorOf } from '../options/declared.ts'
import { isFree } from '../options/free-keys.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

const PROCESSES = ['tm', 'jm'] as const

/** An option that is still read, but under an old name or on its way out. */
export default defineRule({
  id: 'deprecated-key',
  check: (linted) => {
    const { flink, deployment } = linted
    const found: Found[] = []
    for (const { document, entry } of entriesOf(linted)) {
      const { key } = entry
      const option = optionIn(key, flink)
      const old = oldKeys(flink).get(key)
      if (isFree(key) || (option ? !option.deprecated : old === undefined)) continue
      const legacy = PROCESSES.map((process) => legacyKeys(flink, process, deployment)).find(({ keys }) =>
        keys.includes(key),
      )
      const successor = old ?? legacy?.standFor ?? successorOf(key, flink)
      const renamed = old ?? (key.endsWith('.mb') ? undefined : legacy?.standFor)
      const taken = renamed !== undefined && document.entries.some((each) => each.key === renamed)
      const fix = renamed === undefined || taken ? undefined : rekeyed(document, entry, renamed)
      // an old name is read as long as its successor says so
      const gone = old === undefined ? declaredOptions().get(key)?.at(-1)?.to : undefined
      found.push({
        severity: 'warning',
        ...placeOf(document, entry),
        values: {
          key,
          flink,
          ...(successor !== undefined && successor !== key && { successor }),
          ...(gone !== undefined && { gone }),
        },
        ...(fix && { fix }),
      })
    }
    return found
  },
})
