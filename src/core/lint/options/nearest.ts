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

/** The words of each option that Flink has, split once. */
let split: readonly (readonly [string, readonly string[]])[] | undefined
const known = (): NonNullable<typeof split> => {
  split ??= [...declaredOptions().keys()].map((key) => [key, wordsOf(key)] as const)
  return split
}

/** A word left out or put in is nearly another key; a word that is another one certainly is. */
const WORD = 0.8

/** The share of the letters by which words differ; the same few words make up all options, so each two are asked once. */
function sharesOf(): (word: string, other: string) => number {
  const asked = new Map<string, number>()
  return (word, other) => {
    if (word === other) return 0
    const longer = Math.max(word.length, other.length)
    // so much is missing that no letter needs to be looked at
    if (Math.abs(word.length - other.length) * 2 > longer) return 1
    const pair = `${word} ${other}`
    const share = asked.get(pair) ?? edits(word, other) / longer
    asked.set(pair, share)
    return share
  }
}

/** How far two keys are apart, word by word: a word that is spelt otherwise counts by the share of its letters. */
function apart(
  left: readonly string[],
  right: readonly string[],
  most: number,
  share: ReturnType<typeof sharesOf>,
): number {
  let row = right.map((_, index) => (index + 1) * WORD)
  row.unshift(0)
  for (const [i, word] of left.entries()) {
    const next = [(i + 1) * WORD]
    let least = next[0] ?? 0
    for (const [j, other] of right.entries()) {
      const differs = share(word, other)
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

/** So many letters, and one of eight, may be otherwise in a key whose words are not to be told apart any more: `numberfOTaskSlots`. */
const SLIPS = 2

/** The keys that differ by a slip or two of the letters, wherever the words part. */
function slipped(key: string, owner: string, flink: FlinkMinor): readonly string[] {
  const near = known().flatMap(([option, [first = '']]) => {
    if ((OWNERS.has(owner) && first !== owner) || Math.abs(option.length - key.length) > SLIPS) return []
    const letters = edits(key, option)
    return letters <= Math.min(SLIPS, key.length / 8) && isIn(option, flink) ? [{ option, letters }] : []
  })
  const least = Math.min(...near.map(({ letters }) => letters))
  return near.flatMap(({ option, letters }) => (letters === least ? [option] : [])).slice(0, MOST)
}

const isIn = (option: string, flink: FlinkMinor): boolean =>
  declaredOptions()
    .get(option)
    ?.some((span) => covers(span, flink)) ?? false

/** So many keys are named at most. */
const MOST = 3

/**
 * The keys of a version that an unknown one is most likely meant to be, best first, three at most; none for what is
 * like no key.
 */
export function nearestKeys(key: string, flink: FlinkMinor): readonly string[] {
  const words = wordsOf(key)
  if (words.length === 0 || words.length > 12 || key.length > 120) return []
  const most = Math.min(FARTHEST, words.length * 0.34)
  const found: { readonly key: string; readonly apart: number; readonly letters: number }[] = []
  const [owner = ''] = words
  const share = sharesOf()
  for (const [option, others] of known()) {
    if (OWNERS.has(owner) && others[0] !== owner) continue
    if (Math.abs(others.length - words.length) > 1) continue
    if (!isIn(option, flink)) continue
    const distance = apart(words, others, most, share)
    if (distance <= most) found.push({ key: option, apart: distance, letters: edits(key, option) })
  }
  if (found.length === 0) return slipped(key, owner, flink)
  found.sort((a, b) => a.apart - b.apart || a.letters - b.letters || (a.key < b.key ? -1 : 1))
  const [best] = found
  return found
    .filter((each) => best !== undefined && each.apart <= best.apart + 0.05)
    .slice(0, MOST)
    .map((each) => each.key)
}
