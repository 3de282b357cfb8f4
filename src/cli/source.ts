import { constants } from 'node:buffer'
import { gunzipSync } from 'node:zlib'
import type { Io } from './io.ts'

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

/** A file's text, or standard input's for `-`: unpacked if it is gzip's, whatever its name. */
export async function readSource(io: Io, name: string): Promise<Source> {
  try {
    const bytes = name === '-' ? await io.stdin() : await io.file(name)
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
    return { ok: true, text: decode(packed ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes) }
  } catch (error) {
    // the system's and zlib's errors have a code, and are a user's matter; one without is a bug of ours
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    if (code === undefined) throw error
    const problem = CODES[code]
    return { ok: false, why: problem ? { problem, name } : { problem: 'unreadable', name, code } }
  }
}

/** UTF-8, or UTF-16 by its mark (what a Windows shell writes); bytes that are neither become replacement characters. */
function decode(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw Object.assign(new Error('too large'), { code: 'ERR_STRING_TOO_LONG' })
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
