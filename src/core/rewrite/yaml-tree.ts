import { isAlias, isMap, isScalar, type Node, type Pair, type Range, type YAMLMap } from 'yaml'
import { pairsOf } from '../snippets/yaml-pairs.ts'

/** One entry of a mapping, and the entries that it stands below, outermost first. */
export interface Entry {
  /** its own key after those above it, joined by dots */
  readonly key: string
  readonly pair: Pair<Node, Node | null>
  readonly map: YAMLMap
  readonly above: readonly Entry[]
}

const NOWHERE: Range = [0, 0, 0]
export const rangeOf = (node: Node | null | undefined): Range => node?.range ?? NOWHERE

/** Every entry of a mapping and of those in it, in the file's order. */
export function entriesOf(map: YAMLMap, above: readonly Entry[] = []): readonly Entry[] {
  return pairsOf(map).flatMap((pair) => {
    if (!isScalar(pair.key)) return []
    const name = String(pair.key.value)
    const entry = {
      key: [...above.map(({ pair: { key } }) => (isScalar(key) ? key.value : '')), name].join('.'),
      pair,
      map,
      above,
    }
    return isMap(pair.value) ? [entry, ...entriesOf(pair.value, [...above, entry])] : [entry]
  })
}

/** Whether an entry holds a value of an option: no mapping. */
export const isLeaf = ({ pair }: Entry): boolean => !isMap(pair.value)

/** Where an entry's content ends: the end of its deepest last value, or of its key where it has none. */
export function endOf({ pair }: Pick<Entry, 'pair'>): number {
  const { key, value } = pair
  if (isMap(value) && !value.flow) {
    const last = pairsOf(value).at(-1)
    if (last) return endOf({ pair: last })
  }
  const [start, end] = rangeOf(value)
  // an empty value has no place of its own
  return value === null || (start === end && !isAlias(value)) ? rangeOf(key)[1] : end
}

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** Behind the end of the line that an offset stands in; the offset itself where it begins a line. */
export function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text.charAt(offset - 1) === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}
