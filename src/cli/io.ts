import type { Evidence } from '../core/evidence/evidence.ts'

/** Takes word of how many bytes of a file have been read. */
export type Progress = (bytesRead: number) => void

/** All that a command has of the world, so that a test can hand it another one. */
export interface Io {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** a file whole; rejects with Node's error (`code`), or with `ERR_FS_FILE_TOO_LARGE` */
  readonly file: (path: string) => Promise<Uint8Array>
  readonly stdin: () => Promise<Uint8Array>
  /** a file's bytes in pieces, or standard input's for `-`; a piece is good until the next is asked for */
  readonly pieces: (path: string) => AsyncIterable<Uint8Array>
  /** in bytes; undefined for what has no size beforehand, such as a pipe, and for what is not there */
  readonly sizeOf: (path: string) => Promise<number | undefined>
  /** Reads a large file of plain text with all cores; undefined for any other file. */
  readonly readTogether: (path: string, progress: Progress) => Promise<Evidence | undefined>
  /** standard input line by line, as it comes */
  readonly stdinLines: () => AsyncIterable<string>
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly inputIsTerminal: boolean
  readonly outputIsTerminal: boolean
  readonly errorIsTerminal: boolean
  /** the width of the terminal, in columns */
  readonly columns: number
}

/** 0: nothing wrong; 1: findings; 2: bad usage, an unreadable file or an unusable line. */
export type ExitCode = 0 | 1 | 2
