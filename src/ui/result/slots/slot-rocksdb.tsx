import { mutableLimit } from '../../../core/slots/rocksdb.ts'
import type { Slot } from '../../../core/slots/slots.ts'
import type { SlotWords } from '../../../i18n/slot-words.ts'
import { useView } from '../../../state/view.ts'
import { SlotNote, SlotRow } from './slot-row.tsx'

/** What RocksDB makes of its memory, and for how many states it is enough. */
export function SlotRocksdb({ slot: { rocksdb }, words }: { readonly slot: Slot; readonly words: SlotWords }) {
  const { print } = useView()
  if (!rocksdb) return null
  if (rocksdb.from === 'refused') return <SlotNote id="rocksdb" text={words.refused} />
  if (rocksdb.from === 'each-state') return <SlotNote id="rocksdb" text={words.eachState(print.size(rocksdb.bytes))} />
  const { from, cache, highPriority, writeBuffers, arenaBlock, writeBufferSize, fullStates, mostStates } = rocksdb
  const states =
    mostStates === 0n
      ? words.constantly(print.size(arenaBlock), print.size(mutableLimit(writeBuffers)))
      : words.states(
          print.count(fullStates),
          print.size(writeBufferSize),
          print.count(mostStates),
          print.size(arenaBlock),
        )
  return (
    <>
      <SlotRow id="rocksdb" name={words.rocksdb} bytes={rocksdb.bytes} why={words.from[from]} />
      <SlotRow id="cache" name={words.cache} bytes={cache} why={words.cacheWhy} within />
      <SlotRow
        id="highPriority"
        name={words.highPriority}
        bytes={highPriority}
        why={words.highPriorityWhy(rocksdb.partitioned)}
        within
      />
      <SlotRow id="writeBuffers" name={words.writeBuffers} bytes={writeBuffers} why={words.writeBuffersWhy} within />
      <SlotNote id="states" text={states} />
    </>
  )
}
