import { type Grams, KEYS, NO_WORDS } from './grams.ts'
import { SHIFT } from './spread.ts'
import { isAfterKey, isBeforeKey, isWordByte } from './words.ts'

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
    // a slot is within its array
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
