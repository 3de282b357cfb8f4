import type { Derivation } from '../flink/derivation.ts'
import type { Config } from '../setting.ts'
import type { Change } from './alternative.ts'
import { nearest } from './boundary.ts'
import { missOf } from './gap.ts'
import { type Scale, scaleOf } from './scale.ts'
import type { Answer, Refused, Variable } from './variable.ts'

/** A change under way, and what Flink says to it. */
export interface Step {
  readonly change: Change
  readonly answer: Derivation
}

/** How many checks of Flink's one option is led through, one after the other. */
const CHECKS = 4

/** What a move needs to know besides the option. */
export interface Field {
  readonly config: Config
  readonly answer: Answer
  /** what fractions are of, bytes */
  readonly total: bigint
  /** the least that an option may be set to, in its own grains */
  readonly least: (variable: Variable, scale: Pick<Scale, 'grain'>) => bigint
}

/**
 * Where one option can go on top of a change that Flink refuses: removed, up and down to the nearest value that is
 * accepted, or, where none is, to the nearest that passes the check at hand, and as far as it helps at all.
 */
export function moves(field: Field, variable: Variable, base: Change, refused: Refused): readonly Step[] {
  const { config, answer, total } = field
  const { key } = variable
  const out: Step[] = []
  const put = (text: string | null): Step => {
    const change = { ...base, [key]: text }
    return { change, answer: answer(change) }
  }
  if (variable.set) out.push(put(null))
  const scale = scaleOf(config, variable, total)
  if (scale === undefined) return out
  const least = field.least(variable, scale)
  for (const direction of [1n, -1n] as const) {
    const steps = led(put, scale, least, direction, refused)
    const [first] = steps
    const last = steps[steps.length - 1]
    if (last?.answer.ok) out.push(last)
    else if (first !== undefined) out.push(first)
    else if (direction < 0n && least < scale.floor) {
      const given = put(scale.print(least))
      if (!given.answer.ok && closer(given.answer, refused)) out.push(given)
    }
  }
  return out
}

/** From check to check in one direction, until Flink accepts or a check cannot be passed. */
function led(
  put: (text: string) => Step,
  { floor, ceil, most, grain, print }: Scale,
  least: bigint,
  direction: 1n | -1n,
  refused: Refused,
): readonly Step[] {
  const steps: Step[] = []
  let from = direction > 0n ? floor : ceil
  let now = refused
  for (let check = 0; check < CHECKS; check++) {
    const probe = (place: bigint) => {
      const { answer } = put(print(place))
      return answer.ok ? undefined : answer
    }
    const found = nearest(from, direction, { least, most, grain }, now, probe)
    if (found === undefined) break
    const step = put(print(found))
    steps.push(step)
    if (step.answer.ok) break
    from = found
    now = step.answer
  }
  return steps
}

/** Whether less is missing for the same check than before. */
function closer(now: Refused, before: Refused): boolean {
  const then = missOf(before)
  const { kind, gap } = missOf(now)
  return kind === then.kind && gap !== undefined && then.gap !== undefined && gap > 0n && gap < then.gap
}
