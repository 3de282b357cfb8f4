import type { FlinkException } from '../../core/flink/derivation.ts'
import type { Report } from '../../core/report.ts'
import type { Words } from '../../i18n/words.ts'
import type { FieldKey, KnownField } from '../../state/fields.ts'

/** The exception that says most: the last of the chain that has a message of its own. */
const tellingMessage = (error: readonly FlinkException[]): string | undefined =>
  error.findLast(({ message }) => message)?.message ?? error.at(-1)?.class

/** What Flink would say, once; the other fields that it concerns only name the one where it stands. */
export type Refusal = string | { readonly saidAt: FieldKey }

/** One map for all that Flink accepts: what follows it is not drawn again while a size is dragged. */
const NONE: ReadonlyMap<string, Refusal> = new Map()

/** What Flink would say of the fields that it refuses, by the field's key: in full at the first that somebody filled. */
export function refusalsOf(
  { budgets, setting }: Pick<Report, 'budgets' | 'setting'>,
  fields: readonly KnownField[],
): ReadonlyMap<string, Refusal> {
  const refusals = new Map<string, Refusal>()
  for (const { before } of budgets) {
    if (before.ok) continue
    const message = tellingMessage(before.error)
    const concerned = fields.filter(({ key }) => before.keys.includes(key))
    const at = concerned.find(({ key }) => key in setting.config) ?? concerned[0]
    if (message === undefined || !at) continue
    for (const { key } of concerned) refusals.set(key, key === at.key ? message : { saidAt: at.key })
  }
  return refusals.size > 0 ? refusals : NONE
}

/** A refusal as the field says it. */
export const refusalText = (refusal: Refusal | undefined, { form }: Words): string | undefined =>
  typeof refusal === 'object' ? form.concerned(form.fields[refusal.saidAt]) : refusal
