import { bytes, MIB } from '../bytes/bytes.ts'
import type { Finding, Need, Numbers } from '../failures/finding.ts'
import type { Setting } from '../setting.ts'
import { usesManaged } from '../state-backend.ts'
import type { Proposal } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { giversOf } from './givers.ts'
import { isAtLeast } from './keys.ts'
import { ceilMib, floorMib, larger, mib, smallStep } from './round.ts'
import { type Running, running } from './running.ts'
import type { Situation } from './situation.ts'
import { type Growth, keepTotal, raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'
import { CONSUMER_WEIGHTS, completeWeights } from './weights.ts'

type Advice = 'restore-weights' | 'fixed-per-slot' | 'upgrade' | 'raise-managed' | 'managed-keep-total' | 'fewer-slots'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** The default of taskmanager.memory.segment-size, 1.10 to 2.3: what a page is. */
const PAGE = 32_768n
const SLOTS = 'taskmanager.numberOfTaskSlots'
const FRACTION = 'taskmanager.memory.managed.fraction'
const SIZE = 'taskmanager.memory.managed.size'
/** RocksDBOptions.FIX_PER_SLOT_MEMORY_SIZE, 1.10 to 2.3: takes precedence over a share of managed memory. */
const FIXED_PER_SLOT = 'state.backend.rocksdb.memory.fixed-per-slot'

/** Each slot has an equal share of managed memory: TaskExecutorResourceUtils, SlotManager's default profile. */
export function slotsOf({ slots, config }: Setting): bigint {
  if (slots !== undefined && slots > 0) return BigInt(slots)
  const written = config[SLOTS]?.trim() ?? ''
  return /^[1-9]\d{0,5}$/.test(written) ? BigInt(written) : 1n
}

/** What one slot must hold by the text: what it had in use, and what was asked for on top. Absent without figures. */
function perSlot({ numbers }: Finding, { setting, before }: Situation): bigint | undefined {
  const { requestedBytes, requestedPages, availableBytes } = numbers
  const requested =
    typeof requestedBytes === 'bigint'
      ? requestedBytes
      : typeof requestedPages === 'bigint'
        ? requestedPages * PAGE
        : undefined
  if (requested === undefined || !before.ok || setting.process !== 'tm') return undefined
  const share = sizeOf(before, 'managed') / slotsOf(setting)
  const used = typeof availableBytes === 'bigint' && share > availableBytes ? share - availableBytes : 0n
  return used + requested
}

/** Managed memory that gives each slot what the text proves one to need, bytes. */
export function needOfManaged(finding: Finding, situation: Situation): Need | undefined {
  const each = perSlot(finding, situation)
  if (each === undefined) return undefined
  return { process: 'tm', components: ['managed'], bytes: bytes(each * slotsOf(situation.setting)) }
}

const has = ({ traits }: Finding, ...names: readonly string[]): boolean => names.some((name) => traits.includes(name))

/** A share that is nothing is a matter of weights; one that is too small, of its size or of how many slots share it. */
export function adviseManaged(finding: Finding, situation: Situation): Proposals {
  const { setting } = situation
  const now = running(situation)
  if (now === undefined || now.process !== 'tm') return []
  const unweighed = has(finding, 'no-weight', 'fraction', 'bad-weight')
  const empty = sizeOf(now.before, 'managed') < MIB
  return [
    ...(unweighed ? weights(setting) : []),
    ...(unweighed && !isAtLeast(setting.flink, '1.12') ? beforeWeights(now) : []),
    ...(unweighed && !empty ? [] : sizes(now, finding, situation)),
  ]
}

/** All kinds of consumer get a weight again. */
function weights(setting: Setting): Proposals {
  const known = CONSUMER_WEIGHTS.find(({ from }) => isAtLeast(setting.flink, from))
  if (known === undefined) return []
  const key = 'taskmanager.memory.managed.consumer-weights'
  const value = setting.config[key]
  const complete = completeWeights(value, known.weights)
  return [
    {
      advice: 'restore-weights',
      config: { [key]: complete === known.weights && value !== undefined ? null : complete },
      certainty: value === undefined ? 'rule-of-thumb' : 'derived',
      takes: takes(setting),
      numbers: { option: key, replacement: complete, ...(value === undefined ? {} : { value }) },
    },
  ]
}

/** Without weights, RocksDB can be given a size of its own in place of a share; it may be what the share would be. */
function beforeWeights({ setting, before }: Running): Proposals {
  const share = floorMib(sizeOf(before, 'managed') / slotsOf(setting))
  const rocksdb = setting.stateBackend === undefined || usesManaged(setting.stateBackend)
  const common = { certainty: 'rule-of-thumb' } as const
  return [
    ...(rocksdb && share >= MIB && !(FIXED_PER_SLOT in setting.config)
      ? [
          {
            ...common,
            advice: 'fixed-per-slot' as const,
            config: { [FIXED_PER_SLOT]: mib(share) },
            takes: takes(setting),
            numbers: { toBytes: share },
          },
        ]
      : []),
    { ...common, advice: 'upgrade', code: ['upgrade-flink'], takes: ['savepoint', 'redeploy-code'] },
  ]
}

function sizes(now: Running, finding: Finding, situation: Situation): Proposals {
  const { setting, before } = now
  const managed = sizeOf(before, 'managed')
  const need = needOfManaged(finding, situation)
  const least = need?.bytes ?? 0n
  // half as much again; of little more than twice
  const some = larger(managed / 2n, smallStep(managed, 64n * MIB, 32n * MIB))
  const to = ceilMib(larger((least * 11n) / 10n, managed + (need === undefined ? some : MIB)))
  const growth = (size: typeof to): Omit<Growth<Advice>, 'advice'> => ({
    part: 'managed',
    to: size,
    certainty: need === undefined ? 'rule-of-thumb' : 'measured',
    numbers: { ...finding.numbers, ...(need === undefined ? {} : { needBytes: need.bytes }) },
  })
  const givers = giversOf(now)
  const keep = (size: typeof to): Proposals => [
    ...byFraction(now, growth(size)),
    ...keepTotal(now, { advice: 'managed-keep-total', ...growth(size) } as const, givers),
  ]
  return [
    ...raiseTotal(now, { advice: 'raise-managed', ...growth(to) } as const),
    ...keep(to),
    ...(need === undefined ? [] : keep(ceilMib(larger(least, managed + MIB)))),
    ...fewerSlots(setting, finding, managed, perSlot(finding, situation)),
  ]
}

/** Where managed memory is a fraction of the total and task heap the rest, a larger fraction is all it takes. */
function byFraction(
  { setting, before }: Running,
  { to, certainty, numbers }: Omit<Growth<Advice>, 'advice'>,
): Proposals {
  const config = { ...setting.assumed, ...setting.config }
  const heap = sizeOf(before, 'taskHeap')
  const managed = sizeOf(before, 'managed')
  const rest = before.budget.parts.some(({ component, setBy }) => component === 'taskHeap' && setBy.by === 'rest')
  const total = before.memory.totalFlink
  if (!rest || SIZE in config || total === undefined || total <= 0n || to - managed > heap / 2n) return []
  const thousandths = (to * 1000n + total - 1n) / total
  const becomes = (total * thousandths) / 1000n
  return [
    {
      advice: 'managed-keep-total',
      config: { [FRACTION]: `0.${thousandths.toString().padStart(3, '0')}` },
      moves: ['managed', 'taskHeap'],
      certainty,
      takes: takes(setting),
      numbers: {
        part: 'managed',
        fromBytes: managed,
        toBytes: becomes,
        giver: 'taskHeap',
        giverFromBytes: heap,
        giverToBytes: heap - (becomes - managed),
        ...numbers,
      },
    },
  ]
}

/** Fewer slots share the same managed memory. */
function fewerSlots(setting: Setting, { numbers }: Finding, managed: bigint, each: bigint | undefined): Proposals {
  const slots = slotsOf(setting)
  const fit = each === undefined || each === 0n ? slots / 2n : managed / each
  const to = fit < slots ? fit : slots - 1n
  if (to < 1n) return []
  const figures: Numbers = { ...numbers, fromSlots: slots, toSlots: to, shareBytes: managed / to }
  return [
    {
      advice: 'fewer-slots',
      config: { [SLOTS]: `${to}` },
      certainty: each === undefined ? 'rule-of-thumb' : 'measured',
      takes: takes(setting),
      numbers: figures,
    },
  ]
}
