import type { Hint } from '../reader.ts'
import type { Bytes } from './bytes.ts'
import { type Check, type Grams, gramsFor } from './grams.ts'
import { type Lines, linesIn, type Open } from './lines.ts'
import { mayBeWord, searchGrams } from './search.ts'
import { areWordsAround, type HintWords, isAfterKey, isBeforeKey, isWordAt } from './words.ts'

/** So much of a text around a hint may have to be read, in bytes: what is to be sifted must be at hand with it. */
export const MARGIN = 64 << 10
/** So many words are searched at a time. */
const BLOCK = 8_192

const BLANK = 0x20
const COLON = 0x3a

/** Finds what is worth reading. */
export interface Sieve {
  /**
   * The stretches of lines around every hint that stands from one offset until another, both multiples of four: where
   * each begins and ends, ascending. Only the first `length` bytes count; of these, `MARGIN` on either side are looked at.
   */
  readonly stretches: (text: Bytes, length: number, from: number, until: number) => readonly number[]
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
    return (!hint.line || lines.says(at, hint.line)) && (!hint.near || lines.saysNear(at, hint.near))
  })
}
