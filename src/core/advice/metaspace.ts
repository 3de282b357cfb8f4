import type { Component } from '../budget.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import { printJvmSize } from '../bytes/jvm.ts'
import type { Finding } from '../failures/finding.ts'
import { sizeOption } from '../jvm/options.ts'
import type { Setting } from '../setting.ts'
import type { Change, Proposal } from './alternative.ts'
import { sizeOf, sumOf } from './apply.ts'
import { giversOf } from './givers.ts'
import { givenOptions, javaOptions } from './java-options.ts'
import { grownContainer, insideContainer, smallerHeap } from './larger-container.ts'
import { allowedBeyond, dropOwnLimits, isTighter } from './own-limit.ts'
import { ceilMib, floorMib, larger, muchMore, smaller } from './round.ts'
import { running } from './running.ts'
import type { Situation } from './situation.ts'
import { keepTotal, raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'

type Advice = 'drop-own-limit' | 'raise-total' | 'keep-total' | 'raise-limit' | 'stop-leak'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

const OPTION = '-XX:MaxMetaspaceSize'
/** Twice the limit that is usual for an application of some size: what the confirmed cases came to at most. */
const WHERE_UNKNOWN = bytes(512n * MIB)

/** Class loaders that leak fill any Metaspace: drivers and connectors in `lib/` are loaded once, upgraded libraries let go. */
const STOP_LEAK: Proposal & { readonly advice: Advice } = {
  advice: 'stop-leak',
  code: ['move-jars-to-lib', 'upgrade-library'],
  certainty: 'rule-of-thumb',
  takes: ['redeploy-code'],
}

/**
 * A first deployment needs room, twice today's or little more: 256 to 512 MiB is what cured confirmed cases. After several submissions
 * (`repeated`) class loaders leak, and room only postpones.
 */
export function adviseMetaspace(finding: Finding, situation: Situation): Proposals {
  const raise = situation.setting.process === 'jvm' ? raiseLimit(situation) : raiseInFlink(situation)
  return finding.traits.includes('repeated') ? [STOP_LEAK, ...raise] : [...raise, STOP_LEAK]
}

function raiseInFlink(situation: Situation): Proposals {
  const now = running(situation)
  if (now === undefined) return []
  // a JobManager of 1.10 has no option for it: only the JVM's own does
  if (!now.before.budget.parts.some(({ component }) => component === 'metaspace')) return raiseByJavaOption(now.setting)
  const size = bytes(sizeOf(now.before, 'metaspace') + allowedBeyond(now.before, 'metaspace'))
  const growth = { part: 'metaspace', to: larger(muchMore(size), 128n * MIB), certainty: 'rule-of-thumb' } as const
  return [
    ...dropOwnLimits(situation, isTighter('metaspace')),
    ...raiseTotal(now, { advice: 'raise-total', ...growth }),
    ...keepTotal(now, { advice: 'keep-total', ...growth }, giversOf(now)),
    // less may do, where twice as much does not fit
    ...keepTotal(now, { advice: 'keep-total', ...growth, to: bytes((size * 3n) / 2n) }, giversOf(now)),
  ]
}

/** Twice the limit that is known, or little more. */
const raised = (limit: Bytes | undefined): Bytes =>
  limit === undefined ? WHERE_UNKNOWN : ceilMib(larger(muchMore(limit), 128n * MIB))

const figures = (from: Bytes | undefined, to: Bytes) => ({
  ...(from === undefined ? {} : { fromBytes: from }),
  toBytes: to,
})

/** The JVM's own option, among those that Flink's script hands over. */
function raiseByJavaOption(setting: Setting): Proposals {
  const limit = sizeOption({ ...setting.jvm, ...givenOptions(setting) }, 'metaspace')?.bytes
  const to = raised(limit)
  return [
    {
      advice: 'raise-limit',
      ...javaOptions(setting, { [OPTION]: printJvmSize(to) }),
      certainty: 'rule-of-thumb',
      takes: takes(setting),
      numbers: figures(limit, to),
    },
  ]
}

function raiseLimit(situation: Situation): Proposals {
  const { setting, before } = situation
  if (!before.ok) return []
  // the error proves a limit: where the text names none, something else set it, and an option here wins over most
  const limit = sizeOption({ ...setting.assumedJvm, ...setting.jvm }, 'metaspace')?.bytes
  const to = raised(limit)
  const container = setting.containerBytes
  const had = sumOf(before, ['metaspace', 'classSpace'])
  const grows = to > had ? to - had : 0n
  const common = {
    advice: 'raise-limit',
    moves: MOVED,
    certainty: 'rule-of-thumb',
    takes: takes(setting),
  } as const
  const jvm: Change = { [OPTION]: printJvmSize(to) }
  if (container === undefined || sizeOf(before, 'headRoom') >= grows) {
    return [{ ...common, jvm, numbers: figures(limit, to) }]
  }
  const least = ceilMib(larger(container, before.budget.total - sizeOf(before, 'headRoom') + grows))
  return [
    ...grownContainer(situation, least).map((grown) => ({
      ...common,
      jvm: { ...grown.jvm, ...jvm },
      containerBytes: grown.containerBytes,
      numbers: { ...figures(limit, to), containerFromBytes: container, containerToBytes: grown.containerBytes },
    })),
    // of a limit that nobody knows a larger one cannot be told
    ...(limit === undefined ? [] : insideSizes(situation, had, to)).map(({ size, ...besides }) => ({
      ...common,
      ...besides,
      jvm: { ...besides.jvm, [OPTION]: printJvmSize(size) },
      numbers: { ...figures(limit, size), ...besides.numbers },
    })),
  ]
}

const MOVED: readonly Component[] = ['metaspace', 'classSpace', 'headRoom']

/** What a limit can be in a container that may not grow: what is free is taken, else half of the heap at most. */
function insideSizes(situation: Situation, had: Bytes, wanted: Bytes) {
  const { before } = situation
  if (!before.ok) return []
  const spare = insideContainer(before, had, wanted)
  const heap = sizeOf(before, 'heap')
  const half = ceilMib(heap / 2n)
  const lacks = ceilMib(wanted - spare)
  const { jvm, toBytes } = smallerHeap(situation, floorMib(heap > lacks + half ? heap - lacks : half))
  const sizes: readonly (Pick<Proposal, 'jvm' | 'moves' | 'numbers'> & { readonly size: Bytes })[] = [
    { size: spare },
    {
      size: smaller(floorMib(spare + heap - toBytes), wanted),
      jvm,
      moves: [...MOVED, 'heap', 'collector'],
      numbers: { giver: 'heap', giverFromBytes: heap, giverToBytes: toBytes },
    },
  ]
  return sizes.filter(({ size }) => size >= had + had / 8n)
}
