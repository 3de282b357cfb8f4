import type { Component } from '../budget.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { Numbers } from '../failures/finding.ts'
import type { FlinkProcess, Setting } from '../setting.ts'
import { usesManaged } from '../state-backend.ts'
import type { Certainty, Change, Proposal, Takes } from './alternative.ts'
import { type Accepted, sizeOf } from './apply.ts'
import { isSet, keysOf, legacyKeys, OUTSIDE_FLINK, setPart, totalKeys } from './keys.ts'
import { bracket } from './pin.ts'
import { ceilMib, distance, floorMib, mib } from './round.ts'
import type { Situation } from './situation.ts'

/** A Flink process whose configuration Flink accepts: what sizes can be moved in. */
export interface Running {
  readonly setting: Setting
  readonly process: FlinkProcess
  readonly before: Accepted
}

/** The situation as one in which sizes can be moved; absent for a JVM application or a refused configuration. */
export const running = ({ setting, before }: Situation): Running | undefined =>
  setting.process === 'jvm' || !before.ok ? undefined : { setting, process: setting.process, before }

type Targets = Readonly<Partial<Record<Component, Bytes>>>

/** How a part that is the rest is told its size: by a range of one value, or by one that its rounding fits into. */
type Style = 'exact' | 'bracket'

/** Both ways where one of the parts is a rest whose range is checked; what else is set decides which of them holds. */
const stylesFor = ({ before }: Running, targets: Targets): readonly Style[] =>
  before.budget.parts.some(
    ({ component, setBy }) => targets[component] !== undefined && setBy.by === 'rest' && !component.endsWith('eap'),
  )
    ? ['bracket', 'exact']
    : ['exact']

/** The options by which the named parts take new sizes, and the totals that are set follow. Parts not named are pinned later. */
function reach({ setting, process, before }: Running, targets: Targets, style: Style): Change {
  const config = { ...setting.assumed, ...setting.config }
  const { flink, deployment } = setting
  const change: Record<string, string | null> = {}
  let grown = 0n
  let grownInFlink = 0n
  for (const part of before.budget.parts) {
    const target = targets[part.component]
    if (target === undefined) continue
    grown += target - part.bytes
    if (!OUTSIDE_FLINK.includes(part.component)) grownInFlink += target - part.bytes
    const keys = keysOf(flink, process, part.component)
    if (part.setBy.by !== 'rest') Object.assign(change, setPart(flink, process, part.component, target))
    else if ('min' in keys) {
      Object.assign(change, style === 'exact' ? setPart(flink, process, part.component, target) : bracket(keys, target))
    }
  }
  const totals = totalKeys(process)
  const follow = (key: string, by: bigint, total: Bytes | undefined) => {
    if (total === undefined || distance(by, 0n) < MIB || !isSet(config, key, flink, process, deployment)) return
    change[key] = mib(by > 0n ? ceilMib(total + by) : floorMib(total + by))
  }
  follow(totals.process, grown, before.memory.totalProcess)
  follow(totals.flink, grownInFlink, before.memory.totalFlink)
  const legacy = legacyKeys(flink, process, deployment)
  if (legacy.standFor in change) for (const old of legacy.keys) if (old in config) change[old] = null
  return change
}

/** How a size is advised: what grows, to what, under which advice id. */
export interface Growth<Advice extends string> {
  readonly advice: Advice
  readonly part: Component
  /** whole MiB, or it is rounded up to that */
  readonly to: Bytes
  readonly certainty: Certainty
  readonly numbers?: Numbers
}

/** A JobManager of 1.10 has but a heap. */
const hasPart = ({ before }: Running, part: Component): boolean =>
  before.budget.parts.some(({ component }) => component === part)

/** The part grows and the total with it. */
export function raiseTotal<Advice extends string>(
  now: Running,
  growth: Growth<Advice>,
): (Proposal & { advice: Advice })[] {
  const to = ceilMib(growth.to)
  const from = sizeOf(now.before, growth.part)
  if (to <= from || !hasPart(now, growth.part)) return []
  const targets = { [growth.part]: to }
  return stylesFor(now, targets).map((style) => ({
    advice: growth.advice,
    config: reach(now, targets, style),
    moves: [growth.part],
    certainty: growth.certainty,
    takes: takes(now.setting),
    numbers: {
      part: growth.part,
      fromBytes: from,
      toBytes: to,
      totalFromBytes: now.before.budget.total,
      totalToBytes: bytes(now.before.budget.total + to - from),
      ...growth.numbers,
    },
  }))
}

/** A part that gives way, and the least that it keeps. */
export interface Giver {
  readonly component: Component
  readonly keeps: Bytes
}

/**
 * The part grows, others give way, the total stays: a proposal for each giver that has enough, then for each two that
 * have enough together, the first of which gives all it may.
 */
export function keepTotal<Advice extends string>(
  now: Running,
  growth: Growth<Advice>,
  givers: readonly Giver[],
): (Proposal & { advice: Advice })[] {
  const to = ceilMib(growth.to)
  const from = sizeOf(now.before, growth.part)
  if (to <= from || !hasPart(now, growth.part)) return []
  const able = givers.filter(({ component }) => component !== growth.part && hasPart(now, component))
  const alone = able.map((giver) => [giver])
  const together = able.flatMap((first, index) =>
    able.slice(index + 1).flatMap((second) => (second.component === first.component ? [] : [[first, second]])),
  )
  return [...alone, ...together].flatMap((some) => {
    const left = leftOf(now, some, to - from)
    if (left === undefined) return []
    const [first, second] = left
    const targets = { [growth.part]: to, ...Object.fromEntries(left.map(({ component, size }) => [component, size])) }
    return stylesFor(now, targets).map((style) => ({
      advice: growth.advice,
      config: reach(now, targets, style),
      moves: [growth.part, ...left.map(({ component }) => component)],
      certainty: growth.certainty,
      takes: takes(now.setting),
      numbers: {
        part: growth.part,
        fromBytes: from,
        toBytes: to,
        ...(first && { giver: first.component, giverFromBytes: first.had, giverToBytes: first.size }),
        ...(second && {
          secondGiver: second.component,
          secondGiverFromBytes: second.had,
          secondGiverToBytes: second.size,
        }),
        totalFromBytes: now.before.budget.total,
        totalToBytes: now.before.budget.total,
        ...growth.numbers,
      },
    }))
  })
}

interface Left {
  readonly component: Component
  readonly had: Bytes
  readonly size: Bytes
}

/** What is left to givers that come up for a size one after the other; absent where they cannot, or one is not needed. */
function leftOf(now: Running, givers: readonly Giver[], size: bigint): readonly Left[] | undefined {
  let asked = size
  const left: Left[] = []
  for (const [index, giver] of givers.entries()) {
    const { component } = giver
    const had = sizeOf(now.before, component)
    const spare = spareOf(now, giver)
    // all but the last give what they may; rounding may take a part of a MiB more than was meant
    const gives = index < givers.length - 1 ? floorMib(spare) : asked
    if (asked <= 0n || gives <= 0n || had < gives || (gives > spare && gives >= spare + MIB)) return undefined
    asked -= gives
    left.push({ component, had, size: floorMib(had - gives) })
  }
  return left
}

const spareOf = (now: Running, { component, keeps }: Giver): bigint => {
  const had = sizeOf(now.before, component)
  return had > keeps ? had - keeps : 0n
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

/** What a task heap keeps at least where nothing else can give: enough for a small job. */
const LEAST_HEAP = bytes(64n * MIB)

/**
 * Who may give, in the order in which it hurts least. Managed memory gives all where the state backend is known to use
 * none, half where it is unknown, and comes last where RocksDB needs it. Where the process may not grow, each is asked
 * once more, for nearly all it has.
 */
export const giversOf = (now: Running): readonly Giver[] =>
  ranked(now).filter(
    ({ component }) =>
      !hasPart(now, component) ||
      !Object.values<string>(keysOf(now.setting.flink, now.process, component)).some((key) =>
        now.setting.fixed.includes(key),
      ),
  )

function ranked(now: Running): readonly Giver[] {
  const half = (component: Component): Giver => ({ component, keeps: bytes(sizeOf(now.before, component) / 2n) })
  const nearlyAll = (component: Component): Giver => ({
    component,
    keeps: component === 'managed' ? bytes(0) : LEAST_HEAP,
  })
  const fixed = now.setting.fixed.length > 0
  if (now.process === 'jm') {
    const gentle = [half('heap'), half('overhead'), half('offHeap')]
    return fixed ? [...gentle, nearlyAll('heap')] : gentle
  }
  const backend = now.setting.stateBackend
  const rocksdb = backend !== undefined && usesManaged(backend)
  const managed = backend === undefined || rocksdb ? half('managed') : nearlyAll('managed')
  const heap = half('taskHeap')
  const gentle = [...(rocksdb ? [heap, managed] : [managed, heap]), half('network'), half('overhead')]
  return fixed ? [...gentle, nearlyAll('managed'), nearlyAll('taskHeap')] : gentle
}

/** What must be restarted for a changed size: a process of its own, or pods where Kubernetes runs it. */
export const takes = (setting: Setting): readonly Takes[] =>
  setting.process === 'jvm'
    ? ['restart-process']
    : setting.process === 'jm'
      ? ['restart-jobmanager']
      : setting.deployment === 'container'
        ? ['restart-taskmanagers', 'new-pods']
        : ['restart-taskmanagers']
