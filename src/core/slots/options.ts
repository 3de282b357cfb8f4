import { type Bytes, bytes, KIB, MIB } from '../bytes/bytes.ts'
import { parseFlinkSize } from '../bytes/flink.ts'
import { age } from '../flink/versions/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import { parseBoolean } from '../java/boolean.ts'
import type { JavaException } from '../java/exception.ts'
import { parseDouble } from '../java/floating.ts'
import { parseInteger } from '../java/integer.ts'
import type { Config } from '../setting.ts'

/** What of a slot's memory options decide, as one release reads them. */
export interface SlotOptions {
  readonly segmentSize: Bytes
  /** absent before 1.12, which knows no weights */
  readonly weights?: string
  readonly managed: boolean
  readonly fixedPerSlot?: Bytes
  readonly fixedPerTaskManager?: Bytes
  readonly writeBufferRatio: number
  readonly highPriorityRatio: number
  readonly partitioned: boolean
  readonly writeBufferSize: Bytes
  readonly writeBufferCount: number
  readonly blockCache: Bytes
  /** the keys whose values this release cannot read, so that the default stands in for them */
  readonly unreadable: readonly string[]
}

const ROCKSDB = 'state.backend.rocksdb'

/**
 * Keys and defaults of `RocksDBOptions`, `RocksDBConfigurableOptions` and `TaskManagerOptions`, Flink 1.11.6 to 2.3.0;
 * those of RocksDB itself (64 MiB, 2, 8 MiB) are Flink's own from 1.15 on and what it stated before.
 */
export function slotOptions(flink: FlinkMinor, config: Config): SlotOptions {
  const unreadable: string[] = []
  const read = <T extends bigint | number | boolean>(
    key: string,
    parse: (text: string) => T | JavaException,
  ): T | undefined => {
    const text = config[key]
    if (text === undefined) return undefined
    const value = parse(text)
    if (typeof value !== 'object') return value
    unreadable.push(key)
    return undefined
  }
  const size = (key: string, standard: bigint) => read(key, parseFlinkSize) ?? bytes(standard)
  const since = <T>(from: FlinkMinor, value: () => T) => (age(flink) >= age(from) ? value() : undefined)
  const weights = since('1.12', () => config['taskmanager.memory.managed.consumer-weights'])
  const fixedPerSlot = read(`${ROCKSDB}.memory.fixed-per-slot`, parseFlinkSize)
  const fixedPerTaskManager = since('1.17', () => read(`${ROCKSDB}.memory.fixed-per-tm`, parseFlinkSize))
  return {
    segmentSize: size('taskmanager.memory.segment-size', 32n * KIB),
    ...(weights !== undefined && { weights }),
    managed: read(`${ROCKSDB}.memory.managed`, parseBoolean) ?? true,
    ...(fixedPerSlot !== undefined && { fixedPerSlot }),
    ...(fixedPerTaskManager !== undefined && { fixedPerTaskManager }),
    writeBufferRatio: read(`${ROCKSDB}.memory.write-buffer-ratio`, parseDouble) ?? 0.5,
    highPriorityRatio: read(`${ROCKSDB}.memory.high-prio-pool-ratio`, parseDouble) ?? 0.1,
    partitioned: since('1.13', () => read(`${ROCKSDB}.memory.partitioned-index-filters`, parseBoolean)) ?? false,
    writeBufferSize: size(`${ROCKSDB}.writebuffer.size`, 64n * MIB),
    writeBufferCount: read(`${ROCKSDB}.writebuffer.count`, parseInteger) ?? 2,
    blockCache: size(`${ROCKSDB}.block.cache-size`, 8n * MIB),
    unreadable,
  }
}
