import { openSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { bytesOf, countFeedsIn } from '../../core/evidence/sieve/bytes.ts'
import { MARGIN, type Sieve, sieveFor } from '../../core/evidence/sieve/sieve.ts'
import { type Found, JOB, type Job, readStretch, type Start } from './jobs.ts'

/** What a thread does: sifts the stretches of a file that it is given, one after the other. */
export function siftJobs(): void {
  // what the thread was started with
  const { path } = workerData as Start
  const file = openSync(path, 'r')
  const text = bytesOf(MARGIN + JOB + MARGIN + 8)
  let sieve: Sieve | undefined

  const sift = ({ from, until, hints }: Job): Found => {
    if (hints) sieve = sieveFor(hints)
    const base = Math.max(0, from - MARGIN)
    const filled = readStretch(file, text.bytes, base, until + MARGIN)
    text.bytes.fill(0, filled, filled + 8)
    const end = Math.min(until - base, filled)
    const found = sieve?.stretches(text, filled, from - base, Math.min((end + 3) & ~3, until - base)) ?? []
    const stretches: number[] = []
    let counted = from - base
    let feeds = 0
    for (let at = 0; at < found.length; at += 2) {
      const begins = found[at] ?? 0
      const before = begins < from - base
      if (!before) {
        feeds += countFeedsIn(text, counted, begins)
        counted = begins
      }
      const lines = before ? -countFeedsIn(text, begins, from - base) : feeds
      stretches.push(base + begins, base + (found[at + 1] ?? 0), lines)
    }
    return { stretches, feeds: feeds + countFeedsIn(text, counted, end) }
  }
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(sift(job)))
}
