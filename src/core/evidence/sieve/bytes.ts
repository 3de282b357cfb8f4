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

/** How many line feeds the words `from` to `until` hold. */
function countFeeds(words: Int32Array, from: number, until: number): number {
  let total = 0
  for (let at = from; at < until; ) {
    const end = Math.min(until, at + 255)
    // a counter of eight bits for each byte of a word
    let counts = 0
    for (; at < end; at++) {
      // within the words that were asked for
      const other = (words[at] as number) ^ 0x0a0a0a0a
      const low = (other & 0x7f7f7f7f) + 0x7f7f7f7f
      counts = (counts + (~(low | other | 0x7f7f7f7f) >>> 7)) | 0
    }
    total += (counts & 255) + ((counts >>> 8) & 255) + ((counts >>> 16) & 255) + (counts >>> 24)
  }
  return total
}

/** How many line feeds stand between two offsets. */
export function countFeedsIn({ bytes, words }: Bytes, from: number, to: number): number {
  let count = 0
  let at = from
  for (; at < to && at % 4 !== 0; at++) if (bytes[at] === 10) count++
  const until = Math.max(at, to - (to % 4))
  count += countFeeds(words, at / 4, until / 4)
  for (at = until; at < to; at++) if (bytes[at] === 10) count++
  return count
}
