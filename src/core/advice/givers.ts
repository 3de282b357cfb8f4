import type { Component } from '../budget.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { FlinkProcess } from '../setting.ts'
import { managedUse } from '../state-backend.ts'
import { sizeOf } from './apply.ts'
import { keysOf } from './keys.ts'
import { floorMib, larger } from './round.ts'
import { hasPart, type Running } from './running.ts'

/** A part that gives way, and the least that it keeps. */
export interface Giver {
  readonly component: Component
  readonly keeps: Bytes
  /** it is left nearly bare: only where those that are not have too little */
  readonly bare?: true
}

interface Left {
  readonly component: Component
  readonly had: Bytes
  readonly size: Bytes
}

/** What is left to givers that come up for a size one after the other; absent where they cannot, or one is not needed. */
export function leftOf(now: Running, givers: readonly Giver[], size: bigint): readonly Left[] | undefined {
  let asked = size
  const left: Left[] = []
  for (const [index, giver] of givers.entries()) {
    const { component } = giver
    const had = sizeOf(now.before, component)
    const spare = spareOf(now, giver)
    // all but the last give what they may; rounding may take a part of a MiB more than was meant
    const gives = index < givers.length - 1 ? floorMib(spare) : asked
    if (asked <= 0n || gives <= 0n || had < gives || (gives > spare && gives >= spare + MIB)) return undefined
    const size = floorMib(had - gives)
    // what rounding takes besides is given too
    asked -= had - size
    left.push({ component, had, size })
  }
  return left
}

const spareOf = (now: Running, { component, keeps }: Giver): bigint => {
  const had = sizeOf(now.before, component)
  return had > keeps ? had - keeps : 0n
}

/** The most that two may give together, whole MiB. */
export function mostOf(now: Running, givers: readonly Giver[], except: Component): Bytes {
  const able = givers.filter(({ component }) => component !== except)
  const spares = able.map((giver) => floorMib(spareOf(now, giver))).sort((left, right) => Number(right - left))
  return bytes((spares[0] ?? 0n) + (spares[1] ?? 0n))
}

/** All that the givers may give together, bytes, to other parts than the named ones. */
export function spare(now: Running, except: readonly string[]): bigint {
  const most = new Map<Component, bigint>()
  for (const giver of giversOf(now)) {
    if (except.includes(giver.component)) continue
    const size = spareOf(now, giver)
    if (size > (most.get(giver.component) ?? 0n)) most.set(giver.component, size)
  }
  return [...most.values()].reduce((sum, size) => sum + size, 0n)
}

/**
 * What a heap keeps at least where nothing else can give: a task's enough for a small job, a JobManager's what Flink
 * warns below (`JobManagerOptions.MIN_JVM_HEAP_SIZE`).
 */
const LEAST_HEAP = { tm: bytes(64n * MIB), jm: bytes(128n * MIB) } as const

/**
 * Who may give, in the order in which it hurts least. Managed memory gives all where it is known to be idle, half where
 * that is unknown, and comes last where RocksDB or something else needs it. Where the process may not grow, each is
 * asked once more, for nearly all it has.
 */
export const giversOf = (now: Running): readonly Giver[] => [...gentleGiversOf(now), ...lastGiversOf(now)]

/** Those that keep enough of what they have to go on as before. */
export const gentleGiversOf = (now: Running): readonly Giver[] => free(now, gentle(now))

/** Those that are left nearly bare, where what is fixed leaves no other way. */
function lastGiversOf(now: Running): readonly Giver[] {
  if (now.setting.fixed.length === 0) return []
  return free(
    now,
    now.process === 'jm'
      ? [nearlyAll(now, 'heap'), ...unlimited(now)]
      : [nearlyAll(now, 'managed'), nearlyAll(now, 'taskHeap')],
  ).map((giver) => ({ ...giver, bare: true }))
}

/**
 * A JobManager's parts that no limit of the JVM enforces: what they lack is met by what Metaspace and heap do not use.
 * They keep what a small JobManager's code, collector, threads and blobs take, and of more than the defaults all that is.
 */
function unlimited(now: Running): readonly Giver[] {
  const { before } = now
  const most = (component: Component, gives: bigint, keeps: bigint): Giver => ({
    component,
    keeps: larger(sizeOf(before, component) - gives * MIB, keeps * MIB),
  })
  return [most('overhead', 128n, 64n), ...(isBounded(now, 'offHeap') ? [] : [most('offHeap', 96n, 32n)])]
}

/** Whether a limit of the JVM holds a part to its size, so that a smaller one makes the process smaller. */
export const isBounded = ({ process, before }: Running, component: Component): boolean =>
  component !== 'overhead' &&
  (process === 'tm' || component !== 'offHeap' || before.budget.limits.some(({ limit }) => limit === 'direct'))

const free = (now: Running, givers: readonly Giver[]): readonly Giver[] =>
  givers.filter(
    ({ component }) =>
      !hasPart(now, component) ||
      !Object.values<string>(keysOf(now.setting.flink, now.process, component)).some((key) =>
        now.setting.fixed.includes(key),
      ),
  )

const nearlyAll = ({ process }: Running, component: Component): Giver => ({
  component,
  keeps: component === 'managed' ? bytes(0) : LEAST_HEAP[process],
})

/** What a part is never halved below, MiB: what is left after one failure is not halved again after the next. */
const HALVED_LEAST: Readonly<Record<FlinkProcess, Readonly<Partial<Record<Component, bigint>>>>> = {
  tm: { taskHeap: 64n, network: 32n, overhead: 96n },
  jm: { heap: 128n, overhead: 96n, offHeap: 64n },
}

function gentle(now: Running): readonly Giver[] {
  const half = (component: Component): Giver => ({
    component,
    keeps: larger(sizeOf(now.before, component) / 2n, (HALVED_LEAST[now.process][component] ?? 0n) * MIB),
  })
  if (now.process === 'jm') return [half('heap'), half('overhead'), half('offHeap')]
  const use = managedUse(now.setting)
  const managed = use === 'idle' ? nearlyAll(now, 'managed') : half('managed')
  const heap = half('taskHeap')
  return [...(use === 'needed' ? [heap, managed] : [managed, heap]), half('network'), half('overhead')]
}
