import type { FlinkException } from '../../core/flink/derivation.ts'
import type { ProcessBudget } from '../../core/report.ts'
import type { KnownField } from '../../state/fields.ts'

/** The exception that says most: the last of the chain that has a message of its own. */
const tellingMessage = (error: readonly FlinkException[]): string | undefined =>
  error.findLast(({ message }) => message)?.message ?? error.at(-1)?.class

/** What Flink would say of the fields that it refuses, by the field's key. */
export function refusalsOf(
  budgets: readonly ProcessBudget[],
  fields: readonly KnownField[],
): ReadonlyMap<string, string> {
  const refusals = new Map<string, string>()
  for (const { before } of budgets) {
    if (before.ok) continue
    const message = tellingMessage(before.error)
    if (message === undefined) continue
    for (const { key } of fields) if (before.keys.includes(key)) refusals.set(key, message)
  }
  return refusals
}
