import { placeOf, shown } from '../document.ts'
import { revalued } from '../fix.ts'
import { entriesOf } from '../linted.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'
import { kindOf } from '../value.ts'
import { typeOf } from '../wrong-values.ts'

const QUOTED = /^(["'])(.*)\1$/

/**
 * Quotes in flink-conf.yaml, which is no YAML: they stay in the value (`GlobalConfiguration.loadYAMLResource`). Flink's
 * scripts hand `env.*` to a shell, which takes them away.
 */
export default defineRule({
  id: 'quoted-value',
  check: (linted) => {
    const found: Found[] = []
    for (const { document, entry } of entriesOf(linted)) {
      const inner = QUOTED.exec(entry.value)?.[2]
      if (document.format !== 'flink-conf' || inner === undefined || entry.key.startsWith('env.')) continue
      const type = typeOf(entry.key, linted)
      const refused = type !== undefined && (kindOf(type) !== 'choice' || type.startsWith('Enum'))
      const fix = revalued(document, entry, inner)
      found.push({
        severity: refused ? 'error' : 'warning',
        ...placeOf(document, entry),
        values: { key: entry.key, value: shown(entry.key, entry.value), by: shown(entry.key, inner) },
        ...(fix && { fix }),
      })
    }
    return found
  },
})
