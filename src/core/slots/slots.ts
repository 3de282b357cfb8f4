import { type Bytes, bytes } from '../bytes/bytes.ts'
import type { Derivation } from '../flink/derivation.ts'
import type { Setting } from '../setting.ts'
import { usesManaged } from '../state-backend.ts'
import { slotOptions } from './options.ts'
import { type RocksdbMemory, rocksdbMemory } from './rocksdb.ts'
import { type Consumer, type Share, sharesOf } from './shares.ts'

/** What one slot of a TaskManager has. */
export interface Slot {
  readonly slots: bigint
  readonly taskHeap: Bytes
  readonly managed: Bytes
  /** an equal part: the pool itself is one for all slots */
  readonly network: Bytes
  readonly networkBuffers: bigint
  /** undefined where Flink refuses the weights */
  readonly shares: readonly Share[] | undefined
  /** where the state backend is among the consumers and RocksDB; ForSt has options of its own */
  readonly rocksdb?: RocksdbMemory
  /** the options whose values cannot be read, so that their defaults stand in */
  readonly unreadable: readonly string[]
}

/** Who takes managed memory, as far as the setting says: RocksDB, unless another state backend is known. */
export function likelyConsumers({ stateBackend, config }: Setting): readonly Consumer[] {
  const isRocksdb = stateBackend === undefined || usesManaged(stateBackend)
  const isPython = Object.keys(config).some((key) => key.startsWith('python.'))
  return [...(isRocksdb ? (['stateBackend'] as const) : []), ...(isPython ? (['python'] as const) : [])]
}

/** The option before what the text states in other words: a change that is applied sets the option. */
function slotCount({ slots, config }: Setting): bigint {
  const written = config['taskmanager.numberOfTaskSlots']?.trim() ?? ''
  return /^[1-9]\d{0,5}$/.test(written) ? BigInt(written) : BigInt(slots ?? 1)
}

/**
 * A slot's memory from the derived budget: equal parts (`TaskExecutorResourceUtils.generateDefaultSlotResourceProfile`),
 * and its managed memory by who is in the slot. Undefined for what is no TaskManager, or one that Flink refuses.
 */
export function slotOf(setting: Setting, derived: Derivation, consumers: readonly Consumer[]): Slot | undefined {
  if (!derived.ok || derived.budget.process !== 'tm') return undefined
  const options = slotOptions(setting.flink, setting.config)
  const slots = slotCount(setting)
  const part = (component: 'taskHeap' | 'managed' | 'network') => bytes((derived.memory[component] ?? 0n) / slots)
  const managed = part('managed')
  const network = part('network')
  const shares = sharesOf(setting.flink, managed, options.weights, consumers)
  const isForst = /forst/i.test(setting.stateBackend ?? '')
  const share = shares?.find(({ consumer }) => consumer === 'stateBackend')
  return {
    slots,
    taskHeap: part('taskHeap'),
    managed,
    network,
    networkBuffers: options.segmentSize > 0n ? network / options.segmentSize : 0n,
    shares,
    ...(share && consumers.includes('stateBackend') && !isForst && { rocksdb: rocksdbMemory(share.bytes, options) }),
    unreadable: options.unreadable,
  }
}
