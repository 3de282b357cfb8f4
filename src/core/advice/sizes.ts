import type { Component } from '../budget.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { Numbers } from '../failures/finding.ts'
import type { Certainty, Change, Proposal } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { type Giver, gentleGiversOf, giversOf, leftOf, mostOf } from './givers.ts'
import { isSet, keysOf, legacyKeys, OUTSIDE_FLINK, setPart, totalKeys } from './keys.ts'
import { bracket } from './pin.ts'
import { ceilMib, distance, floorMib, mib } from './round.ts'
import { hasPart, type Running } from './running.ts'
import { takes } from './takes.ts'

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

/**
 * The part grows, others give way, the total stays: a proposal for each giver that has enough, then for each two that
 * have enough together, the first of which gives all it may. Those that leave nobody nearly bare come first.
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
  const isBare = (some: readonly Giver[]) => some.some(({ bare }) => bare)
  const ordered = [...alone, ...together].sort((one, other) => Number(isBare(one)) - Number(isBare(other)))
  return ordered.flatMap((some) => {
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

/** Sizes in which a growth is told: what there is, what is wanted, and what suffices. */
interface Wanted {
  readonly from: Bytes
  readonly wanted: Bytes
  readonly least: Bytes
}

/**
 * The same for a size that is wanted and one that suffices. Where nobody can give what is wanted, what two can give at
 * once spares failures; a part is left nearly bare only for what suffices, and only where those that give gently have not
 * enough for it.
 */
export const keepTotalGently = <Advice extends string>(
  now: Running,
  growth: (to: Bytes) => Growth<Advice>,
  { from, wanted, least }: Wanted,
): (Proposal & { advice: Advice })[] => {
  const [gentle, all] = [gentleGiversOf(now), giversOf(now)]
  const most = bytes(from + mostOf(now, gentle, growth(wanted).part))
  return [
    ...keepTotal(now, growth(wanted), gentle),
    ...(most > least && most < wanted ? keepTotal(now, growth(most), gentle) : []),
    ...keepTotal(now, growth(least), gentle),
    ...(all.length > gentle.length ? keepTotal(now, growth(least), all) : []),
  ]
}
