import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Io } from './io.ts'
import { run } from './run.ts'

/** A reader that leaves early, such as `head`, is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const io: Io = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  file: (path) => readFile(path),
  stdin: async () => {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  },
  stdinLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  environment: process.env,
  inputIsTerminal: process.stdin.isTTY === true,
  outputIsTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 100,
}

process.exitCode = await run(process.argv.slice(2), io)
