import type { Hint } from '../reader.ts'
import { BITS, commonness, GRAM, gramOf, SHIFT, spreadFor } from './spread.ts'
import { folded, type HintWords, isAfterKey, isBeforeKey, isWordByte, wordsOf } from './words.ts'

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

const BYTES = Array.from({ length: 256 }, (_, byte) => byte)
const distinct = (bytes: readonly number[]): readonly number[] => [...new Set(bytes.map(folded))]
const ANY = distinct(BYTES)
const NO_WORD = distinct(BYTES.filter((byte) => byte >= 0x80 || !isWordByte(byte)))
const BEFORE_KEYS = distinct(BYTES.filter(isBeforeKey))
const AFTER_KEYS = distinct(BYTES.filter(isAfterKey))

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

/** What may stand beside a word, as rows of 256 bytes: anything; no other word's bytes; what stands beside a key. */
const ANYTHING = 0
export const NO_WORDS = 256
export const KEYS = 512

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
