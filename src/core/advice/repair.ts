import { MIB } from '../bytes/bytes.ts'
import { derive } from '../flink/derive.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import type { Change } from './alternative.ts'
import { overlay } from './apply.ts'
import { legacyNames, totalKeys } from './keys.ts'
import { lastResort, pairs, squeezed } from './repair-many.ts'
import { single } from './repair-one.ts'
import { type Answer, type Refused, type Repair, sizeIn, unsetOf, variablesOf } from './variable.ts'

/** How often Flink's answer is asked for before no more pairs are tried: some 20 ms of derivations. */
const AT_MOST = 1500

/** Below this Flink warns of a JobManager's heap (`JobManagerOptions.MIN_JVM_HEAP_SIZE`), and a JVM hardly starts. */
const MIN_HEAP = 128n * MIB

/**
 * The smallest changes that make Flink accept a refused configuration: of one option first, over those in conflict and
 * all others that are set, then over what stands at its default; of two options where one is not enough to keep the
 * total and to raise it. Sizes move over whole MiB; the boundary is found by the refusal's figures or by bisection.
 * Fixed keys stay. Cheapest first.
 */
export function repairs(setting: Setting, process: FlinkProcess, refused: Refused): readonly Repair[] {
  const sound = search(setting, process, refused, process === 'jm' ? MIN_HEAP : 0n)
  return sound.length > 0 ? sound : search(setting, process, refused, 0n)
}

function search(setting: Setting, process: FlinkProcess, refused: Refused, minHeap: bigint): readonly Repair[] {
  const config: Config = { ...setting.assumed, ...setting.config }
  let asked = 0
  const answer: Answer = (change) => {
    asked++
    const given = derive(setting.flink, process, setting.deployment, overlay(config, change))
    const heap = given.ok ? (given.memory.heap ?? 0n) : minHeap
    if (heap >= minHeap) return given
    // said in the form of a refusal, so that the search can follow its figures
    return {
      ok: false,
      error: [{ class: '', message: `(${heap} bytes) below (${minHeap} bytes)` }],
      keys: refused.keys,
    }
  }
  const variables = variablesOf(setting, process, config, refused)
  const found = variables.flatMap((variable) => single(config, variable, refused, answer, {}))
  const kinds = found.map((repair) => onTotal(repair, config, process))
  const keeps = kinds.some(({ grows, dropped }) => grows === 0n && !dropped)
  const raises = kinds.some(({ grows }) => grows > 0n)
  if (!keeps) {
    for (const variable of unsetOf(setting, process, config, variables)) {
      found.push(...single(config, variable, refused, answer, {}))
    }
  }
  if (found.length < 2 || !raises || !found.some((repair) => keepsTotal(repair, config, process))) {
    found.push(...pairs(config, variables, answer, () => asked > AT_MOST))
  }
  if (!found.some((repair) => keepsTotal(repair, config, process)))
    found.push(...squeezed(setting, process, config, answer))
  if (found.length < 2) found.push(...lastResort(setting, config, process, refused, answer))
  return found.sort(
    (left, right) =>
      left.keys.length - right.keys.length ||
      Number(left.cost - right.cost) ||
      // a bound that is widened hurts less than a part that is moved
      Number(isBound(right)) - Number(isBound(left)),
  )
}

/**
 * A change, with whatever else Flink still refuses repaired too, each by the cheapest way; undefined where there is
 * none. `mend` answers for what the search cannot: values that are unreadable.
 */
export function completed(
  setting: Setting,
  process: FlinkProcess,
  change: Change,
  mend: (answer: Refused, config: Config) => Change | undefined,
): Change | undefined {
  const config: Config = { ...setting.assumed, ...setting.config }
  let all = change
  for (let round = 0; round < 6; round++) {
    const now = overlay(config, all)
    const answer = derive(setting.flink, process, setting.deployment, now)
    if (answer.ok) return all
    const fixed = [...setting.fixed, ...Object.keys(change)]
    const more =
      mend(answer, now) ?? repairs({ ...setting, assumed: {}, config: now, fixed }, process, answer)[0]?.change
    if (more === undefined || Object.keys(more).every((key) => key in all && all[key] === more[key])) return undefined
    all = { ...all, ...more }
  }
  return undefined
}

/** What a repair does to the total that a person set: by how many bytes it grows, and whether a total goes away. */
export function onTotal(
  { change }: Repair,
  config: Config,
  process: FlinkProcess,
): { readonly grows: bigint; readonly dropped: boolean } {
  const keys = [...Object.values(totalKeys(process)), ...legacyNames(process)]
  // of two totals the process's is the total, and Flink's one of its parts
  const counting = keys.find((key) => key in config)
  const touched = keys.filter((key) => key in change)
  if (counting === undefined || touched.length === 0) return { grows: 0n, dropped: false }
  const then = change[counting]
  const now = sizeIn(config, counting) ?? 0n
  const grows = typeof then === 'string' ? (sizeIn({ [counting]: then }, counting) ?? 0n) - now : 0n
  return { grows, dropped: touched.some((key) => change[key] === null) }
}

const keepsTotal = (repair: Repair, config: Config, process: FlinkProcess): boolean => {
  const { grows, dropped } = onTotal(repair, config, process)
  return grows === 0n && !dropped
}

const isBound = ({ keys }: Repair): boolean => keys.every((key) => /\.(min|max)$/.test(key))
