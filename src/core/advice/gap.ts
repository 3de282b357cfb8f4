import type { Refused } from './variable.ts'

/** How a refusal is missed: which check of Flink's it is, and by how many bytes it fails. */
export interface Miss {
  /** the message without its figures: two refusals of the same check are of one kind */
  readonly kind: string
  /** above 0: the parts ask for more than there is; below 0: a part has more than its range. Absent without figures. */
  readonly gap?: bigint
}

/** Refusals are asked about again and again while a search runs. */
const known = new WeakMap<Refused, Miss>()

/** What a refusal says in figures, read from its deepest message that has any; sizes are bytes. */
export function missOf(refused: Refused): Miss {
  const before = known.get(refused)
  if (before !== undefined) return before
  const miss = read(refused)
  known.set(refused, miss)
  return miss
}

function read({ error }: Refused): Miss {
  const messages = error.map(({ message }) => message ?? '')
  const message = messages.findLast((text) => / bytes.* bytes/.test(text)) ?? messages[messages.length - 1] ?? ''
  const kind = message.replace(/[\d.]+/g, '#').replace(/# \(?#? ?bytes\)?|#[a-z]+ \(# bytes\)/g, '#')
  const figures = [...message.matchAll(/(-?\d+) bytes/g)].map((match) => BigInt(match[1] ?? 0))
  const gap = gapOf(message, figures)
  return gap === undefined ? { kind } : { kind, gap }
}

function gapOf(message: string, figures: readonly bigint[]): bigint | undefined {
  const last = figures[figures.length - 1]
  const [first = 0n, second = 0n, third = 0n] = figures
  if (last === undefined || figures.length < 2) return undefined
  if (message.includes('range [')) return first < second ? second - first : third - first
  // a bound above the other one, but not a fraction that is out of range
  if (message.startsWith('Inconsistently')) return first > second ? first - second : undefined
  if (message.includes('is less than')) {
    const short = figures.slice(1).reduce((sum, figure) => sum + figure, 0n) - first
    // a JobManager's heap may not be empty: there "less" is said of the equal too
    return short > 0n ? short : 1n
  }
  if (message.includes('match configured Network')) return second - first
  return figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0n) - last
}
