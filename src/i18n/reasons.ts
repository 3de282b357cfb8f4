import type { Finding, Reason, RelationKind } from '../core/failures/finding.ts'
import type { Process } from '../core/setting.ts'
import type { Knowledge } from './catalog.ts'

/** What a sentence about a reason is made of, as texts of the language. */
export interface Told {
  /** the other failure: its name in the language's quotation marks, and its line */
  readonly other: string
  /** how much later or earlier, where one clock tells both; with its unit */
  readonly span?: string
  /** the process that the other failure is of, where the two are of different ones */
  readonly process?: Process
}
type Sentence = (told: Told) => string

const UNITS = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1_000, millisecond: 1 } as const
type Unit = keyof typeof UNITS

/** Why a finding has its role, in one sentence. The tables are total: a relation without a sentence does not compile. */
export interface ReasonTexts {
  /** of the root, by how the first failure that was set aside belongs to it */
  readonly root: Readonly<Record<RelationKind, Sentence>>
  /** of another finding, by how it belongs to the root */
  readonly other: Readonly<Record<RelationKind, Sentence>>
  /** the text speaks of failures without telling of one */
  readonly mention: string
  readonly place: (name: string, line: number) => string
  readonly units: Readonly<Record<Unit, string>>
}

/** A span of time by its two largest units, the second only where it is not 0: `1 min 5 s`. */
export function printSpan(milliseconds: number, units: ReasonTexts['units']): string {
  const names: readonly Unit[] = ['day', 'hour', 'minute', 'second', 'millisecond']
  const first = names.findIndex((name) => milliseconds >= UNITS[name])
  // parts of a second are for what took less than one
  const shown = names.slice(first, first + 2).filter((name, at) => at === 0 || name !== 'millisecond')
  let left = milliseconds
  const parts = shown.flatMap((name, at) => {
    const count = Math.floor(left / UNITS[name])
    left -= count * UNITS[name]
    return count === 0 && at > 0 ? [] : [`${count} ${units[name]}`]
  })
  return parts.length > 0 ? parts.join(' ') : `0 ${units.second}`
}

function told(reason: Exclude<Reason, { is: 'mention' }>, { failures, reasons }: Knowledge): Told {
  const milliseconds = 'milliseconds' in reason ? reason.milliseconds : undefined
  return {
    other: reasons.place(failures[reason.failure].name, reason.line),
    ...(milliseconds !== undefined && { span: printSpan(milliseconds, reasons.units) }),
    ...('process' in reason && { process: reason.process }),
  }
}

/** Why a finding has its role, in one sentence; nothing where the text tells of nothing else. */
export function reasonText({ reason, role }: Finding, knowledge: Knowledge): string | undefined {
  if (reason === undefined) return undefined
  if (reason.is === 'mention') return knowledge.reasons.mention
  return knowledge.reasons[role === 'root' ? 'root' : 'other'][reason.is](told(reason, knowledge))
}
