import { decode } from '../core/evidence/decode.ts'
import { evidenceStream } from '../core/evidence/stream.ts'
import { gunzip } from './gunzip.ts'
import type { FileAnswer } from './messages.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The first bytes of what is packed, and by what: RFC 1952; APPNOTE 4.3.7; RFC 8878, 3.1.1; bzip2 and xz file formats. */
const GZIP = [0x1f, 0x8b]
const PACKED_OTHERWISE = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
]

const beginsWith = (bytes: Bytes, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)

class Refused extends Error {
  readonly problem: Extract<FileAnswer, { problem: unknown }>['problem']
  constructor(problem: Refused['problem'], cause?: unknown) {
    super(problem, { cause })
    this.problem = problem
  }
}

/** A file's bytes as they are, with word of how many there were. */
async function* bytesOf(file: Blob, progress: (bytesRead: number) => void): AsyncGenerator<Bytes> {
  let bytesRead = 0
  try {
    const reader = file.stream().getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytesRead += next.value.length
      progress(bytesRead)
      yield next.value
    }
  } catch (error) {
    throw new Refused('unreadable', error)
  }
}

/** What a gzip file holds, any other as it is: told by the first bytes, whatever the name. */
async function* unpacked(file: Blob, progress: (bytesRead: number) => void): AsyncGenerator<Bytes> {
  // asked apart: the first chunk may be as short as it likes
  const start: Bytes = await file
    .slice(0, 8)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch((error: unknown) => {
      throw new Refused('unreadable', error)
    })
  if (PACKED_OTHERWISE.some((magic) => beginsWith(start, magic))) throw new Refused('packed-otherwise')
  if (!beginsWith(start, GZIP)) return yield* bytesOf(file, progress)
  try {
    yield* gunzip(bytesOf(file, progress))
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged-gzip', error)
  }
}

/**
 * Reads a file of any size from beginning to end, in memory that does not grow with it. Never rejects: what cannot be
 * read is an answer. `longestShown`: see `ScanRequest`.
 */
export async function readFile(
  file: Blob,
  longestShown: number,
  progress: (bytesRead: number) => void,
): Promise<FileAnswer> {
  let held: Bytes[] = []
  let size = 0
  let scan: ReturnType<typeof evidenceStream> | undefined
  try {
    for await (const chunk of unpacked(file, progress)) {
      size += chunk.length
      if (scan) scan.push(chunk)
      else held.push(chunk)
      if (scan || size <= longestShown) continue
      scan = evidenceStream()
      for (const each of held) scan.push(each)
      held = []
    }
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem }
    throw error
  }
  return scan
    ? { evidence: scan.end(), size: file.size }
    : { text: decode(new Uint8Array(await new Blob(held).arrayBuffer())) }
}
