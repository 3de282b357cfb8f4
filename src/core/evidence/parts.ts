import { decodePiece } from './decode.ts'
import type { Evidence } from './evidence.ts'
import { joinedBytes } from './joined-bytes.ts'
import { course } from './read.ts'
import type { Hint } from './reader.ts'
import { view } from './view.ts'

/** A part of a text is read once it is so long, in bytes: what is read at once must fit into memory several times. */
const PART = 1 << 20
const FEED = 10
/** A line that begins so has a clock in front: a record's. */
const DIGIT = { least: 0x30, most: 0x39 }
/** So many bytes at the end of a part are looked through for a record's beginning to part it there. */
const SEARCHED = 256 << 10

/** Reads the stretches of a large text that are worth it, one after the other. */
export interface Parts {
  readonly hints: () => readonly Hint[]
  /**
   * Takes the next stretch: where it begins and ends in the text, and how many lines stand before it. It may go on where
   * the last one ended, or begin within it. `fetch` gives the text's bytes between two offsets.
   */
  readonly take: (
    from: number,
    to: number,
    above: () => number,
    fetch: (from: number, to: number) => Uint8Array,
  ) => void
  readonly end: (lines: number) => Evidence
}

export function parts(): Parts {
  const { hints, part, end } = course()
  let pieces: Uint8Array[] = []
  let length = 0
  /** where the part that is being gathered ends in the text, and how many lines stand above it */
  let reached = -1
  let linesAbove = 0

  const readPart = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return
    const ends = bytes[bytes.length - 1] === FEED
    const mark = reached === length && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    part(view(decodePiece(bytes.subarray(mark ? 3 : 0, ends ? bytes.length - 1 : bytes.length)), linesAbove))
  }
  const flush = (): void => {
    if (length > 0) readPart(joinedBytes(pieces, length))
    pieces = []
    length = 0
  }
  /** Reads what is gathered up to the last record that begins in it. */
  const flushFull = (): void => {
    const bytes = joinedBytes(pieces, length)
    const cut = cutOf(bytes)
    readPart(bytes.subarray(0, cut))
    for (let at = 0; at < cut; at++) if (bytes[at] === FEED) linesAbove++
    pieces = [bytes.slice(cut)]
    length = bytes.length - cut
  }

  return {
    hints,
    take(from, to, above, fetch) {
      if (from > reached) {
        flush()
        linesAbove = above()
        reached = from
      }
      for (let at = Math.max(from, reached); at < to; ) {
        const until = Math.min(to, at + PART - length)
        const piece = fetch(at, until)
        pieces.push(piece)
        length += piece.length
        at = until
        reached = at
        if (length >= PART) flushFull()
      }
    },
    end(lines) {
      flush()
      return end(lines)
    },
  }
}

/** Where a part is best cut: before its last record, else behind its last line, else at its end. */
function cutOf(bytes: Uint8Array): number {
  let line = 0
  for (let at = bytes.length - 1; at > Math.max(0, bytes.length - SEARCHED); at--) {
    if (bytes[at - 1] !== FEED) continue
    if (line === 0) line = at
    const first = bytes[at] ?? 0
    if (first >= DIGIT.least && first <= DIGIT.most) return at
  }
  return line > 0 ? line : bytes.length
}
