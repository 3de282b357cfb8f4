import { readFile } from 'node:fs/promises'
import type { Io } from './io.ts'
import { linesOf } from './lines.ts'
import { run } from './run.ts'

/** A reader that leaves early, such as `head`, is no failure. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}

const io: Io = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  file: (path) => readFile(path),
  stdin: async () => {
    const chunks: Buffer[] = []
    // without an encoding a stream's pieces are buffers
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  },
  stdinLines: () => linesOf(process.stdin.setEncoding('utf8')),
  environment: process.env,
  inputIsTerminal: process.stdin.isTTY === true,
  outputIsTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 100,
}

process.exitCode = await run(process.argv.slice(2), io)
