import { folded } from './words.ts'

export const GRAM = 4
/** Four bytes, folded, as a little-endian number: what a text is searched for, at every second place. */
export const gramOf = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number =>
  folded(a) | (folded(b) << 8) | (folded(c) << 16) | (folded(d) << 24)

/** Multiplier of Fibonacci hashing, 2^32 divided by the golden ratio; and how many others are tried for a better one. */
const GOLDEN = 0x9e3779b1
const TRIES = 24
/** How many bits tell a slot, and how far a product is shifted for them. */
export const BITS = 17
export const SHIFT = 32 - BITS

/**
 * What ordinary logs are full of: a hint is searched for by its bytes that are rare in them. Its choice changes the
 * speed alone.
 */
const ORDINARY = [
  '2026-03-01 00:00:01,234 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator [] - Triggering checkpoint 17 (type=CheckpointType{name=Checkpoint, sharingFilesStrategy=FORWARD_BACKWARD}) @ 1700000000000 for job 0123456789abcdef.',
  'Completed checkpoint 17 for job 89abcdef (123456 bytes, checkpointDuration=123 ms, finalizationTime=4 ms).',
  'INFO org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Source: orders (1/64) switched from DEPLOYING to INITIALIZING. RUNNING SCHEDULED CREATED FINISHED CANCELED',
  'org.apache.flink.runtime.taskexecutor.TaskExecutor org.apache.flink.runtime.taskmanager.Task Received task deploy into slot with allocation id. Received heartbeat request from.',
  'org.apache.flink.runtime.resourcemanager.slotmanager Worker flink-taskmanager-1-2 is registered, slots in total. Receive slot request',
  'org.apache.kafka.clients.consumer.internals.SubscriptionState [Consumer clientId=, groupId=] Resetting offset for partition to position FetchPosition{offsetEpoch=Optional.empty, currentLeader=LeaderAndEpoch}',
  'WARN org.apache.kafka.clients.NetworkClient [Producer clientId=producer-1] Got error produce response with correlation id 7 on topic-partition, retrying (attempts left). Error: NOT_LEADER_OR_FOLLOWER',
  'org.apache.flink.runtime.io.network.partition.ResultPartitionManager Released partition produced by. state:ALLOCATED, resource profile: ResourceProfile{taskHeapMemory=, managedMemory=, networkMemory=}',
  'java.lang.Exception at org.apache.flink.streaming.runtime.tasks.StreamTask.invoke(StreamTask.java:1) ~[flink-dist-1.20.0.jar:1.20.0] at java.base/java.lang.Thread.run(Thread.java:829)',
]
  .join('\n')
  .toLowerCase()

/** How often bytes occur there. */
export const commonness = (bytes: Uint8Array): number => ORDINARY.split(String.fromCharCode(...bytes)).length - 1

/** How often each gram stands in what is ordinary. */
const FREQUENCIES: ReadonlyMap<number, number> = (() => {
  const counts = new Map<number, number>()
  for (let at = 0; at + GRAM <= ORDINARY.length; at++) {
    const gram = gramOf([0, 1, 2, 3].map((index) => ORDINARY.charCodeAt(at + index)))
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
})()

/** The multiplier by which the fewest grams of an ordinary log fall into a slot of one that is searched for. */
export function spreadFor(grams: readonly number[]): number {
  const searched = new Set(grams)
  const others = [...FREQUENCIES].filter(([gram]) => !searched.has(gram))
  const taken = new Uint8Array(1 << BITS)
  let best = GOLDEN
  let least = Number.POSITIVE_INFINITY
  for (let spread = GOLDEN, tries = 1; tries <= TRIES; tries++, spread = (Math.imul(spread, GOLDEN) | 1) >>> 0) {
    for (const gram of searched) taken[Math.imul(gram, spread) >>> SHIFT] = tries
    let cost = 0
    for (const [gram, count] of others) if (taken[Math.imul(gram, spread) >>> SHIFT] === tries) cost += count
    if (cost < least) {
      least = cost
      best = spread
    }
  }
  return best | 0
}
