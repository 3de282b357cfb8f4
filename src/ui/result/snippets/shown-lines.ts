import { type DiffLine, lineDiff } from './line-diff.ts'
import type { ShownSnippet } from './use-snippets.ts'

/** What leads from a file to the changed one, line by line, in the words that are shown. */
export function shownLines({ before, text, hidden }: ShownSnippet, reveals: boolean): readonly DiffLine[] {
  if (reveals) return lineDiff(before, text)
  const was = hidden.before.split('\n')
  const is = hidden.text.split('\n')
  let [at, to] = [0, 0]
  // compared by what they say, so that a secret that is changed is a changed line
  return lineDiff(before, text).map(({ kind, text: said }) => {
    const shown = kind === 'removed' ? was[at] : is[to]
    if (kind !== 'added') at++
    if (kind !== 'removed') to++
    return { kind, text: shown ?? said }
  })
}
