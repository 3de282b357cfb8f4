/** All that a command has of the world, so that a test can hand it another one. */
export interface Io {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** a file whole; rejects with Node's error (`code`), or with `ERR_FS_FILE_TOO_LARGE` */
  readonly file: (path: string) => Promise<Uint8Array>
  readonly stdin: () => Promise<Uint8Array>
  /** standard input line by line, as it comes */
  readonly stdinLines: () => AsyncIterable<string>
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly inputIsTerminal: boolean
  readonly outputIsTerminal: boolean
  /** the width of the terminal, in columns */
  readonly columns: number
}

/** 0: nothing wrong; 1: findings; 2: bad usage, an unreadable file or an unusable line. */
export type ExitCode = 0 | 1 | 2
