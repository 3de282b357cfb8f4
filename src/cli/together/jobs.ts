import { readSync } from 'node:fs'
import type { Hint } from '../../core/evidence/reader.ts'

/** A stretch of a file to be sifted, by offsets. */
export interface Job {
  readonly from: number
  readonly until: number
  /** what to look for, where that is not what it was before */
  readonly hints?: readonly Hint[]
}

/** What a thread is started with. */
export interface Start {
  readonly path: string
}

/** What was found in a job. */
export interface Found {
  /** three numbers for each stretch: where it begins and ends, and how many lines more begin before it than before the job */
  readonly stretches: readonly number[]
  /** how many line feeds the job has */
  readonly feeds: number
}

/** So much of a file is one job, in bytes. */
export const JOB = 2 << 20

/** Reads a stretch of a file, as much of it as there is; returns how many bytes that was. */
export function readStretch(file: number, bytes: Uint8Array, from: number, until: number): number {
  let filled = 0
  while (from + filled < until) {
    const count = readSync(file, bytes, filled, until - from - filled, from + filled)
    if (count === 0) break
    filled += count
  }
  return filled
}
