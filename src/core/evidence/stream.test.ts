import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from './read.ts'
import { evidenceStream } from './stream.ts'

const TEXT =
  '2024-01-02 03:04:05,678 ERROR org.apache.flink.X [] - 失败\r\njava.lang.OutOfMemoryError: Metaspace\r\n\tat a.b.C.d(C.java:1)\r\n'

/** Streams bytes, cut at some places. */
function streamed(bytes: Uint8Array, cuts: readonly number[]) {
  const stream = evidenceStream()
  let from = 0
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const chunk = bytes.slice(from, cut)
    stream.push(chunk)
    // the caller's array is the caller's
    chunk.fill(0)
    from = Math.max(from, cut)
  }
  stream.push(bytes.slice(from))
  return stream.end()
}

const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (each) => each.charCodeAt(0)).buffer)

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['UTF-16', utf16(TEXT)],
])('%s says the same, wherever it is cut', (_, bytes) => {
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 8 }), (cuts) => {
      expect(streamed(bytes, cuts)).toEqual(read(TEXT))
    }),
  )
})

test('nothing is nothing', () => expect(evidenceStream().end()).toEqual(read('')))
