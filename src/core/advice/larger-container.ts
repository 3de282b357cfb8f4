import { derivationOf } from '../budgets.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import { printJvmSize } from '../bytes/jvm.ts'
import { hasCollector } from '../jvm/collectors.ts'
import { SERVER_CLASS_MEMORY } from '../jvm/ergonomics.ts'
import { sizeOption } from '../jvm/options.ts'
import type { Setting } from '../setting.ts'
import type { Change } from './alternative.ts'
import { type Accepted, applied, sizeOf } from './apply.ts'
import { ceilMib, floorMib, smaller } from './round.ts'
import type { Situation } from './situation.ts'

/** The JDK's direct limit follows the heap where nothing sets it; to hold it still it must be said. Netty's own is beside it. */
export function pinnedDirect(before: Accepted, jvm: Readonly<Record<string, string>>): Change {
  // HotSpot takes 0 as "not set"
  if ((sizeOption(jvm, 'direct')?.bytes ?? 0n) > 0n) return {}
  const own = sizeOf(before, 'direct') - (sizeOption(jvm, 'netty')?.bytes ?? 0n)
  return { '-XX:MaxDirectMemorySize': printJvmSize(floorMib(own + MIB / 2n)) }
}

/**
 * How far a part of a JVM application may grow to a wanted size inside its container: a tenth of what is free stays free,
 * because the other parts are partly estimates.
 */
export const insideContainer = (before: Accepted, from: Bytes, wanted: Bytes): Bytes =>
  smaller(wanted, floorMib(from + (sizeOf(before, 'headRoom') * 9n) / 10n))

/** Options that come from the container's size, and that a change of it would leave without effect or contradict. */
const PERCENTAGES = ['-XX:MaxRAMPercentage', '-XX:MinRAMPercentage'] as const
const MAX_RAM = '-XX:MaxRAMPercentage'

/** Whether the heap is a share of the container: no option gives it a size of its own. */
const followsContainer = ({ jvm, assumedJvm }: Setting): boolean =>
  sizeOption({ ...assumedJvm, ...jvm }, 'heap') === undefined

/** A share as JDK 8 reads it too, which refuses one without decimals: "Improperly specified VM option". */
const percentage = (whole: bigint): string => `${whole}.0`

/** JDK 8 has the percentages from update 191 on, which a text seldom tells; 9 lacks them. */
const knowsPercentages = ({ jdk, jvm }: Setting): boolean => MAX_RAM in jvm || jdk === undefined || jdk >= 10

/** A container's new limit, and the options that hold the heap and its collector as they are. */
export interface Grown {
  readonly containerBytes: Bytes
  readonly jvm: Change
}

/**
 * A larger container for a JVM application, in order of preference: where the heap follows the container, its share
 * shrinks as the container grows (by whole per cents, so the limit may come out larger than `least`), else its size is
 * written down. `least` is whole MiB.
 */
export function grownContainer({ setting, before }: Situation, least: Bytes): readonly Grown[] {
  if (!before.ok) return []
  const kept = keptCollector(setting, least)
  if (!followsContainer(setting)) return [{ containerBytes: least, jvm: kept }]
  const heap = sizeOf(before, 'heap')
  const share = (heap * 100n) / least
  const shared: Grown[] =
    share > 0n && knowsPercentages(setting)
      ? // down, because HotSpot rounds the heap up
        [{ containerBytes: floorMib((heap * 100n) / share), jvm: { ...kept, [MAX_RAM]: percentage(share) } }]
      : []
  return [...shared, { containerBytes: least, jvm: { ...kept, ...heapOf(setting, heap) } }]
}

/** A container that passes the size of a "server class" machine would get another collector. */
function keptCollector(setting: Setting, grown: Bytes): Change {
  const { containerBytes, jvm, assumedJvm } = setting
  const small = containerBytes !== undefined && containerBytes < SERVER_CLASS_MEMORY
  return small && grown >= SERVER_CLASS_MEMORY && !hasCollector({ ...assumedJvm, ...jvm })
    ? { '-XX:+UseSerialGC': '' }
    : {}
}

/** The option that carries the heap's size, or would. */
export const heapOption = ({ jvm, assumedJvm }: Setting): string =>
  sizeOption({ ...assumedJvm, ...jvm }, 'heap')?.option ?? '-Xmx'

/** A heap of one size. It wins over a percentage, which would only confuse. */
export function heapOf(setting: Setting, to: Bytes): Change {
  const { jvm } = setting
  const initial = sizeOption(jvm, 'initialHeap')
  return {
    [heapOption(setting)]: printJvmSize(to),
    // an initial size above the maximum would not start
    ...(initial !== undefined && initial.bytes > to ? { [initial.option]: printJvmSize(to) } : {}),
    ...Object.fromEntries(PERCENTAGES.filter((name) => name in jvm).map((name) => [name, null])),
  }
}

/** What sets a heap of another size, the direct limit held; `option` is the one that carries its size, if one does. */
export interface Resized {
  readonly jvm: Change
  readonly option?: string
  readonly toBytes: Bytes
}

/** A smaller heap: a smaller share where the heap is one of its container's, else a size. `to` is whole MiB. */
export function smallerHeap(situation: Situation, to: Bytes): Resized {
  const { setting, before } = situation
  if (!before.ok) throw new Error('a JVM accepts every setting')
  const direct = pinnedDirect(before, { ...setting.assumedJvm, ...setting.jvm })
  const sized = { ...heapOf(setting, to), ...direct }
  const option = heapOption(setting)
  const { containerBytes } = setting
  if (containerBytes === undefined || !followsContainer(setting) || !(MAX_RAM in setting.jvm)) {
    return { jvm: sized, option, toBytes: to }
  }
  const jvm = { [MAX_RAM]: percentage((to * 100n) / containerBytes), ...direct }
  const then = derivationOf(applied(setting, { jvm }))
  // in a small container another percentage decides
  const reached = then.ok ? sizeOf(then, 'heap') : sizeOf(before, 'heap')
  return reached <= ceilMib(bytes(to + MIB)) && reached < sizeOf(before, 'heap')
    ? { jvm, toBytes: reached }
    : { jvm: sized, option, toBytes: to }
}
