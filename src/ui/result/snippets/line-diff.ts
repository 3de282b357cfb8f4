export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Files beyond this many lines are compared as sets: the table of the longest common part grows with its square. */
const LONGEST = 1500

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

/** What leads from one text to the other, line by line: the longest common part stays. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const was = linesOf(before)
  const is = linesOf(after)
  if (was.length > LONGEST || is.length > LONGEST) return compareSets(was, is)
  // lengths[i][j]: lines in common from was[i] and is[j] on
  const lengths = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1))
  const common = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = was[i] === is[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1))
    }
  }
  const diff: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < was.length || j < is.length) {
    const [old, now] = [was[i], is[j]]
    if (old !== undefined && old === now) {
      diff.push({ kind: 'same', text: old })
      i++
      j++
    } else if (old !== undefined && (now === undefined || common(i + 1, j) >= common(i, j + 1))) {
      diff.push({ kind: 'removed', text: old })
      i++
    } else {
      diff.push({ kind: 'added', text: now ?? '' })
      j++
    }
  }
  return diff
}

function compareSets(was: readonly string[], is: readonly string[]): readonly DiffLine[] {
  const [old, now] = [new Set(was), new Set(is)]
  return [
    ...was.filter((text) => !now.has(text)).map((text) => ({ kind: 'removed', text }) as const),
    ...is.map((text) => ({ kind: old.has(text) ? 'same' : 'added', text }) as const),
  ]
}
