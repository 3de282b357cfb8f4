import type { Hint } from '../reader.ts'
import { folded, type HintWords, isAfterKey, isBeforeKey, isWordByte, wordsOf } from './words.ts'

/** Four bytes, folded, as a little-endian number: what a text is searched for, at every second place. */
const GRAM = 4
/** Multiplier of Fibonacci hashing, 2^32 divided by the golden ratio; and how many others are tried for a better one. */
const GOLDEN = 0x9e3779b1
const TRIES = 24
const BITS = 17
const SHIFT = 32 - BITS

/** What a gram that was met may be: a word of a hint, so many bytes before it. */
interface Place {
  readonly check: Check
  readonly offset: number
}

/** A literal text, and the hints that it is of. */
export interface Check {
  readonly words: HintWords
  /** the word that is searched for */
  readonly anchor: number
  readonly hints: readonly Hint[]
}

/** All hints as one table. */
export interface Grams {
  /** the multiplier that tells a gram's slot */
  readonly spread: number
  /** whether any gram falls into a slot */
  readonly wanted: Uint8Array
  /** the first entry of a slot, from 1; 0 for none */
  readonly heads: Uint16Array
  readonly grams: Int32Array
  /** the next entry of the same slot, 0 for none */
  readonly next: Uint16Array
  readonly places: readonly Place[]
  /** of each entry, where from its gram on the byte of its word stands that is farthest from it, and that byte, folded */
  readonly farthest: Int8Array
  readonly byte: Uint8Array
  /** of each entry, how far from its gram its word begins and the next byte is, and what may stand on either side of it */
  readonly begins: Int8Array
  readonly ends: Int8Array
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** What may stand beside a word, as rows of 256 bytes: anything; no other word's bytes; what stands beside a key. */
const [ANYTHING, NO_WORDS, KEYS] = [0, 256, 512]
const rows = (keys: (byte: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: 768 }, (_, at) => {
    const byte = at % 256
    return at < NO_WORDS || (at < KEYS ? byte >= 0x80 || !isWordByte(byte) : keys(byte)) ? 1 : 0
  })
const BESIDE = { before: rows(isBeforeKey), after: rows(isAfterKey) }

/**
 * Whether an entry whose gram was met may be its word there, by the bytes beside it: of most that are not, this is seen
 * at once.
 */
export function mayBeWord(
  { farthest, byte, begins, ends, before, after }: Grams,
  bytes: Uint8Array,
  met: number,
  entry: number,
): boolean {
  // each is within its array
  if (((bytes[met + (farthest[entry] as number)] as number) | 0x20) !== byte[entry]) return false
  const lead = met + (begins[entry] as number)
  return (
    (lead <= 0 || BESIDE.before[((before[entry] as number) << 8) | (bytes[lead - 1] as number)] !== 0) &&
    BESIDE.after[((after[entry] as number) << 8) | (bytes[met + (ends[entry] as number)] as number)] !== 0
  )
}

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
const commonness = (bytes: Uint8Array): number => ORDINARY.split(String.fromCharCode(...bytes)).length - 1

const BYTES = Array.from({ length: 256 }, (_, byte) => byte)
const distinct = (bytes: readonly number[]): readonly number[] => [...new Set(bytes.map(folded))]
const ANY = distinct(BYTES)
const NO_WORD = distinct(BYTES.filter((byte) => byte >= 0x80 || !isWordByte(byte)))
const BEFORE_KEYS = distinct(BYTES.filter(isBeforeKey))
const AFTER_KEYS = distinct(BYTES.filter(isAfterKey))

const gramOf = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number =>
  folded(a) | (folded(b) << 8) | (folded(c) << 16) | (folded(d) << 24)

/** Where a hint is searched for: two neighbouring grams, so that one of them is at an even place wherever it stands. */
interface Anchor {
  readonly index: number
  /** how far behind the word's beginning the first of them is; one that reaches over the word's end takes any byte there */
  readonly from: number
  readonly cost: number
}

function anchorOf({ words }: HintWords): Anchor {
  let best: Anchor | undefined
  words.forEach((word, index) => {
    for (let from = word.length < GRAM ? -1 : 0; from + GRAM <= word.length; from++) {
      let cost = 0
      for (const at of [from, from + 1]) {
        const inside = word.subarray(Math.max(0, at), at + GRAM)
        cost += commonness(inside) + (inside.length < GRAM ? 0.5 : 0)
      }
      if (word.length >= GRAM - 1 && (!best || cost < best.cost)) best = { index, from, cost }
    }
  })
  if (!best) throw new Error('a hint needs a word of three bytes')
  return best
}

/** The grams of an anchor, each with how far behind the word's beginning it stands. */
function gramsOf(
  { words }: HintWords,
  { index, from }: Anchor,
  isKey: boolean,
): readonly (readonly [number, number])[] {
  const word = [...(words[index] ?? [])]
  const before = isKey ? BEFORE_KEYS : index === 0 ? ANY : NO_WORD
  const after = isKey ? AFTER_KEYS : index === words.length - 1 ? ANY : NO_WORD
  return [from, from + 1].flatMap((at) => {
    if (at < 0) return before.map((byte) => [gramOf([byte, ...word]), at] as const)
    const inside = word.slice(at, at + GRAM)
    if (inside.length === GRAM) return [[gramOf(inside), at] as const]
    return after.map((byte) => [gramOf([...inside, byte]), at] as const)
  })
}

/** Makes the table of some hints. */
export function gramsFor(hints: readonly Hint[]): Grams {
  const byText = new Map<string, Hint[]>()
  for (const hint of hints) {
    const key = `${hint.exact ?? false}${hint.start ?? false}${hint.text}`
    const same = byText.get(key)
    if (same) same.push(hint)
    else byText.set(key, [hint])
  }
  const entries: { gram: number; place: Place }[] = []
  for (const same of byText.values()) {
    const [first] = same
    if (!first) continue
    const words = wordsOf(first.text, first.exact ?? false)
    const anchor = anchorOf(words)
    const check: Check = { words, anchor: anchor.index, hints: same }
    for (const [gram, offset] of gramsOf(words, anchor, first.start ?? false))
      entries.push({ gram, place: { check, offset } })
  }
  const wanted = new Uint8Array(1 << BITS)
  const heads = new Uint16Array(1 << BITS)
  const grams = new Int32Array(entries.length + 1)
  const next = new Uint16Array(entries.length + 1)
  if (entries.length > 0xffff) throw new Error('too many hints')
  const spread = spreadFor(entries.map(({ gram }) => gram))
  const farthest = new Int8Array(entries.length)
  const byte = new Uint8Array(entries.length)
  const begins = new Int8Array(entries.length)
  const ends = new Int8Array(entries.length)
  const before = new Uint8Array(entries.length)
  const after = new Uint8Array(entries.length)
  entries.forEach(({ gram, place: { check, offset } }, index) => {
    const word = check.words.words[check.anchor] ?? new Uint8Array()
    // a word's first byte, or its last
    const at = offset + 1 > word.length - GRAM - offset ? 0 : word.length - 1
    farthest[index] = at - offset
    byte[index] = folded(word[at] ?? 0)
    begins[index] = -offset
    ends[index] = word.length - offset
    const isKey = check.hints[0]?.start === true
    before[index] = (isKey ? KEYS : check.anchor > 0 ? NO_WORDS : ANYTHING) >> 8
    after[index] = (isKey ? KEYS : check.anchor < check.words.words.length - 1 ? NO_WORDS : ANYTHING) >> 8
    const slot = Math.imul(gram, spread) >>> SHIFT
    wanted[slot] = 1
    grams[index + 1] = gram
    next[index + 1] = heads[slot] ?? 0
    heads[slot] = index + 1
  })
  return {
    spread,
    wanted,
    heads,
    grams,
    next,
    farthest,
    byte,
    begins,
    ends,
    before,
    after,
    places: entries.map(({ place }) => place),
  }
}

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
function spreadFor(grams: readonly number[]): number {
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

/**
 * Finds the grams in the words `from` to `until` of a text, at every even byte. Puts, for each, its word, which half of
 * it and its entry into `found`, and returns how many numbers those are. `found` has room for four a word.
 */
export function searchGrams(
  { spread, wanted, heads, grams, next }: Grams,
  words: Int32Array,
  from: number,
  until: number,
  found: Int32Array,
): number {
  let count = 0
  let word = (words[from] ?? 0) | 0x20202020
  for (let at = from; at < until; at++) {
    const following = (words[at + 1] ?? 0) | 0x20202020
    const between = (word >>> 16) | (following << 16)
    const even = Math.imul(word, spread) >>> SHIFT
    const odd = Math.imul(between, spread) >>> SHIFT
    if (((wanted[even] as number) | (wanted[odd] as number)) !== 0) {
      for (let entry = heads[even] ?? 0; entry !== 0; entry = next[entry] ?? 0) {
        if (grams[entry] !== word) continue
        found[count++] = at * 4
        found[count++] = entry - 1
      }
      for (let entry = heads[odd] ?? 0; entry !== 0; entry = next[entry] ?? 0) {
        if (grams[entry] !== between) continue
        found[count++] = at * 4 + 2
        found[count++] = entry - 1
      }
    }
    word = following
  }
  return count
}

/** How many line feeds the words `from` to `until` hold. */
function countFeeds(words: Int32Array, from: number, until: number): number {
  let total = 0
  for (let at = from; at < until; ) {
    const end = Math.min(until, at + 255)
    // a counter of eight bits for each byte of a word
    let counts = 0
    for (; at < end; at++) {
      const other = (words[at] as number) ^ 0x0a0a0a0a
      const low = (other & 0x7f7f7f7f) + 0x7f7f7f7f
      counts = (counts + (~(low | other | 0x7f7f7f7f) >>> 7)) | 0
    }
    total += (counts & 255) + ((counts >>> 8) & 255) + ((counts >>> 16) & 255) + (counts >>> 24)
  }
  return total
}

/** How many line feeds stand between two offsets, of bytes that are at hand as numbers too. */
export function countFeedsIn(
  { bytes, words }: { readonly bytes: Uint8Array; readonly words: Int32Array },
  from: number,
  to: number,
): number {
  let count = 0
  let at = from
  for (; at < to && at % 4 !== 0; at++) if (bytes[at] === 10) count++
  const until = Math.max(at, to - (to % 4))
  count += countFeeds(words, at / 4, until / 4)
  for (at = until; at < to; at++) if (bytes[at] === 10) count++
  return count
}
