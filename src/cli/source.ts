import { constants } from 'node:buffer'
import { pipeline, Readable } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'
import { decode } from '../core/evidence/decode.ts'
import type { Evidence } from '../core/evidence/evidence.ts'
import { evidenceStream } from '../core/evidence/stream.ts'
import type { Io, Progress } from './io.ts'

/** Why a text cannot be had; the words are in the languages. */
export type SourceProblem =
  | {
      readonly problem: 'not-found' | 'is-directory' | 'not-allowed' | 'too-large' | 'damaged-gzip' | 'nothing-given'
      readonly name: string
    }
  | { readonly problem: 'unreadable'; readonly name: string; readonly code: string }

export type Source = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: SourceProblem }

/** The largest text that Node can hold as one, in bytes and in UTF-16 units. */
export const LARGEST = constants.MAX_STRING_LENGTH

const CODES: Readonly<
  Record<
    string,
    SourceProblem['problem'] & ('not-found' | 'is-directory' | 'not-allowed' | 'too-large' | 'damaged-gzip')
  >
> = {
  ENOENT: 'not-found',
  EISDIR: 'is-directory',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
  ERR_BUFFER_TOO_LARGE: 'too-large',
  ERR_STRING_TOO_LONG: 'too-large',
  ERR_OUT_OF_RANGE: 'too-large',
  Z_DATA_ERROR: 'damaged-gzip',
  Z_BUF_ERROR: 'damaged-gzip',
}

/** What stands in the way of a source, by Node's error; one that is a bug of ours is thrown on. */
function problemOf(error: unknown, name: string): SourceProblem {
  // the system's and zlib's errors have a code, and are a user's matter; one without is a bug of ours
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) throw error
  const problem = CODES[code]
  return problem ? { problem, name } : { problem: 'unreadable', name, code }
}

const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b

/** A file's whole text, or standard input's for `-`: unpacked if it is gzip's, whatever its name. */
export async function readSource(io: Io, name: string): Promise<Source> {
  try {
    const bytes = name === '-' ? await io.stdin() : await io.file(name)
    const plain = isPacked(bytes) ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes
    if (plain.length > LARGEST) throw Object.assign(new Error('too large'), { code: 'ERR_STRING_TOO_LONG' })
    return { ok: true, text: decode(plain) }
  } catch (error) {
    return { ok: false, why: problemOf(error, name) }
  }
}

export type Told =
  | { readonly ok: true; readonly evidence: Evidence }
  | { readonly ok: false; readonly why: SourceProblem }

/** What a file of any size says, or standard input for `-`; unpacked if it is gzip's, whatever its name. */
export async function readEvidence(io: Io, name: string, progress: Progress): Promise<Told> {
  try {
    const together = name === '-' ? undefined : await io.readTogether(name, progress)
    if (together) return { ok: true, evidence: together }
    const stream = evidenceStream()
    for await (const piece of unpacked(counted(io.pieces(name), progress))) stream.push(piece)
    return { ok: true, evidence: stream.end() }
  } catch (error) {
    return { ok: false, why: problemOf(error, name) }
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  let bytesRead = 0
  for await (const piece of pieces) {
    bytesRead += piece.length
    progress(bytesRead)
    yield piece
  }
}

/** The pieces as they are, or what they hold if they are gzip's, of one member or several. */
async function* unpacked(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start = new Uint8Array()
  // a pipe may hand over a single byte first
  while (start.length < 2) {
    const { value, done } = await pieces.next()
    if (done) break
    start = new Uint8Array(Buffer.concat([start, value]))
  }
  if (!isPacked(start)) {
    yield start
    yield* pieces
    return
  }
  async function* packed() {
    yield start
    // the next piece may be written over this one, which is unpacked later
    for await (const piece of pieces) yield Buffer.from(piece)
  }
  const gunzip = createGunzip({ chunkSize: 256 << 10 })
  // an error of the source is the stream's too
  pipeline(Readable.from(packed(), { objectMode: false, highWaterMark: 1 << 20 }), gunzip, () => {})
  // without an encoding a stream's pieces are buffers
  for await (const piece of gunzip as AsyncIterable<Buffer>) yield piece
}
