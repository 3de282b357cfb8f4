// A log of any size as a Flink cluster at work writes it, the same for the same seed, with some failures in it.
import { closeSync, openSync, writeSync } from 'node:fs'

/** @typedef {(below: number) => number} Draw a whole number from 0 up to it, without it */
/** @typedef {(draw: Draw) => string} Kind a line of one kind, from the level on */

/** @param {Draw} draw @param {number} digits */
const hex = (draw, digits) => Array.from({ length: digits }, () => draw(16).toString(16)).join('')

const VERTICES = [
  'Source: orders',
  'Source: clicks[1]',
  'Filter -> Map',
  'KeyedProcess -> Sink: Writer',
  'TumblingEventTimeWindows',
]
const STATES = [
  'CREATED to SCHEDULED',
  'SCHEDULED to DEPLOYING',
  'DEPLOYING to INITIALIZING',
  'INITIALIZING to RUNNING',
]

/** What a cluster at work logs at Flink's own level, INFO, in the words of 1.14 to 2.0. @type {readonly Kind[]} */
const KINDS = [
  (draw) =>
    `INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator     [] - Triggering checkpoint ${draw(1e5)} (type=CheckpointType{name='Checkpoint', sharingFilesStrategy=FORWARD_BACKWARD}) @ ${1_700_000_000_000 + draw(1e9)} for job ${hex(draw, 32)}.`,
  (draw) =>
    `INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator     [] - Completed checkpoint ${draw(1e5)} for job ${hex(draw, 32)} (${draw(1e9)} bytes, checkpointDuration=${draw(9000)} ms, finalizationTime=${draw(90)} ms).`,
  (draw) =>
    `INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - ${VERTICES[draw(VERTICES.length)]} (${draw(64) + 1}/64) (${hex(draw, 32)}_${hex(draw, 32)}_${draw(64)}_0) switched from ${STATES[draw(STATES.length)]}.`,
  (draw) =>
    `INFO  org.apache.flink.runtime.taskmanager.Task                    [] - ${VERTICES[draw(VERTICES.length)]} (${draw(64) + 1}/64)#0 (${hex(draw, 32)}_${hex(draw, 32)}_${draw(64)}_0) switched from ${STATES[draw(STATES.length)]}.`,
  (draw) =>
    `INFO  org.apache.flink.runtime.taskexecutor.TaskExecutor           [] - Received task ${VERTICES[draw(VERTICES.length)]} (${draw(64) + 1}/64)#0 (${hex(draw, 32)}), deploy into slot with allocation id ${hex(draw, 32)}.`,
  (draw) => `INFO  org.apache.flink.runtime.taskexecutor.slot.TaskSlotTableImpl [] - Activate slot ${hex(draw, 32)}.`,
  (draw) =>
    `INFO  org.apache.kafka.clients.consumer.internals.SubscriptionState [] - [Consumer clientId=orders-${draw(64)}, groupId=flink] Resetting offset for partition orders-${draw(64)} to position FetchPosition{offset=${draw(1e9)}, offsetEpoch=Optional.empty, currentLeader=LeaderAndEpoch{leader=Optional[kafka-${draw(5)}:9092 (id: ${draw(5)} rack: null)], epoch=${draw(40)}}}.`,
  (draw) =>
    `INFO  org.apache.flink.connector.kafka.source.reader.KafkaSourceReader [] - Committing offsets for checkpoint ${draw(1e5)} took ${draw(900)} ms`,
  (draw) =>
    `WARN  org.apache.kafka.clients.NetworkClient                       [] - [Producer clientId=producer-${draw(64)}] Got error produce response with correlation id ${draw(1e6)} on topic-partition results-${draw(64)}, retrying (${draw(1e4)} attempts left). Error: NOT_LEADER_OR_FOLLOWER`,
  (draw) =>
    `INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Worker flink-taskmanager-1-${draw(64)} is registered, ${draw(64)} slots in total`,
  (draw) =>
    `INFO  org.apache.flink.streaming.connectors.kafka.internals.FlinkKafkaInternalProducer [] - Flushing new partitions of transaction ${draw(1e6)} after ${draw(900)} ms`,
]

/** A small generator of even numbers (mulberry32). @param {number} seed @returns {Draw} */
function drawing(seed) {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** @param {number} second */
const clock = (second) => new Date(Date.UTC(2026, 2, 1) + second * 1000).toISOString().slice(0, 19).replace('T', ' ')

/** So much of a log is made line by line, in bytes; the rest repeats it. */
const PIECE = 16 << 20

/**
 * Writes a log.
 * @param {string} path
 * @param {number} size in bytes, about
 * @param {readonly string[]} failures texts that are put into it, evenly spread
 */
export function writeLog(path, size, failures) {
  const draw = drawing(20_260_301)
  /** @type {string[]} */
  const lines = []
  for (let length = 0, second = 0; length < Math.min(PIECE, size); second += draw(2)) {
    const kind = KINDS[draw(KINDS.length)]
    const line = `${clock(second)},${String(draw(1000)).padStart(3, '0')} ${kind?.(draw)}\n`
    length += line.length
    lines.push(line)
  }
  const piece = Buffer.from(lines.join(''))
  const file = openSync(path, 'w')
  let written = 0
  let put = 0
  while (written < size) {
    const from = failures.length * (written / size)
    const until = failures.length * (Math.min(size, written + piece.length) / size)
    const here = failures.filter((_, index) => index + 0.5 >= from && index + 0.5 < until)
    let at = 0
    here.forEach((failure, index) => {
      // the end of a line, somewhere in the piece
      const cut = piece.indexOf(10, Math.floor((piece.length * (index + 0.5)) / here.length)) + 1
      writeSync(file, piece, at, cut - at)
      writeSync(
        file,
        `${clock(written / 1000)},000 ERROR org.apache.flink.runtime.taskmanager.Task [] - The task failed\n${failure}`,
      )
      at = cut
      put++
    })
    writeSync(file, piece, at)
    written += piece.length
  }
  closeSync(file)
  if (put !== failures.length) throw new Error(`${put} of ${failures.length} failures are in the log`)
}
