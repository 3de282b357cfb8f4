import { placeOf, shown } from '../document.ts'
import { entriesOf } from '../linted.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

const COMMAND = /\$\(|`[^`]*`/
const VARIABLE = /\$\{[A-Za-z_]\w*[^}]*\}|\$[A-Za-z_]\w*/
const HOME = /^~\//

/**
 * A value that only a shell understands. Flink reads it as it stands; the entry point of its Docker images replaces
 * variables (`envsubst`), and nothing runs a command. `env.*` goes through a shell in Flink's scripts.
 */
export default defineRule({
  id: 'shell-value',
  check: (linted) => {
    const found: Found[] = []
    for (const { document, entry } of entriesOf(linted)) {
      const { key, value } = entry
      if (key.startsWith('env.')) continue
      const is = COMMAND.test(value)
        ? 'command'
        : VARIABLE.test(value)
          ? 'variable'
          : HOME.test(value)
            ? 'home'
            : undefined
      if (is === undefined) continue
      found.push({
        severity: is === 'variable' ? 'warning' : 'error',
        ...placeOf(document, entry),
        values: { key, value: shown(key, value), is },
      })
    }
    return found
  },
})
