import { clean } from '../clean.ts'
import { decodePiece } from '../decode.ts'
import type { Hint } from '../reader.ts'
import { RECORD_BACK, RECORD_LINES } from '../record.ts'
import { RECORD_START } from '../view.ts'
import type { Bytes } from './bytes.ts'

/** How far a stretch reaches from a hint: in bytes, and in lines above and below it unless its record is shorter. */
const REACH = 48 << 10
/** How far around a hint its wording may reach, in lines. */
const NEAR = 6
/** Stretches that stand closer than this, in bytes, are one. */
const GAP = 1_000
/** So many bytes of a line show whether a record begins there, and whether it says what a hint wants. */
const HEAD = 200
const LONGEST = 24 << 10
const FEED = 10
const AT = [0x09, 0x61, 0x74]

/** The stretch that is growing. */
export interface Open {
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

/** What is said from one place until another, and which patterns are known to match it, or what stands around it. */
interface Window {
  readonly from: number
  readonly until: number
  readonly said: string
  around?: string
  readonly line: Map<RegExp, boolean>
  readonly near: Map<RegExp, boolean>
}

function remembered(known: Map<RegExp, boolean>, pattern: RegExp, text: () => string): boolean {
  const before = known.get(pattern)
  if (before !== undefined) return before
  const matches = pattern.test(text())
  known.set(pattern, matches)
  return matches
}

/**
 * The last stretch of bytes that is known to hold no line feed, so that each byte of a line is looked at once for a line's
 * beginning and end, however many hints stand in it.
 */
function lookedThrough() {
  let from = 0
  let to = 0
  return {
    /** where a search backwards from a place may begin */
    back: (at: number, least: number): number => (at > from && at <= to ? Math.max(from, least) : at),
    /** where a search onwards from a place may begin */
    ahead: (at: number, most: number): number => (at >= from && at < to ? Math.min(to, most) : at),
    at(start: number, end: number): void {
      if (start <= to && end >= from) {
        from = Math.min(from, start)
        to = Math.max(to, end)
      } else {
        from = start
        to = end
      }
    },
  }
}

/** The lines of a text that is at hand as bytes. */
export function linesIn({ bytes }: Bytes, length: number) {
  const looked = lookedThrough()
  const startOf = (at: number): number => {
    const least = Math.max(0, at - REACH)
    let start = looked.back(at, least)
    while (start > least && bytes[start - 1] !== FEED) start--
    looked.at(start, at)
    return start
  }
  /** the beginning of the next line; the text's end where there is none */
  const nextOf = (at: number): number => {
    const most = Math.min(length, at + REACH)
    let end = looked.ahead(at, most)
    while (end < most && bytes[end] !== FEED) end++
    looked.at(at, end)
    return end < most ? end + 1 : most
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
  let window: Window | undefined
  /** what is said around a place: its line, or so much of it; it holds for the places behind it as well */
  const windowAt = (at: number): Window => {
    if (window && at >= window.from && at < window.until) return window
    const from = Math.max(startOf(at), at - LONGEST)
    const end = nextOf(at)
    const to = Math.min(end, at + 2 * LONGEST)
    const said = clean(textOf(from, to).replace(/\r?\n$/, ''))
    const until = end < at + 2 * LONGEST ? end : at + LONGEST
    window = { from: at, until, said, line: new Map(), near: new Map() }
    return window
  }
  const nearOf = (at: number): string => {
    const from = above(at, NEAR)
    let to = nextOf(at)
    for (let line = 0; line < NEAR && to < length && !beginsRecord(to); line++) to = nextOf(to)
    const most = textOf(Math.max(from, at - LONGEST), Math.min(to, at + 2 * LONGEST))
    return most
      .split('\n')
      .map((line) => clean(line.endsWith('\r') ? line.slice(0, -1) : line))
      .join('\n')
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
    says(at: number, pattern: RegExp): boolean {
      const { line, said } = windowAt(at)
      return remembered(line, pattern, () => said)
    },
    saysNear(at: number, pattern: RegExp): boolean {
      const here = windowAt(at)
      return remembered(here.near, pattern, () => {
        here.around ??= nearOf(here.from)
        return here.around
      })
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

export type Lines = ReturnType<typeof linesIn>
