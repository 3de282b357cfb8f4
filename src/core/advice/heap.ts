import type { Component } from '../budget.ts'
import { derivationOf } from '../budgets.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { Finding } from '../failures/finding.ts'
import type { Setting } from '../setting.ts'
import { managedUse } from '../state-backend.ts'
import type { Change, Proposal } from './alternative.ts'
import { applied, sizeOf } from './apply.ts'
import { giversOf, spare } from './givers.ts'
import { heapOf, heapOption, insideContainer, pinnedDirect } from './larger-container.ts'
import { allowedBeyond, dropOwnLimits, isTighter } from './own-limit.ts'
import { ceilMib, floorMib, larger, muchMore, smaller } from './round.ts'
import { type Running, running } from './running.ts'
import type { Situation } from './situation.ts'
import { keepTotal, raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'

type Advice =
  | 'drop-own-limit'
  | 'raise-total'
  | 'from-managed'
  | 'raise-framework-heap'
  | 'raise-jobmanager-heap'
  | 'keep-total'
  | 'raise-xmx'
  | 'raise-xmx-and-container'
  | 'smaller-working-set'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** One object more than any heap: a leak, an unbounded split, a batch; no size helps against those. */
const SMALLER: Proposal & { readonly advice: Advice } = {
  advice: 'smaller-working-set',
  code: ['find-what-fills-heap'],
  certainty: 'rule-of-thumb',
  takes: ['redeploy-code'],
}

/** A heap that is full: room, twice today's or little more, because the text tells no figures; what fills it comes last. */
export function adviseHeap(finding: Finding, situation: Situation): Proposals {
  const now = running(situation)
  const sizes =
    now === undefined ? forJvm(situation) : now.process === 'tm' ? forTaskManager(now, finding) : forJobManager(now)
  return [...dropOwnLimits(situation, isTighter('heap')), ...sizes, SMALLER]
}

function forTaskManager(now: Running, finding: Finding): Proposals {
  const size = sizeOf(now.before, 'taskHeap')
  const allowed = allowedBeyond(now.before, 'heap')
  const heap = size + sizeOf(now.before, 'frameworkHeap') + allowed
  const growth = {
    part: 'taskHeap',
    to: ceilMib(size + allowed + larger(heap, 256n * MIB)),
    certainty: 'rule-of-thumb',
  } as const
  const use = finding.traits.includes('managed-frames') ? 'needed' : managedUse(now.setting)
  const had = sizeOf(now.before, 'managed')
  const givers = giversOf(now).filter(({ component }) => component === 'managed')
  // a stack can show what the setting does not
  const managed =
    use === 'needed' ? givers.map((giver) => ({ ...giver, keeps: larger(giver.keeps, had / 2n) })) : givers
  const idle = floorMib(had - (managed[0]?.keeps ?? had))
  // who needs its share keeps it: only who may not grow the process is told to take from it
  const mayTake = use !== 'needed' || now.setting.fixed.length > 0
  const frameworkHeap = sizeOf(now.before, 'frameworkHeap')
  const raised = raiseTotal(now, { advice: 'raise-total', ...growth } as const)
  const taken =
    mayTake && idle >= allowed + 32n * MIB
      ? keepTotal(now, { advice: 'from-managed', ...growth, to: floorMib(size + idle) } as const, managed)
      : []
  // where nothing that is known uses it, it costs nobody more memory
  const isIdle = use === 'idle' && idle >= heap / 2n
  return [
    ...(isIdle ? [...taken, ...raised] : [...raised, ...taken]),
    ...(finding.traits.includes('flink-frames')
      ? raiseTotal(now, {
          advice: 'raise-framework-heap',
          part: 'frameworkHeap',
          to: larger(frameworkHeap * 2n, 128n * MIB),
          certainty: 'rule-of-thumb',
        })
      : []),
  ]
}

function forJobManager(now: Running): Proposals {
  const size = sizeOf(now.before, 'heap')
  const allowed = allowedBeyond(now.before, 'heap')
  const real = size + allowed
  const growth = { part: 'heap', to: ceilMib(muchMore(real)), certainty: 'rule-of-thumb' } as const
  const raised = raiseTotal(now, { advice: 'raise-jobmanager-heap', ...growth })
  // nobody knows how much is missing, so whoever may not grow is told at once of all that the others can spare
  const spared = smaller(growth.to - size, spare(now, ['heap']))
  const isWorthIt = now.setting.fixed.length > 0 && spared >= allowed + real / 8n
  return isWorthIt
    ? [...raised, ...keepTotal(now, { ...growth, advice: 'keep-total', to: floorMib(size + spared) }, giversOf(now))]
    : raised
}

/** How often a larger container may bring a collector that needs more itself: from one class of machines to the next. */
const CLASSES = 2

/** A container that holds a JVM with other options, from `least` on: in a larger one HotSpot may choose another collector. */
function holding(setting: Setting, jvm: Change, least: Bytes): Bytes {
  let container = least
  for (let time = 0; time < CLASSES; time++) {
    const after = derivationOf(applied(setting, { jvm, containerBytes: container }))
    const needed = after.ok ? after.budget.total - sizeOf(after, 'headRoom') : 0n
    if (needed <= container) return container
    container = ceilMib(needed + (needed - container))
  }
  return container
}

/** What a larger heap moves besides itself: the collector's own share, and what a container has left. */
const MOVED: readonly Component[] = ['heap', 'collector', 'headRoom']

function forJvm({ setting, before }: Situation): Proposals {
  if (!before.ok || setting.process !== 'jvm') return []
  const size = sizeOf(before, 'heap')
  const container = setting.containerBytes
  const option = heapOption(setting)
  const change = (to: bigint): Change => ({ ...heapOf(setting, bytes(to)), ...pinnedDirect(before, setting.jvm) })
  const wanted = ceilMib(muchMore(size))
  const common = { certainty: 'rule-of-thumb', takes: takes(setting), moves: MOVED } as const
  const numbers = (to: bigint) => ({ option, fromBytes: size, toBytes: to })
  const fits = container === undefined ? wanted : insideContainer(before, size, wanted)
  const inside: Proposals =
    fits < size + size / 8n
      ? []
      : [
          {
            ...common,
            advice: 'raise-xmx',
            jvm: change(fits),
            numbers: { ...numbers(fits), ...(container === undefined ? {} : { containerBytes: container }) },
          },
        ]
  if (container === undefined) return inside
  const containerTo = holding(setting, change(wanted), ceilMib(before.budget.total + (wanted - size) + size / 8n))
  return [
    ...inside,
    {
      ...common,
      advice: 'raise-xmx-and-container',
      jvm: change(wanted),
      containerBytes: containerTo,
      numbers: { ...numbers(wanted), containerFromBytes: container, containerToBytes: containerTo },
    },
  ]
}
