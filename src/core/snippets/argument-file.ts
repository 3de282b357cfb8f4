/** Arguments that need no quotes: the launcher's file format gives a meaning to white space, quotes, `#` and `\`. */
const PLAIN = /^[\w@%+=:,./*~^-]+$/
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '"': '\\"',
  '\\': '\\\\',
}
const MEANINGS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' }

/** One argument as a `java @file` holds it (JDK 9 on; libjli's args.c): quoted where it has to be. */
export const writeArgument = (argument: string): string =>
  PLAIN.test(argument)
    ? argument
    : `"${argument.replace(/[\n\r\t\f"\\]/g, (character) => ESCAPES[character] ?? character)}"`

/** The arguments of such a file, in order; `#` outside quotes comments out the rest of its line. */
export function readArguments(text: string): readonly string[] {
  const found: string[] = []
  let current: string | undefined
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
      else if (character !== '\\') current += character
      else {
        const escaped = text.charAt(++at)
        current += MEANINGS[escaped] ?? escaped
      }
    } else if (character === '"' || character === "'") {
      quote = character
      current ??= ''
    } else if (/[ \t\n\r\f#]/.test(character)) {
      if (current !== undefined) found.push(current)
      current = undefined
      if (character === '#') while (at + 1 < text.length && !/[\n\r]/.test(text.charAt(at + 1))) at++
    } else current = (current ?? '') + character
  }
  if (current !== undefined) found.push(current)
  return found
}
