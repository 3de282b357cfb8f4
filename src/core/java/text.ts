const SPACE = 32

/** Java's `String.trim`: takes off every character up to U+0020, and no other white space. */
export function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= SPACE) start++
  while (start < end && text.charCodeAt(end - 1) <= SPACE) end--
  return start === 0 && end === text.length ? text : text.slice(start, end)
}
