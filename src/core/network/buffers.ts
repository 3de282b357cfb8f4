import { age } from '../flink/versions/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Config } from '../setting.ts'
import { channelsOf, type Exchange, type ExchangeKind, subpartitionsOf } from './exchange.ts'
import { type NetworkOptionName, networkOptions } from './options.ts'

/** Buffers of one subtask's side of an exchange: those without which it does not start, and those that Flink plans with. */
export interface Buffers {
  readonly least: number
  readonly recommended: number
}

/** A version with its options: what its tasks ask the network buffer pool for. */
export interface Pools {
  readonly segmentBytes: number
  /** the result partition of one subtask upstream */
  readonly partition: (exchange: Exchange) => Buffers
  /** the input gate of one subtask downstream, with every channel remote */
  readonly gate: (exchange: Exchange) => Buffers
}

/** InputGateSpecUtils of 1.17.2 to 2.3.0: a gate whose producer is done before may take most of its buffers as they come. */
const requiredOfBatch = 1000
const requiredOf = (kind: ExchangeKind): number => (kind === 'blocking' ? requiredOfBatch : Number.POSITIVE_INFINITY)

/**
 * What the pools of a version hold.
 *
 * A gate: `buffers-per-channel` for each remote channel (RemoteInputChannel.setup), and from 1.11 on one that floats
 * (SingleInputGateFactory.createBufferPoolFactory of 1.11.6 to 1.16.3; GateBuffersSpec since, which caps the sum).
 * A partition: one for each subpartition and one more, or `sort-shuffle.min-buffers` where a blocking one sorts
 * (ResultPartitionFactory.createBufferPoolFactory of 1.10.3 to 1.13.6, NettyShuffleUtils since). A hybrid one asks for
 * as many as a pipelined one, or for fewer where it is tiered (1.18 and later).
 * Recommended: what NettyShuffleUtils.computeNetworkBuffersForAnnouncing (1.14.6 to 2.3.0) counts for a slot of a known
 * size: all floating buffers, for a pipelined partition its maximum; and what such a partition may overdraw from 1.16 on
 * (LocalBufferPool), so that nothing that runs takes what another is still to ask for.
 */
export function poolsOf(flink: FlinkMinor, config: Config): Pools {
  const values = new Map(networkOptions(flink, config).map(({ name, value }) => [name, value]))
  const read = (name: NetworkOptionName, otherwise: number) => values.get(name) ?? otherwise
  const perChannel = read('perChannel', 2)
  const reserved = age(flink) >= age('1.11') ? 1 : 0
  // a pool's maximum is never below what it requires
  const floating = Math.max(reserved, read('floatingPerGate', 8))
  const overdraft = read('overdraftPerGate', 0)
  const sortFrom = read('sortMinParallelism', Number.POSITIVE_INFINITY)
  return {
    segmentBytes: read('segmentSize', 32_768),
    partition: (exchange) => {
      const subpartitions = subpartitionsOf(exchange)
      if (exchange.kind === 'blocking' && subpartitions >= sortFrom) {
        const sorting = read('sortMinBuffers', 0)
        return { least: sorting, recommended: sorting }
      }
      const least = subpartitions + 1
      const most = subpartitions * perChannel + floating + overdraft
      return { least, recommended: exchange.kind === 'pipelined' ? Math.max(least, most) : least }
    },
    gate: (exchange) => {
      const exclusive = channelsOf(exchange) * perChannel
      const cap =
        age(flink) < age('1.17') ? Number.POSITIVE_INFINITY : read('requiredPerGate', requiredOf(exchange.kind))
      return { least: Math.min(cap, exclusive + reserved), recommended: exclusive + floating }
    },
  }
}
