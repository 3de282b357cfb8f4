import { edits } from '../../edits.ts'
import type { FlinkMinor } from '../../flink/versions/minors.ts'
import { covers, declaredOptions } from './declared.ts'

/** The words of a key; people mix up what stands between them: `off_heap`, `offHeap`, `off-heap`. */
const wordsOf = (key: string): readonly string[] =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1.$2')
    .toLowerCase()
    .split(/[.\-_ ]+/)
    .filter((word) => word !== '')

/** A word left out or put in is nearly another key; a word that is another one certainly is. */
const WORD = 0.8

/** How far two keys are apart, word by word: a word that is spelt otherwise counts by the share of its letters. */
function apart(left: readonly string[], right: readonly string[], most: number): number {
  let row = right.map((_, index) => (index + 1) * WORD)
  row.unshift(0)
  for (const [i, word] of left.entries()) {
    const next = [(i + 1) * WORD]
    let least = next[0] ?? 0
    for (const [j, other] of right.entries()) {
      const differs = word === other ? 0 : edits(word, other) / Math.max(word.length, other.length)
      // half of its letters otherwise: it is another word
      const cost = Math.min(
        (row[j] ?? 0) + (differs > 0.5 ? 2 * WORD : differs),
        (row[j + 1] ?? 0) + WORD,
        (next[j] ?? 0) + WORD,
      )
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return Number.POSITIVE_INFINITY
    row = next
  }
  return row[right.length] ?? 0
}

/** The first words that tell whose option it is: another one's is not what was meant. */
const OWNERS = new Set(['taskmanager', 'jobmanager', 'kubernetes', 'yarn', 'mesos', 'table', 'historyserver', 'rest'])

/** Beyond this two keys have nothing to do with one another; in words. */
const FARTHEST = 1

/**
 * The keys of a version that an unknown one is most likely meant to be, best first, three at most; none for what is
 * like no key.
 */
export function nearestKeys(key: string, flink: FlinkMinor): readonly string[] {
  const words = wordsOf(key)
  if (words.length === 0 || words.length > 12 || key.length > 120) return []
  const most = Math.min(FARTHEST, words.length * 0.34)
  const found: { readonly key: string; readonly apart: number; readonly letters: number }[] = []
  for (const [known, spans] of declaredOptions()) {
    if (!spans.some((span) => covers(span, flink))) continue
    const others = wordsOf(known)
    const [owner = ''] = words
    if (OWNERS.has(owner) && others[0] !== owner) continue
    if (Math.abs(others.length - words.length) > 1) continue
    const distance = apart(words, others, most)
    if (distance <= most) found.push({ key: known, apart: distance, letters: edits(key, known) })
  }
  found.sort((a, b) => a.apart - b.apart || a.letters - b.letters || (a.key < b.key ? -1 : 1))
  const [best] = found
  return found
    .filter((each) => best !== undefined && each.apart <= best.apart + 0.05)
    .slice(0, 3)
    .map((each) => each.key)
}
