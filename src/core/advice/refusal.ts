import type { FailureId } from '../failures/index.ts'
import type { Derivation } from '../flink/derivation.ts'

/** Which of the three failures of configuration a refusal is, by what its deepest telling cause says. */
export function classify(refused: Extract<Derivation, { ok: false }>): FailureId {
  const said = refused.error.map((exception) => exception.message ?? '')
  if (said.some((message) => /need to be configured explicitly|is not set/.test(message))) return 'flink-config-missing'
  // a fraction or a size that cannot be is invalid, a minimum above its maximum a conflict of two good values
  if (said.some((message) => /min value must be less or equal to max|bytes must be >= 0/.test(message))) {
    return 'flink-config-conflict'
  }
  if (
    said.some((message) =>
      /Cannot read memory size|Could not parse value|Inconsistently configured|overflow/.test(message),
    )
  ) {
    return 'flink-config-invalid'
  }
  return 'flink-config-conflict'
}
