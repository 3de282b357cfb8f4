/** Hints of at least this length are found by their first characters, all in one pass; shorter ones each in its own. */
const HEAD = 4
/** Multiplier of Fibonacci hashing, 2^32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1

/** A slot, of 65,536, for the low bytes of four characters. */
const slotOf = (head: number): number => Math.imul(head, SPREAD) >>> 16

/** A literal text, with its place among them and its last character, by which most of those that begin alike are told apart. */
interface Literal {
  readonly text: string
  readonly at: number
  readonly last: number
}

/** Literal texts, prepared for being looked for. */
export interface Literals {
  readonly texts: readonly string[]
  readonly short: readonly Literal[]
  /** the longer ones, those together whose first characters have one slot */
  readonly groups: readonly (readonly Literal[])[]
  /** by slot the place of its group, from 1; 0 where there is none */
  readonly groupOf: Uint16Array
}

export function literalsOf(texts: readonly string[]): Literals {
  const short: Literal[] = []
  const groups: Literal[][] = []
  const groupOf = new Uint16Array(65_536)
  texts.forEach((text, at) => {
    const literal: Literal = { text, at, last: text.charCodeAt(text.length - 1) }
    if (text.length < HEAD) {
      if (text !== '') short.push(literal)
      return
    }
    let head = 0
    for (let offset = 0; offset < HEAD; offset++) head = (head << 8) | (text.charCodeAt(offset) & 0xff)
    const slot = slotOf(head)
    const same = groups[(groupOf[slot] ?? 0) - 1]
    if (same) same.push(literal)
    else groupOf[slot] = groups.push([literal])
  })
  return { texts, short, groups, groupOf }
}

/**
 * Where each of some literal texts occurs, as ascending offsets. One pass, because a failure more must not cost another
 * search of a large log: what `indexOf` for each takes grows with their number.
 */
export function occurrencesOf(
  text: string,
  { texts, short, groups, groupOf }: Literals,
): ReadonlyMap<string, readonly number[]> {
  const found = texts.map((): number[] => [])
  for (const { text: hint, at: which } of short) {
    for (let at = text.indexOf(hint); at >= 0; at = text.indexOf(hint, at + hint.length)) found[which]?.push(at)
  }
  let head = 0
  for (let at = 0; at < text.length; at++) {
    head = (head << 8) | (text.charCodeAt(at) & 0xff)
    const group = groupOf[slotOf(head)] ?? 0
    if (group === 0) continue
    const start = at - HEAD + 1
    for (const { text: hint, at: which, last } of groups[group - 1] ?? []) {
      if (text.charCodeAt(start + hint.length - 1) === last && text.startsWith(hint, start)) found[which]?.push(start)
    }
  }
  return new Map(texts.map((hint, at) => [hint, found[at] ?? []]))
}
