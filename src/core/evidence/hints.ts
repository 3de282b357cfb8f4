/** Hints of at least this length are found by their first characters, all in one pass; shorter ones each in its own. */
const HEAD = 4
/** Multiplier of Fibonacci hashing, 2^32 divided by the golden ratio. */
const SPREAD = 0x9e3779b1

/** A slot, of 65,536, for the low bytes of four characters. */
const slotOf = (head: number): number => Math.imul(head, SPREAD) >>> 16

/**
 * Where each of some literal texts occurs, as ascending offsets. One pass, because a failure more must not cost another
 * search of a large log: what `indexOf` for each takes grows with their number.
 */
export function occurrencesOf(text: string, hints: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>(hints.map((hint) => [hint, []]))
  const bySlot = new Map<number, { readonly hint: string; readonly offsets: number[] }[]>()
  const wanted = new Uint8Array(65_536)
  for (const [hint, offsets] of found) {
    if (hint.length < HEAD) {
      for (let at = text.indexOf(hint); at >= 0 && hint !== ''; at = text.indexOf(hint, at + hint.length)) {
        offsets.push(at)
      }
      continue
    }
    let head = 0
    for (let at = 0; at < HEAD; at++) head = (head << 8) | (hint.charCodeAt(at) & 0xff)
    const slot = slotOf(head)
    wanted[slot] = 1
    const same = bySlot.get(slot)
    if (same) same.push({ hint, offsets })
    else bySlot.set(slot, [{ hint, offsets }])
  }
  let head = 0
  for (let at = 0; at < text.length; at++) {
    head = (head << 8) | (text.charCodeAt(at) & 0xff)
    const slot = slotOf(head)
    if (wanted[slot] === 0) continue
    const start = at - HEAD + 1
    for (const { hint, offsets } of bySlot.get(slot) ?? []) if (text.startsWith(hint, start)) offsets.push(start)
  }
  return found
}
