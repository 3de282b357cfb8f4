import { MIB } from '../bytes/bytes.ts'
import type { Numbers } from '../failures/finding.ts'
import { slotOptions } from '../slots/options.ts'
import { usesManaged } from '../state-backend.ts'
import type { Proposal } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { giversOf } from './givers.ts'
import { ceilMib, floorMib, larger } from './round.ts'
import type { Running } from './running.ts'
import { keepTotal, raiseTotal } from './sizes.ts'
import { takes } from './takes.ts'

export type RocksdbAdvice = 'rocksdb-control' | 'raise-managed' | 'managed-keep-total'
type Proposals = readonly (Proposal & { readonly advice: RocksdbAdvice })[]

/** Switched off, RocksDB takes what it likes: `RocksDBOptions.USE_MANAGED_MEMORY`, from 1.10 on. */
const CONTROL = 'state.backend.rocksdb.memory.managed'

/**
 * What bounds RocksDB, or gives it room, in a TaskManager that used so many bytes more than it has: what is likelier to
 * help than room for other native memory, and what is less likely to.
 */
export function boundRocksdb(
  now: Running,
  numbers: Numbers,
  short: bigint,
): { readonly first: Proposals; readonly last: Proposals } {
  const { setting, before, process } = now
  if (process !== 'tm') return { first: [], last: [] }
  const options = slotOptions(setting.flink, { ...setting.assumed, ...setting.config })
  const isOff = !options.managed
  // who switches it off uses it, wherever the backend is chosen
  const isUsed = isOff || (setting.stateBackend !== undefined && usesManaged(setting.stateBackend))
  // a size of its own bounds it, and managed memory changes nothing for it: `RocksDBSharedResourcesFactory.from`
  if (options.fixedPerSlot !== undefined || (isOff && options.fixedPerTaskManager !== undefined))
    return { first: [], last: [] }
  const managed = sizeOf(before, 'managed')
  const raised: Proposals = isUsed
    ? raiseTotal(now, {
        advice: 'raise-managed',
        part: 'managed',
        to: ceilMib(managed + short + larger(managed / 4n, 128n * MIB)),
        certainty: 'rule-of-thumb',
        numbers,
      } as const)
    : []
  if (isUsed && managed < MIB) {
    const bounded = [...raised, ...within(now, numbers)]
    const on = ({ config, ...rest }: Proposals[number]) => ({ ...rest, config: { ...config, [CONTROL]: 'true' } })
    return { first: isOff ? bounded.map(on) : bounded, last: [] }
  }
  if (!isOff) return { first: raised, last: [] }
  const control = { advice: 'rocksdb-control', config: { [CONTROL]: 'true' }, certainty: 'derived', numbers } as const
  return { first: [{ ...control, takes: takes(setting) }], last: raised }
}

/**
 * RocksDB is bounded by its share of managed memory, and by nothing where that is 0: a WriteBufferManager of no size is
 * switched off (frocksdb's write_buffer_manager.h), and each state fills write buffers of 64 MiB. What Flink gives by
 * default, or a part of that, bounds it within the same total.
 */
function within(now: Running, numbers: Numbers): Proposals {
  const usual = ((now.before.memory.totalFlink ?? 0n) * 2n) / 5n
  return [usual, usual / 2n, usual / 4n].flatMap((size) => {
    const to = floorMib(size)
    const growth = { advice: 'managed-keep-total', part: 'managed', to, certainty: 'rule-of-thumb', numbers } as const
    return keepTotal(now, growth, giversOf(now)).map((proposal) => ({ ...proposal, eases: true as const }))
  })
}
