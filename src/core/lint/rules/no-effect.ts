import { placeOf } from '../document.ts'
import { removed } from '../fix.ts'
import { effectOf, memoryKeys } from '../influence.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

/**
 * An option of the memory model that decides nothing beside the others. The model says so, not a list: whatever the value,
 * the same sizes are derived; or Flink merely checks against it.
 */
export default defineRule({
  id: 'no-effect',
  check: (linted) =>
    linted.processes.flatMap((each): Found[] => {
      if (!each.derivation.ok || !each.sized) return []
      return memoryKeys(linted, each.process).flatMap((key): Found[] => {
        const effect = effectOf(key, linted, each.process)
        const place = linted.places.get(key)
        if (effect.is === 'decides' || place === undefined) return []
        const fix = effect.is === 'none' ? removed(place.document, place.entry) : undefined
        return [
          {
            severity: effect.is === 'none' ? 'warning' : 'notice',
            ...placeOf(place.document, place.entry),
            values: { key, is: effect.is, by: effect.by.join(', ') },
            ...(fix && { fix }),
          },
        ]
      })
    }),
})
