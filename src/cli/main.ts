import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { isMainThread } from 'node:worker_threads'
import type { Io } from './io.ts'
import { linesOf } from './lines.ts'
import { run } from './run.ts'
import { LARGEST } from './source.ts'
import { readTogether } from './together/read-together.ts'
import { siftJobs } from './together/sift-jobs.ts'

/** How much of a file is read at a time, in bytes. */
const PIECE = 1 << 20

async function main(): Promise<void> {
  // a reader that leaves early, such as `head`, is no failure
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
      let size = 0
      // without an encoding a stream's pieces are buffers
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > LARGEST) throw Object.assign(new Error('too large'), { code: 'ERR_STRING_TOO_LONG' })
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    },
    stdinLines: () => linesOf(process.stdin.setEncoding('utf8')),
    // without an encoding a stream's pieces are buffers
    pieces: (path) =>
      (path === '-' ? process.stdin : createReadStream(path, { highWaterMark: PIECE })) as AsyncIterable<Buffer>,
    sizeOf: async (path) => (await stat(path).catch(() => undefined))?.size || undefined,
    readTogether,
    environment: process.env,
    inputIsTerminal: process.stdin.isTTY === true,
    outputIsTerminal: process.stdout.isTTY === true,
    errorIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 100,
  }
  try {
    process.exitCode = await run(process.argv.slice(2), io)
  } catch (error) {
    // a mistake of the person's is answered above; this one is ours, and 1 would mean that something was found
    io.error(`memwiz: an error of the program itself: ${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 2
  }
}

// this file is also what each of its worker threads runs
if (isMainThread) await main()
else siftJobs()
