import type { Io } from './io.ts'
import { linesOf } from './lines.ts'
import { run } from './run.ts'

/** For tests: the bytes of a text, or bytes as they are. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** For tests: texts one after the other, as they may come in. */
export async function* pieces(texts: readonly string[]) {
  yield* texts
}

/** For tests: runs the command where there is nothing but these files, this standard input, and what `world` adds. */
export async function runIn(argv: readonly string[], file: Io['file'], stdin: string, world: Partial<Io> = {}) {
  let out = ''
  let error = ''
  const io: Io = {
    pieces: async function* (name) {
      yield await (name === '-' ? this.stdin() : this.file(name))
    },
    sizeOf: async () => undefined,
    readTogether: async () => undefined,
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
    file,
    stdin: async () => bytesOf(stdin),
    stdinLines: () => linesOf(pieces([stdin])),
    environment: {},
    inputIsTerminal: false,
    outputIsTerminal: false,
    errorIsTerminal: false,
    columns: 80,
    ...world,
  }
  return { code: await run(argv, io), out, error }
}
