import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import { printJvmSize } from '../bytes/jvm.ts'
import type { JvmOptions } from '../setting.ts'
import { deriveJvm, type JvmSetting } from './derive.ts'
import { sizeOption } from './options.ts'
import { threadsOf } from './typical.ts'

/** What may give way where a JVM does not fit its container. */
export const WAYS = ['direct', 'heap', 'threadStack', 'container'] as const
export type WayKind = (typeof WAYS)[number]

/** One change after which the budget fits: options of the JVM that are set or removed, or another container. */
export interface Way {
  readonly kind: WayKind
  /** the size that changes, bytes */
  readonly from: Bytes
  readonly to: Bytes
  readonly jvm: Readonly<Record<string, string | null>>
  readonly containerBytes?: Bytes
}

/** How many bytes a container lacks for all that its JVM may take, and what would fit instead, each derived again. */
export interface Misfit {
  readonly needBytes: Bytes
  readonly ways: readonly Way[]
  /** how many threads would fit, of how many it is reckoned with; no option of the JVM says how many there are */
  readonly threads?: { readonly from: bigint; readonly to: bigint }
}

/** No service runs in less: what a way leaves of a heap, of direct memory and of a stack. */
const LEAST = { heap: 32n * MIB, direct: 16n * MIB } as const
const STACKS = ['512k', '256k'] as const

/** Absent where everything fits, or where there is no container to fit into. */
export function misfit(setting: JvmSetting): Misfit | undefined {
  const needBytes = lack(setting)
  if (needBytes <= 0n) return undefined
  const ways = [directWay(setting), heapWay(setting), stackWay(setting), containerWay(setting, needBytes)]
  const threads = fewerThreads(setting, needBytes)
  return { needBytes, ways: ways.filter((way) => way !== undefined), ...(threads && { threads }) }
}

/** What the parts add up to beyond the container; 0 where they fit. */
function lack(setting: JvmSetting): Bytes {
  const { containerBytes } = setting
  const { total } = deriveJvm(setting).budget
  return bytes(containerBytes !== undefined && total > containerBytes ? total - containerBytes : 0n)
}

const partOf = (setting: JvmSetting, component: string): Bytes => deriveJvm(setting).memory[component] ?? bytes(0)

/** The setting with options set, and removed where they are `null`. */
function changed(setting: JvmSetting, change: Way['jvm']): JvmSetting {
  const kept = (options: JvmOptions) =>
    Object.fromEntries(Object.entries(options).filter(([name]) => !(name in change)))
  const set = Object.fromEntries(
    Object.entries(change).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
  return { ...setting, assumedJvm: kept(setting.assumedJvm), jvm: { ...kept(setting.jvm), ...set } }
}

const fits = (setting: JvmSetting, change: Way['jvm']): boolean => lack(changed(setting, change)) === 0n

/** The largest count of MiB, from `least` to `most`, whose change fits; fitting ones are below all others. */
function largest(setting: JvmSetting, least: bigint, most: bigint, change: (mib: bigint) => Way['jvm']) {
  let low = least / MIB
  let high = most / MIB
  if (low > high || !fits(setting, change(low))) return undefined
  while (low < high) {
    const middle = (low + high + 1n) / 2n
    if (fits(setting, change(middle))) low = middle
    else high = middle - 1n
  }
  return { to: bytes(low * MIB), jvm: change(low) }
}

/** A limit on direct memory, which is as large as the heap where nothing says otherwise. */
function directWay(setting: JvmSetting): Way | undefined {
  const from = partOf(setting, 'direct')
  const way = largest(setting, LEAST.direct, from, (mib) => ({ '-XX:MaxDirectMemorySize': `${mib}m` }))
  return way && { kind: 'direct', from, ...way }
}

/** A smaller heap, as a size: with it goes a share of the container, and the initial size where that is larger. */
function heapWay(setting: JvmSetting): Way | undefined {
  const options = { ...setting.assumedJvm, ...setting.jvm }
  const from = partOf(setting, 'heap')
  const option = sizeOption(options, 'heap')?.option ?? '-Xmx'
  const initial = sizeOption(options, 'initialHeap')
  const shares = ['-XX:MaxRAMPercentage', '-XX:MinRAMPercentage'].filter((name) => name in options)
  const way = largest(setting, LEAST.heap, from, (mib) => ({
    [option]: `${mib}m`,
    ...(initial && initial.bytes > mib * MIB ? { [initial.option]: `${mib}m` } : {}),
    ...Object.fromEntries(shares.map((name) => [name, null])),
  }))
  return way && { kind: 'heap', from, ...way }
}

/** Smaller stacks for all threads: the largest of a few usual sizes that fits. */
function stackWay(setting: JvmSetting): Way | undefined {
  const options = { ...setting.assumedJvm, ...setting.jvm }
  const found = sizeOption(options, 'threadStack')
  const from = bytes(found && found.bytes > 0n ? found.bytes : MIB)
  const option = '-Xss'
  for (const size of STACKS) {
    const to = bytes(BigInt(size.slice(0, -1)) * 1024n)
    const jvm = { ...(found && found.option !== option ? { [found.option]: null } : {}), [option]: size }
    if (to < from && fits(setting, jvm)) return { kind: 'threadStack', from, to, jvm }
  }
  return undefined
}

/** A JVM runs some twenty threads of its own, so fewer than twice as many is no service. */
const LEAST_THREADS = 40n

function fewerThreads(setting: JvmSetting, needBytes: Bytes): Misfit['threads'] {
  const from = threadsOf(setting.preset)
  const stack = partOf(setting, 'threads') / from
  const to = from - (needBytes + stack - 1n) / stack
  return to >= LEAST_THREADS ? { from, to } : undefined
}

/** A container with room for all of it. The heap stays as it is: a share of a larger container would grow with it. */
function containerWay(setting: JvmSetting, needBytes: Bytes): Way | undefined {
  const from = setting.containerBytes
  if (from === undefined) return undefined
  const to = bytes(((from + needBytes + MIB - 1n) / MIB) * MIB)
  const heap = partOf(setting, 'heap')
  const followsContainer = sizeOption({ ...setting.assumedJvm, ...setting.jvm }, 'heap') === undefined
  const jvm = followsContainer ? { '-Xmx': printJvmSize(heap), '-XX:MaxRAMPercentage': null } : {}
  const left = lack({ ...changed(setting, jvm), containerBytes: to })
  // past 1,792 MiB another collector is chosen, which keeps more beside the heap
  const grown = bytes(to + ((left + MIB - 1n) / MIB) * MIB)
  return { kind: 'container', from, to: grown, jvm, containerBytes: grown }
}
