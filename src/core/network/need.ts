import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Config } from '../setting.ts'
import { type Buffers, poolsOf } from './buffers.ts'
import type { Exchange } from './exchange.ts'
import { regionsOf, type Task } from './regions.ts'

/** A job, and the cluster that it runs on. */
export interface Topology {
  readonly exchanges: readonly Exchange[]
  /** of one TaskManager */
  readonly slots: number
}

/** What one exchange takes of a TaskManager while it runs there. */
export interface ExchangeCost extends Buffers {
  readonly exchange: Exchange
  readonly bytes: Bytes
}

/** What the worst TaskManager needs. */
export interface NetworkNeed {
  readonly segmentBytes: number
  readonly leastBuffers: number
  readonly recommendedBuffers: number
  /** exactly the least buffers */
  readonly leastBytes: Bytes
  /** the recommended buffers, rounded up to whole MiB */
  readonly recommendedBytes: Bytes
  /** in the order of the topology */
  readonly costs: readonly ExchangeCost[]
  /** the one that takes most, by its least; none where there is no exchange */
  readonly costliest?: ExchangeCost
  /** the highest parallelism: so many slots the job needs in all, unless its stages run one after the other */
  readonly parallelism: number
}

/**
 * The most that one TaskManager can be asked for. The scheduler may put as many subtasks of a task there as it has slots
 * (slots are filled in any order unless `cluster.evenly-spread-out-slots` is set), and all subtasks may share slots;
 * tasks between which a blocking exchange stands take turns. Every channel counts as remote, because which are local is
 * up to the scheduler.
 */
export function networkNeed({ exchanges, slots }: Topology, flink: FlinkMinor, config: Config): NetworkNeed {
  const pools = poolsOf(flink, config)
  const sides = exchanges.map((exchange) => ({
    exchange,
    out: pools.partition(exchange),
    in: pools.gate(exchange),
  }))
  const tasks = new Map<string, Task>()
  const add = (name: string, parallelism: number, buffers: Buffers) => {
    const { parallelism: known, least, recommended } = tasks.get(name) ?? { parallelism: 0, least: 0, recommended: 0 }
    tasks.set(name, {
      name,
      parallelism: Math.max(known, parallelism),
      least: least + buffers.least,
      recommended: recommended + buffers.recommended,
    })
  }
  for (const side of sides) {
    add(side.exchange.from, side.exchange.upstream, side.out)
    add(side.exchange.to, side.exchange.downstream, side.in)
  }
  const regions = regionsOf([...tasks.values()], exchanges)
  const leastBuffers = mostOf(regions, slots, 'least')
  const recommendedBuffers = mostOf(regions, slots, 'recommended')
  const segment = BigInt(pools.segmentBytes)
  const costs = sides.map(({ exchange, out, in: gate }): ExchangeCost => {
    const of = (which: keyof Buffers) =>
      Math.min(slots, exchange.upstream) * out[which] + Math.min(slots, exchange.downstream) * gate[which]
    const least = of('least')
    return { exchange, least, recommended: of('recommended'), bytes: bytes(BigInt(least) * segment) }
  })
  const costliest = costs.reduce<ExchangeCost | undefined>(
    (most, cost) => (most === undefined || cost.least > most.least ? cost : most),
    undefined,
  )
  return {
    segmentBytes: pools.segmentBytes,
    leastBuffers,
    recommendedBuffers,
    leastBytes: bytes(BigInt(leastBuffers) * segment),
    recommendedBytes: bytes(((BigInt(recommendedBuffers) * segment + MIB - 1n) / MIB) * MIB),
    costs,
    ...(costliest && { costliest }),
    parallelism: [...tasks.values()].reduce((most, { parallelism }) => Math.max(most, parallelism), 0),
  }
}

/**
 * The most buffers that so many slots can hold at one time. A slot runs one region, with a subtask of each of its tasks
 * that has one left; what the next slot of a region adds never grows, so the costliest come first.
 */
function mostOf(regions: readonly (readonly Task[])[], slots: number, which: keyof Buffers): number {
  const steps = regions.flatMap(stepsOf(which, slots)).sort((a, b) => b.buffers - a.buffers)
  let free = slots
  let sum = 0
  for (const { count, buffers } of steps) {
    const taken = Math.min(free, count)
    sum += taken * buffers
    free -= taken
  }
  return sum
}

/** Runs of slots of one region that take equally many buffers. */
const stepsOf = (which: keyof Buffers, slots: number) => (tasks: readonly Task[]) => {
  const ends = [...new Set(tasks.map(({ parallelism }) => Math.min(slots, parallelism)))].sort((a, b) => a - b)
  return ends.map((end, at) => ({
    count: end - (ends[at - 1] ?? 0),
    buffers: tasks.reduce((sum, task) => (task.parallelism >= end ? sum + task[which] : sum), 0),
  }))
}
