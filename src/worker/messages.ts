import type { Evidence } from '../core/evidence/evidence.ts'

/** Why a file was not read; every language says what to do about each. */
export const FILE_PROBLEMS = [
  /** several files in one, or a folder: only a file is read */
  'folder',
  /** the browser could not open it or stopped giving its bytes */
  'unreadable',
  /** a gzip file that ends early, or whose bytes have changed */
  'damaged-gzip',
  /** packed in another way than gzip: zip, zstd, bzip2, xz */
  'packed-otherwise',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

/**
 * What the page asks of the worker: to read a text, or a file (or long text) of any size. `id` comes back with each answer, so that an
 * answer to an older request can be dropped. `longestShown`: a file with at most so many bytes, unpacked, comes back as text.
 */
export type ScanRequest = { readonly id: number } & (
  | { readonly text: string }
  | { readonly file: Blob | string; readonly longestShown: number }
)

/** What became of a file: its text where it is short, else what was read from it; `size` in bytes as it was given. */
export type FileAnswer =
  | { readonly text: string }
  | { readonly evidence: Evidence; readonly size: number }
  | { readonly problem: FileProblem }

/** What the worker answers. Plain data: facts of a text, read off the main thread; before them how much of a file is read, 0 to 1. */
export type ScanAnswer = { readonly id: number } & (
  | FileAnswer
  | { readonly evidence: Evidence }
  | { readonly share: number }
)
