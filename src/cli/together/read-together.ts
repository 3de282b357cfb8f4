import { closeSync, fstatSync, openSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Evidence } from '../../core/evidence/evidence.ts'
import { parts } from '../../core/evidence/parts.ts'
import type { Progress } from '../io.ts'
import { type Found, JOB, type Job, readStretch, type Start } from './jobs.ts'

/** A file of this size, in bytes, takes longer to read than threads take to start. */
const LARGE = 48 << 20
/** More threads would take more memory than a command should. */
const MOST_THREADS = 3
/** The first part of a text shows what need not be looked for in the rest, such as the release. */
const FIRST = 64 << 10

/** Whether a text is packed, or in two bytes a character. */
const isOtherwise = ([first, second]: Uint8Array): boolean =>
  (first === 0x1f && second === 0x8b) || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** Reads a large file of plain text: threads sift it, and what they find worth it is read here, in its order. */
export async function readTogether(path: string, progress: Progress): Promise<Evidence | undefined> {
  const file = openSync(path, 'r')
  try {
    const status = fstatSync(file)
    const start = new Uint8Array(2)
    if (!status.isFile() || status.size < LARGE) return undefined
    readStretch(file, start, 0, 2)
    if (isOtherwise(start)) return undefined
    return await readWith(threadsFor(path), file, status.size, progress)
  } finally {
    closeSync(file)
  }
}

interface Thread {
  readonly sift: (job: Job) => Promise<Found>
  readonly end: () => void
}

function threadsFor(path: string): readonly Thread[] {
  const start: Start = { path }
  return Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, () => {
    // this very file: the command is one
    const worker = new Worker(new URL(import.meta.url), {
      workerData: start,
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    })
    let done: { resolve: (found: Found) => void; reject: (error: Error) => void } | undefined
    worker.on('message', (found: Found) => done?.resolve(found))
    worker.on('error', (error) => done?.reject(error))
    return {
      sift: (job) =>
        new Promise((resolve, reject) => {
          done = { resolve, reject }
          worker.postMessage(job)
        }),
      end: () => void worker.terminate(),
    }
  })
}

async function readWith(threads: readonly Thread[], file: number, size: number, progress: Progress): Promise<Evidence> {
  const reading = parts()
  const fetch = (from: number, to: number): Uint8Array => {
    const bytes = new Uint8Array(to - from)
    return bytes.subarray(0, readStretch(file, bytes, from, to))
  }
  reading.take(0, Math.min(FIRST, size), () => 0, fetch)

  /** how many line feeds stand before the job whose turn it is to be read */
  let feeds = 0
  let next = 0
  const told = new Map<Thread, number>()
  const jobs: Promise<void>[] = []
  let turn = Promise.resolve()
  const begin = (thread: Thread): Promise<void> => {
    if (next >= size) return Promise.resolve()
    const from = next
    next = Math.min(size, from + JOB)
    const until = next
    const hints = reading.hints()
    const job: Job =
      told.get(thread) === hints.length ? { from, until: from + JOB } : { from, until: from + JOB, hints }
    told.set(thread, hints.length)
    const found = thread.sift(job)
    // in the order of the file, whichever thread is first
    const before = turn
    const read = Promise.all([found, before]).then(([{ stretches, feeds: own }]) => {
      for (let at = 0; at < stretches.length; at += 3) {
        const [start = 0, end = 0, lines = 0] = stretches.slice(at, at + 3)
        reading.take(start, end, () => feeds + lines, fetch)
      }
      feeds += own
      progress(until)
    })
    turn = read
    return read.then(() => begin(thread))
  }
  try {
    for (const thread of threads) jobs.push(begin(thread))
    await Promise.all(jobs)
  } finally {
    for (const thread of threads) thread.end()
  }
  return reading.end(feeds + 1)
}
