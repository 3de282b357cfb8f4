import type { Finding } from '../failures/finding.ts'
import type { Setting } from '../setting.ts'
import type { Proposal, Takes } from './alternative.ts'
import type { CodeChangeId } from './code-changes.ts'
import { slotsOf } from './managed.ts'
import type { Situation } from './situation.ts'

/** Failures that no memory size mends: what to look at, and what to change in their place. */

type Of<Advice extends string> = readonly (Proposal & { readonly advice: Advice })[]

const change = <Advice extends string>(
  advice: Advice,
  code: CodeChangeId,
  takes: readonly Takes[],
  more: Partial<Proposal> = {},
): Proposal & { readonly advice: Advice } => ({
  certainty: 'rule-of-thumb',
  ...more,
  advice,
  code: [code],
  takes,
  aside: true,
})

/** Options are named only where the configuration is known: a change on top of an assumed one would set its sizes too. */
const isKnown = ({ assumed }: Setting): boolean => Object.keys(assumed).length === 0

type SlotAdvice = 'check-registration' | 'match-parallelism' | 'more-slots' | 'request-what-fits'

/** Slots come from TaskManagers that registered: none did, there are too few, or the cluster gives none. */
export function adviseSlots({ traits }: Finding, { setting }: Situation): Of<SlotAdvice> {
  const slots = slotsOf(setting)
  const parallelism = setting.parallelism === undefined ? undefined : BigInt(setting.parallelism)
  const numbers = { slots, ...(parallelism === undefined ? {} : { parallelism }) }
  const registration = change<SlotAdvice>('check-registration', 'check-registration', ['restart-taskmanagers'])
  const match = change<SlotAdvice>('match-parallelism', 'match-slots', ['redeploy-code'], {
    numbers,
    certainty: parallelism === undefined ? 'rule-of-thumb' : 'derived',
  })
  const request = change<SlotAdvice>('request-what-fits', 'request-what-fits', ['change-host'])
  // where Flink asks for TaskManagers itself, there are as many as the job needs, if the cluster gives them
  const more: Of<SlotAdvice> =
    parallelism !== undefined &&
    parallelism > slots &&
    setting.deployment === 'standalone' &&
    setting.process === 'tm' &&
    isKnown(setting)
      ? [
          {
            advice: 'more-slots',
            config: { 'taskmanager.numberOfTaskSlots': `${parallelism}` },
            certainty: 'derived',
            takes: ['restart-taskmanagers'],
            numbers,
          },
        ]
      : []
  if (traits.includes('unfulfillable')) return [request, match, ...more, registration]
  const short = parallelism !== undefined && parallelism > slots
  return short ? [match, ...more, registration, request] : [registration, match, ...more, request]
}

type HeartbeatAdvice = 'its-own-log' | 'log-collections' | 'longer-timeout'
/** Twice HeartbeatManagerOptions.HEARTBEAT_TIMEOUT; milliseconds, as every release reads it. */
const TIMEOUT = '100000'

/** A process fell silent, and its own log tells why; a longer timeout only waits longer. */
export function adviseHeartbeat({ traits }: Finding, { setting }: Situation): Of<HeartbeatAdvice> {
  const ownLog = change<HeartbeatAdvice>('its-own-log', 'read-its-log', [])
  const collections = change<HeartbeatAdvice>('log-collections', 'log-collections', [
    traits.includes('jm-silent') ? 'restart-jobmanager' : 'restart-taskmanagers',
  ])
  if (setting.process === 'jvm' || 'heartbeat.timeout' in setting.config || !isKnown(setting))
    return [ownLog, collections]
  return [
    ownLog,
    collections,
    {
      advice: 'longer-timeout',
      config: { 'heartbeat.timeout': TIMEOUT },
      certainty: 'rule-of-thumb',
      takes: ['restart-jobmanager', 'restart-taskmanagers'],
      numbers: { replacement: TIMEOUT },
    },
  ]
}

type VirtualAdvice = 'switch-check-off' | 'raise-ratio'
/** yarn.nodemanager.vmem-pmem-ratio in yarn-default.xml, in tenths. */
const RATIO = 21n

/** The NodeManager compares address space, which a JVM reserves without using it, with a multiple of the memory asked for. */
export function adviseVirtual({ numbers }: Finding): Of<VirtualAdvice> {
  const { usedBytes, limitBytes, physicalLimitBytes } = numbers
  const stated = typeof usedBytes === 'bigint' && typeof limitBytes === 'bigint' && limitBytes > 0n
  // the ratio that is in force stands in the message, where it states both limits
  const physical =
    typeof physicalLimitBytes === 'bigint' && physicalLimitBytes > 0n
      ? physicalLimitBytes
      : stated
        ? (limitBytes * 10n) / RATIO
        : undefined
  const tenths = stated && physical !== undefined ? (usedBytes * 125n) / (physical * 10n) + 1n : 50n
  return [
    change<VirtualAdvice>('switch-check-off', 'switch-check-off', ['change-host'], { numbers, certainty: 'derived' }),
    change<VirtualAdvice>('raise-ratio', 'raise-ratio', ['change-host'], {
      numbers: { ...numbers, ratio: `${tenths / 10n}.${tenths % 10n}` },
      certainty: stated ? 'measured' : 'rule-of-thumb',
    }),
  ]
}

type NotMemoryAdvice = 'find-who-asked' | 'find-why-released' | 'smallest-container' | 'watch-collections'

/** What looks like a memory failure and is none: where to look in its place. */
export function adviseNotMemory({ traits, numbers }: Finding): Of<NotMemoryAdvice> {
  const said: Of<NotMemoryAdvice> = [
    ...(traits.includes('asked-to-end') ? [change<NotMemoryAdvice>('find-who-asked', 'find-who-asked', [])] : []),
    ...(traits.includes('released') ? [change<NotMemoryAdvice>('find-why-released', 'find-why-released', [])] : []),
    ...(traits.includes('smallest-container')
      ? [change<NotMemoryAdvice>('smallest-container', 'raise-to-smallest-container', ['new-pods'])]
      : []),
    ...(traits.includes('collection-warning')
      ? [change<NotMemoryAdvice>('watch-collections', 'watch-collections', [])]
      : []),
  ]
  return said.map((each) => ({ ...each, numbers }))
}
