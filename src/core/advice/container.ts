import type { Component } from '../budget.ts'
import { bytes, MIB } from '../bytes/bytes.ts'
import type { Finding, Need } from '../failures/finding.ts'
import { sizeOption } from '../jvm/options.ts'
import type { FlinkProcess, Setting } from '../setting.ts'
import type { Proposal } from './alternative.ts'
import { type Accepted, sizeOf } from './apply.ts'
import { giversOf, isBounded } from './givers.ts'
import { totalKeys } from './keys.ts'
import { grownContainer, smallerHeap } from './larger-container.ts'
import { dropOwnLimits, isLooser } from './own-limit.ts'
import { boundRocksdb, type RocksdbAdvice } from './rocksdb.ts'
import { ceilMib, floorMib, larger, mib } from './round.ts'
import { type Running, running } from './running.ts'
import type { Situation } from './situation.ts'
import { keepTotal, raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'

type Advice =
  | RocksdbAdvice
  | 'drop-own-limit'
  | 'raise-overhead'
  | 'overhead-keep-total'
  | 'limit-arenas'
  | 'keep-jemalloc'
  | 'match-limit'
  | 'fit-limit'
  | 'smaller-heap'
  | 'raise-container'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/**
 * The container's use when it was killed, bytes: after the change the whole budget must hold it. Where that may not grow,
 * overhead must hold besides its own what was used beyond the budget.
 */
export function needOfContainer(finding: Finding, { setting, before }: Situation): Need | undefined {
  const { usedBytes } = finding.numbers
  if (typeof usedBytes !== 'bigint' || !before.ok) return undefined
  const bound = setting.fixed.includes('total') || setting.fixed.includes('container')
  if (bound && setting.process !== 'jvm') return needOfOverhead(setting.process, before, usedBytes)
  const components = before.budget.parts.map(({ component }) => component)
  return { process: setting.process, components, bytes: bytes(usedBytes) }
}

function needOfOverhead(process: FlinkProcess, before: Accepted, used: bigint): Need | undefined {
  if (!before.budget.parts.some(({ component }) => component === 'overhead')) return undefined
  const beyond = used > before.budget.total ? used - before.budget.total : 0n
  return { process, components: ['overhead'], bytes: bytes(sizeOf(before, 'overhead') + beyond) }
}

/** Native memory outgrew what was reserved for it: room for it, less of what takes it, or an allocator that returns it. */
export function adviseContainer(finding: Finding, situation: Situation): Proposals {
  const now = running(situation)
  return now === undefined ? forJvm(finding, situation) : forFlink(now, finding, situation)
}

function forFlink(now: Running, finding: Finding, situation: Situation): Proposals {
  const { setting, before, process } = now
  const { usedBytes, limitBytes } = finding.numbers
  const config = { ...setting.assumed, ...setting.config }
  const total = before.budget.total
  const used = typeof usedBytes === 'bigint' ? usedBytes : 0n
  const limit = typeof limitBytes === 'bigint' ? limitBytes : undefined
  const numbers = finding.numbers
  const out: (Proposal & { readonly advice: Advice })[] = []
  if (limit !== undefined && limit < total - MIB && Object.keys(setting.assumed).length === 0) {
    // the container allows less than the process was told it has
    const containerBytes = ceilMib(larger(total, used))
    out.push({
      advice: 'match-limit',
      containerBytes,
      certainty: 'measured',
      takes: ['new-pods'],
      numbers: { ...numbers, limitBytes: limit, containerFromBytes: limit, containerToBytes: containerBytes },
    })
    const { process: key } = totalKeys(process)
    // a total that follows from others is theirs to lower; with less than half of it the process would be another one
    const lowered = floorMib(limit)
    if (key in config && limit >= total / 2n) {
      out.push({
        advice: 'fit-limit',
        config: { [key]: mib(lowered) },
        moves: before.budget.parts.map(({ component }) => component),
        eases: true,
        certainty: 'measured',
        takes: takes(setting),
        numbers: { ...numbers, totalFromBytes: total, totalToBytes: lowered },
      })
    }
  }
  out.push(...dropOwnLimits(situation, isLooser))
  // what it used beyond the budget, and as much again as a margin; without a figure, twice the overhead
  // where the total is only assumed, the limit that was broken is what the process had at least
  const had = limit !== undefined && Object.keys(setting.assumed).length > 0 ? larger(used, limit) : used
  const short = had > total ? had - total : 0n
  const hasOverhead = before.budget.parts.some(({ component }) => component === 'overhead')
  const overhead = sizeOf(before, 'overhead')
  const certainty = used > 0n ? 'measured' : 'rule-of-thumb'
  const margin = larger(overhead / 2n, 192n * MIB)
  const forOverhead = hasOverhead
    ? raiseTotal(now, {
        advice: 'raise-overhead',
        part: 'overhead',
        to: ceilMib(overhead + short + margin),
        certainty,
        numbers,
      } as const)
    : []
  // RocksDB is what outgrows its share most often; where it keeps to no share, a larger one does not help
  const { first, last } = boundRocksdb(now, numbers, short)
  out.push(...first, ...forOverhead, ...last)
  const holds = hasOverhead ? needOfOverhead(process, before, used) : undefined
  if (holds !== undefined) {
    // what no limit holds to its size takes no less for having less
    const givers = giversOf(now).filter(({ component }) => isBounded(now, component))
    // with a margin first; at the least what was used beyond the budget, and a MiB for what rounding takes
    const sizes = [overhead + short + margin, overhead * 2n, overhead + 64n * MIB, overhead + MIB]
    for (const size of sizes) {
      const to = ceilMib(larger(size, holds.bytes + (used > total ? MIB : 0n)))
      const growth = { advice: 'overhead-keep-total', part: 'overhead', to, certainty, numbers } as const
      out.push(...keepTotal(now, growth, givers).map((proposal) => ({ ...proposal, holds })))
    }
  }
  out.push(...allocator(situation, finding))
  return out
}

/** glibc keeps an arena for each thread, up to eight a processor. */
const limitArenas = (setting: Setting): Proposals[number] => ({
  advice: 'limit-arenas',
  environment: { MALLOC_ARENA_MAX: '1' },
  certainty: 'rule-of-thumb',
  takes: takes(setting),
})

/** Flink's official images preload jemalloc, unless a variable of theirs switches that off. */
const allocator = ({ setting }: Situation, { traits }: Finding): Proposals =>
  traits.includes('kubernetes') || traits.includes('docker')
    ? [{ ...limitArenas(setting), advice: 'keep-jemalloc', environment: { DISABLE_JEMALLOC: 'false' } }]
    : [limitArenas(setting)]

const ALL: readonly Component[] = ['heap', 'collector', 'headRoom']

function forJvm(finding: Finding, situation: Situation): Proposals {
  const { setting, before } = situation
  if (!before.ok || setting.process !== 'jvm') return []
  const { usedBytes, limitBytes } = finding.numbers
  const container = setting.containerBytes ?? (typeof limitBytes === 'bigint' ? bytes(limitBytes) : undefined)
  const used = typeof usedBytes === 'bigint' ? usedBytes : 0n
  const heap = sizeOf(before, 'heap')
  const others = before.budget.total - heap - sizeOf(before, 'headRoom')
  const common = { takes: takes(setting), numbers: finding.numbers } as const
  const out: (Proposal & { readonly advice: Advice })[] = []
  if (container !== undefined) {
    const least = ceilMib(larger(larger(heap + others, (used * 5n) / 4n), (container * 5n) / 4n))
    for (const { containerBytes: to, jvm } of grownContainer(situation, least)) {
      out.push({
        ...common,
        advice: 'raise-container',
        jvm,
        containerBytes: to,
        moves: ['headRoom'],
        certainty: used > 0n ? 'measured' : 'derived',
        takes: ['new-pods'],
        numbers: { ...finding.numbers, containerFromBytes: container, containerToBytes: to },
      })
    }
  }
  // where its limit is not known, what it was started with may be
  if (container !== undefined || sizeOption(setting.jvm, 'heap') !== undefined) {
    // three quarters at most: what cured confirmed cases
    const share = container === undefined ? heap : floorMib((container * 3n) / 4n)
    const { jvm, ...resized } = smallerHeap(situation, heap > share ? share : floorMib((heap * 3n) / 4n))
    // the most that the parts may come to, which the limits of some of them overstate
    const fits = container !== undefined && others + resized.toBytes <= container
    out.push({
      ...common,
      advice: 'smaller-heap',
      jvm,
      moves: ALL,
      eases: true,
      certainty: 'rule-of-thumb',
      numbers: { ...finding.numbers, ...resized, fromBytes: heap, ...(fits ? { containerBytes: container } : {}) },
    })
    if (container === undefined && !setting.fixed.includes('container'))
      out.push({
        ...common,
        advice: 'raise-container',
        code: ['raise-container-limit'],
        certainty: 'rule-of-thumb',
        takes: ['new-pods'],
      })
  }
  out.push(limitArenas(setting))
  return out
}
