import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read } from '../core/evidence/read.ts'
import { gunzip } from './gunzip.ts'
import { readFile } from './read-file.ts'

type Bytes = Uint8Array<ArrayBuffer>

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)
const gzip = (bytes: Bytes): Bytes => new Uint8Array(gzipSync(bytes))
const joined = (...parts: readonly Bytes[]): Bytes => new Uint8Array(parts.flatMap((part) => [...part]))
const utf16 = (text: string): Bytes => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

const TEXT = 'INFO 内存 starting\njava.lang.OutOfMemoryError: Metaspace\n'
const ask = (bytes: Bytes, longestShown = 1000) => readFile(new Blob([bytes]), longestShown, () => {})

it.each([
  ['plain', utf8(TEXT)],
  ['gzip, whatever its name', gzip(utf8(TEXT))],
  ['gzip of several members', joined(gzip(utf8(TEXT.slice(0, 9))), gzip(utf8('')), gzip(utf8(TEXT.slice(9))))],
  ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`)],
  ['UTF-16', utf16(TEXT)],
  ['gzip of UTF-16', gzip(utf16(TEXT))],
])('a short file is its text: %s', async (_name, bytes) => {
  expect(await ask(bytes)).toEqual({ text: TEXT })
})

it('an empty file is an empty text', async () => {
  expect(await ask(utf8(''))).toEqual({ text: '' })
})

it('a longer file is what was read from it', async () => {
  expect(await ask(gzip(utf8(TEXT)), 10)).toMatchObject({ evidence: read(TEXT) })
})

it.each([
  ['a gzip file that ends early', gzip(utf8(TEXT)).slice(0, -9), 'damaged-gzip'],
  ['a gzip file with other bytes', gzip(utf8(TEXT)).fill(0xff, 20, 40), 'damaged-gzip'],
  ['zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'packed-otherwise'],
  ['zstd', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 4), 'packed-otherwise'],
])('%s is refused', async (_name, bytes, problem) => {
  expect(await ask(bytes)).toEqual({ problem })
})

it('a file that cannot be opened is refused', async () => {
  const gone = new Blob(['text'])
  gone.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('gone')) })
  expect(await readFile(gone, 1000, () => {})).toEqual({ problem: 'unreadable' })
})

it('says how many bytes of the file are read, up to all of them', async () => {
  const said: number[] = []
  const packed = gzip(utf8(TEXT))
  await readFile(new Blob([packed]), 1000, (bytesRead) => said.push(bytesRead))
  expect(said.at(-1)).toBe(packed.length)
})

async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

it('members are unpacked one after the other, however the file is cut and whatever they hold', async () => {
  // what is packed may look like a header itself
  const part = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constant(Uint8Array.of(0x1f, 0x8b, 8, 0, 0x1f, 0x8b, 8, 0)),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 60 }),
      async (parts, size) => {
        const members = parts.map((bytes) => gzip(new Uint8Array(bytes)))
        const out: number[] = []
        for await (const chunk of gunzip(inPieces(joined(...members), size))) out.push(...chunk)
        expect(out).toEqual(parts.flatMap((bytes) => [...bytes]))
      },
    ),
    { numRuns: 50 },
  )
})
