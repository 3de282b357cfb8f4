import { maskSecrets } from '../../evidence/mask.ts'
import { placeOf } from '../document.ts'
import { wordsOf } from '../linted.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'
import { wrongValue } from '../value.ts'
import { typeOf } from '../wrong-values.ts'

/** Flink would not start the process: its own words, at the first of the options that contradict one another. */
export default defineRule({
  id: 'refused',
  check: (linted) =>
    linted.processes.flatMap(({ process, derivation, sized }): Found[] => {
      if (derivation.ok || !sized) return []
      const set = derivation.keys.flatMap((key) => linted.places.get(key) ?? [])
      const first = set[0] ?? linted.places.values().next().value
      if (first === undefined) return []
      // a value that no release reads has a problem of its own
      const said = set.some(({ entry }) => {
        const type = typeOf(entry.key, linted)
        return type !== undefined && wrongValue(type, entry.value, linted.flink) !== undefined
      })
      if (said) return []
      const keys = set.map(({ entry }) => entry.key)
      return [
        {
          severity: 'error',
          ...placeOf(first.document, first.entry),
          values: { process, keys: keys.join(', '), message: maskSecrets(wordsOf(derivation.error)) },
        },
      ]
    }),
})
