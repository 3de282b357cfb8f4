import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../../src/core/evidence/read.ts'
import type { FlinkMinor } from '../../src/core/flink/versions/minors.ts'
import { type NetworkNeed, networkNeed } from '../../src/core/network/need.ts'
import { settle } from '../../src/core/settle.ts'
import { RELEASES, type Release } from '../releases.ts'
import { Cluster } from './cluster.ts'
import { JOBS, type Job } from './jobs.ts'

/** The segments of the made cluster: small, so that many TaskManagers fit one JVM. A need is counted in buffers. */
const CONFIG = { 'taskmanager.memory.segment-size': '4kb' }
/** More than any of the jobs needs. */
const PLENTY = 3000
/** The calculator may ask for so many times what really runs. */
const MOST = 1.25
/**
 * How long a source waits before it sends, as one that has to connect does. Without it the same number of buffers runs
 * once and not the next time: what is sent at once fills buffers that a gate beside it has not asked for yet.
 */
const WAIT_MILLISECONDS = 2000
/** How often the recommended size is tried, with sources that send at once. */
const EAGER_RUNS = 3

/** What was found out about one job on one release: a line of `measured.jsonl`. */
interface Measured {
  readonly name: string
  readonly minor: FlinkMinor
  readonly slots: number
  /** as the running cluster answered it */
  readonly plan: string
  /** the least number of buffers with which it ran */
  readonly real: number
  /** the number that was tried as the recommended one, and whether the job ran with it every time */
  readonly recommended: number
  readonly recommendedRuns: boolean
}

/** Fills the calculator in from a plan, as a person would paste it. */
function needOf(plan: string, slots: number, minor: FlinkMinor): NetworkNeed {
  const { exchanges = [] } = settle(read(plan), [], {})
  return networkNeed({ exchanges, slots }, minor, CONFIG)
}

/** The least number of buffers with which the job runs: it does with that many, and does not with one fewer. */
async function bisect(cluster: Cluster, job: Job, guess: number): Promise<number> {
  let fails = Math.floor(guess / 2)
  while (fails > 0 && (await cluster.runs(job, fails, WAIT_MILLISECONDS))) fails = Math.floor(fails / 2)
  let runs = guess
  while (!(await cluster.runs(job, runs, WAIT_MILLISECONDS))) {
    fails = runs
    runs *= 2
  }
  while (runs - fails > 1) {
    const middle = Math.floor((runs + fails) / 2)
    if (await cluster.runs(job, middle, WAIT_MILLISECONDS)) runs = middle
    else fails = middle
  }
  return runs
}

async function measure(cluster: Cluster, { minor }: Release, job: Job): Promise<Measured> {
  const { name, slots } = job
  const plan = await cluster.plan(job, PLENTY)
  const { leastBuffers, recommendedBuffers: recommended } = needOf(plan, slots, minor)
  const real = await bisect(cluster, job, leastBuffers)
  let recommendedRuns = true
  for (let run = 0; run < EAGER_RUNS; run++) recommendedRuns &&= await cluster.runs(job, recommended, 0)
  return { name, minor, slots, plan, real, recommended, recommendedRuns }
}

const holds = (measured: Measured): boolean => {
  const { leastBuffers, recommendedBuffers } = needOf(measured.plan, measured.slots, measured.minor)
  const { real, recommended, recommendedRuns } = measured
  return real <= leastBuffers && leastBuffers <= MOST * real && recommendedRuns && recommended <= recommendedBuffers
}

function cell(measured: Measured | undefined): string {
  if (measured === undefined) return 'not run'
  const { leastBuffers } = needOf(measured.plan, measured.slots, measured.minor)
  const ratio = (leastBuffers / measured.real).toFixed(2)
  const recommended = `${measured.recommended}${measured.recommendedRuns ? '' : ' fails'}`
  return `${measured.real} ≤ **${leastBuffers}** (${ratio}); ${recommended}${holds(measured) ? '' : ' ✗'}`
}

function table(rows: readonly Measured[]): string {
  const head = ['Job', ...RELEASES.map(({ release }) => release)]
  const lines = JOBS.map(({ name, what, taskManagers, slots }) => [
    `${name}: ${what}; ${taskManagers} × ${slots}`,
    ...RELEASES.map(({ minor }) => cell(rows.find((row) => row.name === name && row.minor === minor))),
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Every release's jobs, in the order of the lists. */
const inOrder = (rows: readonly Measured[]) =>
  RELEASES.flatMap(({ minor }) =>
    JOBS.flatMap(({ name }) => rows.filter((row) => row.minor === minor && row.name === name)),
  )

/** Keeps what was measured, a line each, and puts the table between its marks in the oracle's README. */
function publish(here: string, found: readonly Measured[]): void {
  const rows = inOrder(found)
  writeFileSync(join(here, 'measured.jsonl'), `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)
  const file = join(here, '../flink-oracle/README.md')
  const mark = /(<!-- network need -->\n)[\s\S]*?(\n<!-- end of network need -->)/
  const written = readFileSync(file, 'utf8')
  if (!mark.test(written)) throw new Error(`no place for the table in ${file}`)
  writeFileSync(
    file,
    written.replace(mark, (_, before, after) => `${before}\n${table(rows)}\n${after}`),
  )
}

function known(here: string): readonly Measured[] {
  const file = join(here, 'measured.jsonl')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []
  // written by `publish` above
  return lines.map((line): Measured => JSON.parse(line))
}

/** Runs every job on every release, or those that are named, and writes what it finds. 1 where one does not hold. */
export async function main(here: string, only: readonly string[]): Promise<number> {
  const isMinor = (word: string) => /^\d/.test(word)
  const releases = RELEASES.filter(({ minor }) => !only.some(isMinor) || only.includes(minor))
  const jobs = JOBS.filter(({ name }) => only.every(isMinor) || only.includes(name))
  let allHold = true
  for (const release of releases) {
    const cluster = new Cluster(here, release)
    for (const job of jobs) {
      const row = await measure(cluster, release, job)
      const isOther = ({ name, minor }: Measured) => name !== row.name || minor !== row.minor
      publish(here, [...known(here).filter(isOther), row])
      allHold &&= holds(row)
      console.log(`${release.release} ${job.name}: ${cell(row)}`)
    }
    cluster.end()
  }
  return allHold ? 0 : 1
}
