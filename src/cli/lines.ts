/**
 * Texts in pieces to lines, ended by a line feed alone or after a carriage return. (Node's `readline` also ends a line
 * at U+2028, which JSON may hold as it is.) A byte order mark at the very beginning is left out.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = []
  let first = true
  for await (const chunk of chunks) {
    const [head = '', ...tail] = (first ? chunk.replace(/^\ufeff/, '') : chunk).split('\n')
    first = false
    begun.push(head)
    for (const next of tail) {
      yield withoutReturn(begun.join(''))
      begun = [next]
    }
  }
  const last = begun.join('')
  if (last !== '') yield withoutReturn(last)
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)
