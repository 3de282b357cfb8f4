import { clean } from '../clean.ts'
import { decodePiece } from '../decode.ts'
import type { Hint } from '../reader.ts'
import { RECORD_BACK, RECORD_LINES } from '../record.ts'
import { RECORD_START } from '../view.ts'
import { type Check, type Grams, gramsFor, mayBeWord, searchGrams } from './grams.ts'
import { areWordsAround, type HintWords, isAfterKey, isBeforeKey, isWordAt } from './words.ts'

/** So much of a text around a hint may have to be read, in bytes: what is to be sifted must be at hand with it. */
export const MARGIN = 64 << 10
/** How far a stretch reaches from a hint: in bytes, and in lines above and below it unless its record is shorter. */
const REACH = 48 << 10
/** How far around a hint its wording may reach, in lines. */
const NEAR = 6
/** Stretches that stand closer than this, in bytes, are one. */
const GAP = 1_000
/** So many bytes of a line show whether a record begins there, and whether it says what a hint wants. */
const HEAD = 200
const LONGEST = 24 << 10
/** So many words are searched at a time. */
const BLOCK = 8_192

const FEED = 10
const BLANK = 0x20
const COLON = 0x3a
const AT = [0x09, 0x61, 0x74]

/** Bytes in memory, also as numbers of four of them. */
export interface Bytes {
  readonly bytes: Uint8Array
  readonly words: Int32Array
}

/** @param size in bytes, a multiple of four */
export function bytesOf(size: number): Bytes {
  const buffer = new ArrayBuffer(size)
  return { bytes: new Uint8Array(buffer), words: new Int32Array(buffer) }
}

/** Finds what is worth reading. */
export interface Sieve {
  /**
   * The stretches of lines around every hint that stands from one offset until another, both multiples of four: where
   * each begins and ends, ascending. Only the first `length` bytes count; of these, `MARGIN` on either side are looked at.
   */
  readonly stretches: (text: Bytes, length: number, from: number, until: number) => readonly number[]
}

/** The stretch that is growing. */
interface Open {
  from: number
  to: number
  /** how many lines stand in it */
  lines: number
  /** whether the record at its end is complete */
  complete: boolean
  /** a place in it, and how many lines stand before that */
  cursor: number
  before: number
}

/** Whether a key begins at an offset, by the bytes beside its first word. */
function isKey({ bytes }: Bytes, at: number, { words: [word] }: HintWords): boolean {
  const end = at + (word?.length ?? 0)
  // a colon may stand behind a blank
  const after = bytes[end] === BLANK ? bytes[end + 1] === COLON : isAfterKey(bytes[end] ?? 0)
  return after && (at === 0 || isBeforeKey(bytes[at - 1] ?? 0))
}

export function sieveFor(hints: readonly Hint[]): Sieve {
  const grams = gramsFor(hints)
  const found = new Int32Array(BLOCK * 4 * longestChain(grams))
  return {
    stretches(text, length, from, until) {
      const lines = linesIn(text, length)
      const result: number[] = []
      let open: Open | undefined
      for (let block = from / 4; block < until / 4; block += BLOCK) {
        const count = searchGrams(grams, text.words, block, Math.min(until / 4, block + BLOCK), found)
        for (let index = 0; index < count; index += 2) {
          const met = found[index] as number // within the numbers that were put there
          const entry = found[index + 1] as number
          const { bytes } = text
          if (!mayBeWord(grams, bytes, met, entry)) continue
          const place = grams.places[entry]
          if (!place) continue
          const { check } = place
          const at = met - place.offset
          const word = check.words.words[check.anchor]
          if (check.hints[0]?.start && !isKey(text, at, check.words)) continue
          if (at >= length || !word || !isWordAt(bytes, at, word)) continue
          if (!areWordsAround(bytes, at, check.anchor, check.words)) continue
          const hint = shown(lines, at, check, open)
          if (!hint) continue
          const next = lines.around(at, hint, open)
          if (open && next !== open) result.push(open.from, open.to)
          open = next
        }
      }
      if (open) result.push(open.from, open.to)
      return result
    },
  }
}

function longestChain({ grams }: Grams): number {
  const counts = new Map<number, number>()
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return Math.max(1, ...counts.values())
}

/** The hint that is shown where its words were found; undefined where none is, or where it lies in what is read anyway. */
function shown(lines: Lines, at: number, check: Check, open: Open | undefined): Hint | undefined {
  const inside = open?.complete && at < open.to
  return check.hints.find((hint) => {
    if (inside && hint.below === undefined) return false
    if (hint.line && !hint.line.test(lines.said(at))) return false
    return !hint.near || hint.near.test(lines.near(at))
  })
}

type Lines = ReturnType<typeof linesIn>

/** The lines of a text that is at hand as bytes. */
function linesIn({ bytes }: Bytes, length: number) {
  const startOf = (at: number): number => {
    const least = Math.max(0, at - REACH)
    let start = at
    while (start > least && bytes[start - 1] !== FEED) start--
    return start
  }
  /** the beginning of the next line; the text's end where there is none */
  const nextOf = (at: number): number => {
    const most = Math.min(length, at + REACH)
    for (let end = at; end < most; end++) if (bytes[end] === FEED) return end + 1
    return most
  }
  const textOf = (from: number, to: number): string => decodePiece(bytes.subarray(from, to))
  const beginsRecord = (at: number): boolean => {
    if (AT.every((byte, index) => bytes[at + index] === byte)) return false
    const end = Math.min(nextOf(at), at + HEAD)
    return RECORD_START.test(clean(textOf(at, end).trimEnd()))
  }
  /** the beginning of a line above, at most so many lines up within its record */
  const above = (at: number, count: number): number => {
    let from = startOf(at)
    for (let line = 0; line < count && from > 0 && at - from < REACH && !beginsRecord(from); line++) {
      from = startOf(from - 1)
    }
    return from
  }
  const said = (at: number): string => {
    const from = Math.max(startOf(at), at - LONGEST)
    return clean(textOf(from, Math.min(nextOf(at), at + LONGEST)).replace(/\r?\n$/, ''))
  }
  /** Lets a stretch reach a number of lines below a line, and then to the end of the record there. */
  const extend = (open: Open, at: number, least: number): void => {
    while (open.cursor < at) {
      const next = nextOf(open.cursor)
      if (next > at || next === open.cursor) break
      open.cursor = next
      if (bytes[next - 1] === FEED) open.before++
    }
    for (;;) {
      const below = open.lines - open.before - 1
      if (open.to >= length || (open.to - at >= REACH && below > 0)) return
      if (below >= least) {
        open.complete = below >= 0 && beginsRecord(open.to)
        if (open.complete || below >= Math.max(least, RECORD_LINES + 2)) return
      }
      open.to = nextOf(open.to)
      open.lines++
    }
  }
  return {
    said,
    near(at: number): string {
      const from = above(at, NEAR)
      let to = nextOf(at)
      for (let line = 0; line < NEAR && to < length && !beginsRecord(to); line++) to = nextOf(to)
      const most = textOf(Math.max(from, at - LONGEST), Math.min(to, at + LONGEST))
      return most
        .split('\n')
        .map((line) => clean(line.endsWith('\r') ? line.slice(0, -1) : line))
        .join('\n')
    },
    /** The stretch around a hint: the one that is open, longer, or a new one. */
    around(at: number, hint: Hint, open: Open | undefined): Open {
      let stretch = open
      if (!stretch || at >= stretch.to) {
        const from = above(at, RECORD_BACK + 1)
        if (!stretch || from > stretch.to + GAP) {
          stretch = { from, to: from, lines: 0, complete: false, cursor: from, before: 0 }
        }
      }
      extend(stretch, startOf(at), hint.below ?? 0)
      return stretch
    },
  }
}
