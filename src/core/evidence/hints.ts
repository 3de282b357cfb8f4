/** Hints of at least this length are found by their first characters, all in one pass; shorter ones each in its own. */
const HEAD = 4
/** Multiplier of Fibonacci hashing, 2^32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1

/** A slot, of 65,536, for the low bytes of four characters. */
const slotOf = (head: number): number => Math.imul(head, SPREAD) >>> 16

/** Literal texts, prepared for being looked for. */
export interface Literals {
  readonly texts: readonly string[]
  readonly short: readonly string[]
  /** the longer ones, by the slot of their first characters */
  readonly bySlot: ReadonlyMap<number, readonly string[]>
  /** whether a slot is taken */
  readonly wanted: Uint8Array
}

export function literalsOf(texts: readonly string[]): Literals {
  const bySlot = new Map<number, string[]>()
  const wanted = new Uint8Array(65_536)
  for (const text of texts) {
    if (text.length < HEAD) continue
    let head = 0
    for (let at = 0; at < HEAD; at++) head = (head << 8) | (text.charCodeAt(at) & 0xff)
    const slot = slotOf(head)
    wanted[slot] = 1
    const same = bySlot.get(slot)
    if (same) same.push(text)
    else bySlot.set(slot, [text])
  }
  return { texts, short: texts.filter(({ length }) => length > 0 && length < HEAD), bySlot, wanted }
}

/**
 * Where each of some literal texts occurs, as ascending offsets. One pass, because a failure more must not cost another
 * search of a large log: what `indexOf` for each takes grows with their number.
 */
export function occurrencesOf(
  text: string,
  { texts, short, bySlot, wanted }: Literals,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>(texts.map((hint) => [hint, []]))
  for (const hint of short) {
    for (let at = text.indexOf(hint); at >= 0; at = text.indexOf(hint, at + hint.length)) found.get(hint)?.push(at)
  }
  let head = 0
  for (let at = 0; at < text.length; at++) {
    head = (head << 8) | (text.charCodeAt(at) & 0xff)
    const slot = slotOf(head)
    if (wanted[slot] === 0) continue
    const start = at - HEAD + 1
    for (const hint of bySlot.get(slot) ?? []) if (text.startsWith(hint, start)) found.get(hint)?.push(start)
  }
  return found
}
