import type { Component, Part } from '../../core/budget.ts'
import type { Paint } from './paint.ts'

/** The terminal's colours by the limit that holds a part: blue heap, green managed, amber direct, purple metaspace, grey none. */
const COLOURS = {
  heap: 33,
  frameworkHeap: 75,
  taskHeap: 33,
  managed: 35,
  frameworkOffHeap: 222,
  taskOffHeap: 214,
  offHeap: 214,
  direct: 214,
  network: 172,
  metaspace: 141,
  classSpace: 177,
  overhead: 245,
  codeCache: 250,
  threads: 247,
  collector: 244,
  other: 241,
  headRoom: 238,
} as const satisfies Record<Component, number>

/** the framework's shares are hatched */
const HATCHED: readonly Component[] = ['frameworkHeap', 'frameworkOffHeap']
const block = (component: Component) => (HATCHED.includes(component) ? '▒' : '█')

/** Where there are no colours, a part's cells and its legend carry a letter. */
export const LETTERS = 'abcdefghijklm'

export const marker = (component: Component, letter: string, paint: Paint): string =>
  paint.coloured ? paint.colour(COLOURS[component], block(component)) : letter

/** One stacked bar, exactly as wide as said; every part that has a size gets at least one cell. */
export function bar(parts: readonly Part[], total: bigint, columns: number, paint: Paint): string {
  return cells(
    parts.map(({ bytes }) => bytes),
    total,
    columns,
  )
    .map((count, index) => {
      const component = parts[index]?.component ?? 'other'
      return paint.coloured
        ? paint.colour(COLOURS[component], block(component).repeat(count))
        : (LETTERS[index] ?? '?').repeat(count)
    })
    .join('')
}

/** Shares out columns by size: one to each part, the others by the largest remainder. */
export function cells(sizes: readonly bigint[], total: bigint, columns: number): readonly number[] {
  const free = columns - sizes.length
  if (total <= 0n || free < 0) return sizes.map(() => 1)
  const exact = sizes.map((size) => Number((size * BigInt(free) * 1000n) / total) / 1000)
  const shares = exact.map(Math.floor)
  const left = free - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder)
  const extra = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return shares.map((share, index) => 1 + share + (extra.has(index) ? 1 : 0))
}
