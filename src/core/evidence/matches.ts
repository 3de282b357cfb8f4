/**
 * Where a global pattern, which never matches nothing, matches a text. As `matchAll`, which copies the pattern first: that
 * takes longer than to look through a short line.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match)
  return found
}
