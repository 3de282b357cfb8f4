import type { Component } from '../budget.ts'
import { bytes, MIB } from '../bytes/bytes.ts'
import type { Finding, Need } from '../failures/finding.ts'
import type { Proposal } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { giversOf, isBounded } from './givers.ts'
import { grownContainer, smallerHeap } from './larger-container.ts'
import { ceilMib, floorMib, larger } from './round.ts'
import { running } from './running.ts'
import type { Situation } from './situation.ts'
import { keepTotal, raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'

type Advice =
  | 'raise-map-count'
  | 'raise-overhead'
  | 'overhead-keep-total'
  | 'raise-container'
  | 'smaller-heap'
  | 'free-memory'
  | 'use-64-bit'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

const requestedIn = ({ numbers }: Finding): bigint =>
  typeof numbers.requestedBytes === 'bigint' ? numbers.requestedBytes : 0n

const hostOnly = (advice: Advice, code: NonNullable<Proposal['code']>): Proposals[number] => ({
  advice,
  code,
  certainty: 'rule-of-thumb',
  takes: ['change-host'],
  aside: true,
})

/** Too many mappings, not too little memory: a small request to map that fails, or the JDK's own "Map failed". */
const mappings = ({ traits }: Finding): boolean => traits.includes('tiny') || traits.includes('map-failed')

/** What was asked for must fit beside what was reserved, bytes: in Flink's overhead, or in what a container has left. */
export function needOfNativeAlloc(finding: Finding, { setting, before }: Situation): Need | undefined {
  const requested = requestedIn(finding)
  if (requested === 0n || !before.ok) return undefined
  const part: Component = setting.process === 'jvm' ? 'headRoom' : 'overhead'
  if (!before.budget.parts.some(({ component }) => component === part)) return undefined
  if (setting.process === 'jvm' && setting.containerBytes === undefined) return undefined
  // a request for a large piece of the heap itself asks for nothing beside it
  if (requested > sizeOf(before, part) + before.budget.total / 4n) return undefined
  return { process: setting.process, components: [part], bytes: bytes(sizeOf(before, part) + requested) }
}

/** The system gave no more memory: mappings, a host or a container that is too small, or a heap that is too large for it. */
export function adviseNativeAlloc(finding: Finding, situation: Situation): Proposals {
  const maps = mappings(finding) ? [hostOnly('raise-map-count', ['raise-map-count'])] : []
  const bits = finding.traits.includes('32-bit') ? [hostOnly('use-64-bit', ['use-64-bit-java'])] : []
  return [...maps, ...bits, ...sizes(finding, situation), hostOnly('free-memory', ['free-host-memory'])]
}

function sizes(finding: Finding, situation: Situation): Proposals {
  const now = running(situation)
  if (now === undefined) return forJvm(finding, situation)
  if (!now.before.budget.parts.some(({ component }) => component === 'overhead')) return []
  const overhead = sizeOf(now.before, 'overhead')
  const requested = requestedIn(finding)
  const room = larger(requested <= now.before.budget.total / 4n ? requested : 0n, overhead / 2n)
  const growth = {
    part: 'overhead',
    to: ceilMib(overhead + larger(room, 128n * MIB)),
    certainty: requested > 0n ? 'measured' : 'rule-of-thumb',
    numbers: finding.numbers,
  } as const
  return [
    ...raiseTotal(now, { advice: 'raise-overhead', ...growth } as const),
    ...keepTotal(
      now,
      { advice: 'overhead-keep-total', ...growth } as const,
      giversOf(now).filter(({ component }) => isBounded(now, component)),
    ),
  ]
}

const ALL: readonly Component[] = ['heap', 'collector', 'headRoom']

function forJvm(finding: Finding, situation: Situation): Proposals {
  const { setting, before } = situation
  if (!before.ok || setting.process !== 'jvm') return []
  const requested = requestedIn(finding)
  const heap = sizeOf(before, 'heap')
  const container = setting.containerBytes
  // the request again, and a quarter of the heap as a margin; half the heap where the heap itself did not fit
  const less = requested * 2n >= heap ? heap / 2n : larger(requested, heap / 4n)
  const { jvm, ...resized } = smallerHeap(situation, floorMib(heap - less))
  const smaller: Proposals[number] = {
    advice: 'smaller-heap',
    jvm,
    moves: ALL,
    eases: true,
    certainty: 'rule-of-thumb',
    takes: takes(setting),
    numbers: { ...finding.numbers, ...resized, fromBytes: heap },
  }
  if (container === undefined) return [smaller]
  const least = ceilMib(larger(before.budget.total + requested, (container * 5n) / 4n))
  const grown = grownContainer(situation, least).map(({ containerBytes, jvm: held }): Proposals[number] => ({
    advice: 'raise-container',
    jvm: held,
    containerBytes,
    moves: ['headRoom'],
    certainty: requested > 0n ? 'measured' : 'rule-of-thumb',
    takes: ['new-pods'],
    numbers: { ...finding.numbers, containerFromBytes: container, containerToBytes: containerBytes },
  }))
  return [...grown, smaller]
}
