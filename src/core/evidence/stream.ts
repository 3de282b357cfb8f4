import { decode, recoder } from './decode.ts'
import type { Evidence } from './evidence.ts'
import { joinedBytes } from './joined-bytes.ts'
import { parts } from './parts.ts'
import { read } from './read.ts'
import { bytesOf, countFeedsIn } from './sieve/bytes.ts'
import { MARGIN, type Sieve, sieveFor } from './sieve/sieve.ts'
import { MOST_WRAPPED } from './view.ts'

/** Reads a text that comes in pieces, cut anywhere: in the middle of a line, of a character, of a line's end. */
export interface EvidenceStream {
  /** Takes over the next bytes, UTF-8, or UTF-16 with its mark; the caller may use the array again afterwards. */
  push(chunk: Uint8Array): void
  /** What all pieces together say, as `read` of the whole text would. Called once, after the last piece. */
  end(): Evidence
}

/** A character has three bytes of UTF-8 at most, or two of them four. A text that may have been wrapped is read as one. */
const WHOLE = MOST_WRAPPED.lines * (MOST_WRAPPED.width * 3 + 2)
/** So much of a text is sifted at a time, in bytes. */
const BLOCK = 1 << 18

/**
 * Reads a text of any size in memory of a fixed size.
 * @param whole up to so many bytes are gathered and read as one
 */
export function evidenceStream(whole = WHOLE): EvidenceStream {
  let gathered: Uint8Array[] | undefined = []
  let length = 0
  const sifted = siftedStream()
  let first: Uint8Array | undefined
  let recode: ReturnType<typeof recoder>

  const take = (chunk: Uint8Array): void => {
    if (!gathered) {
      sifted.push(chunk)
      return
    }
    length += chunk.length
    gathered.push(chunk)
    if (length <= whole) return
    for (const each of gathered) sifted.push(each)
    gathered = undefined
  }
  const begin = (start: Uint8Array): void => {
    recode = recoder(start)
    take(recode ? recode(start) : start)
  }
  return {
    push(chunk) {
      if (chunk.length === 0) return
      const known = first === undefined || first.length >= 2
      if (first !== undefined && known) return take(recode ? recode(chunk) : gathered ? new Uint8Array(chunk) : chunk)
      // the mark may be cut in two
      const start = new Uint8Array((first?.length ?? 0) + chunk.length)
      start.set(first ?? [])
      start.set(chunk, first?.length ?? 0)
      first = start.subarray(0, 2)
      if (start.length >= 2) begin(start)
    },
    end() {
      if (first?.length === 1) begin(first)
      if (recode) take(recode())
      if (!gathered) return sifted.end()
      return read(decode(joinedBytes(gathered, length)))
    },
  }
}

/** Reads a large text in UTF-8: only what lies around the readers' hints. */
function siftedStream() {
  const reading = parts()
  let hints = reading.hints()
  let sieve: Sieve | undefined
  const size = MARGIN + BLOCK + MARGIN
  // a few bytes more, which are never part of the text
  const text = bytesOf(size + 8)
  const { bytes } = text
  /** where the window's first byte stands in the text, how much is in it, and from where on it is still to be sifted */
  let base = 0
  let filled = 0
  let fresh = 0
  /** up to where line feeds are counted, and how many there are */
  let counted = 0
  let feeds = 0

  const feedsBefore = (at: number): number => {
    feeds += countFeedsIn(text, counted - base, at - base)
    counted = at
    return feeds
  }
  const fetch = (from: number, to: number): Uint8Array => bytes.slice(from - base, to - base)
  const sift = (until: number): void => {
    const now = reading.hints()
    if (!sieve || now.length !== hints.length) {
      hints = now
      sieve = sieveFor(hints)
    }
    const found = sieve.stretches(text, filled, fresh, until)
    for (let at = 0; at < found.length; at += 2) {
      const from = base + (found[at] ?? 0)
      reading.take(from, base + (found[at + 1] ?? 0), () => feedsBefore(from), fetch)
    }
    fresh = until
  }
  /** Drops what is no longer needed. */
  const advance = (): void => {
    const gone = fresh - MARGIN
    if (gone <= 0) return
    if (base + gone > counted) feedsBefore(base + gone)
    bytes.copyWithin(0, gone, filled)
    base += gone
    filled -= gone
    fresh -= gone
  }
  return {
    push(chunk: Uint8Array): void {
      for (let at = 0; at < chunk.length; ) {
        const fits = Math.min(chunk.length - at, size - filled)
        bytes.set(chunk.subarray(at, at + fits), filled)
        at += fits
        filled += fits
        if (filled < size) continue
        sift(size - MARGIN)
        advance()
      }
    },
    end(): Evidence {
      bytes.fill(0, filled, filled + 8)
      sift((filled + 3) & ~3)
      const lines = feedsBefore(base + filled) + 1
      return reading.end(lines)
    },
  }
}
