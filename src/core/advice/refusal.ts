import type { FailureId } from '../failures/index.ts'
import type { Derivation } from '../flink/derivation.ts'

/** Which of the three failures of configuration a refusal is, by what its deepest telling cause says. */
export function classify(refused: Extract<Derivation, { ok: false }>): FailureId {
  const said = refused.error.map((exception) => exception.message ?? '')
  if (said.some((message) => /need to be configured explicitly|is not set/.test(message))) return 'flink-config-missing'
  // the rest of a total that does not fit its range is a conflict, whatever it goes on to say
  const [deepest] = said.slice(-1)
  if (said.some((message) => /If Total Flink, Task Heap|bytes must be >= 0/.test(message)))
    return 'flink-config-conflict'
  const unreadable =
    /Cannot read memory size|Could not parse value|Inconsistently configured|Invalid configuration value|overflow/
  if (said.some((message) => unreadable.test(message)) || deepest === undefined) return 'flink-config-invalid'
  return 'flink-config-conflict'
}
