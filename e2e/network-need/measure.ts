import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../../src/core/evidence/read.ts'
import { networkNeed } from '../../src/core/network/need.ts'
import { settle } from '../../src/core/settle.ts'
import { Cluster, RELEASES, type Release } from './cluster.ts'
import { JOBS, type Job } from './jobs.ts'

/** The segments of the made cluster: small, so that many TaskManagers fit one JVM. A need is counted in buffers. */
const CONFIG = { 'taskmanager.memory.segment-size': '4kb' }
/** More than any of the jobs needs. */
const PLENTY = 3000
/**
 * How long a source waits before it sends, as one that has to connect does. Without it the same number of buffers runs
 * once and not the next time: what is sent at once fills buffers that a gate beside it has not asked for yet.
 */
const WAIT_MILLISECONDS = 2000
/** How often the recommended size is tried, with sources that send at once. */
const EAGER_RUNS = 3
/** The calculator may ask for so many times what really runs. */
const MOST = 1.25

interface Row {
  readonly job: Job
  /** as the cluster answered it */
  readonly plan: string
  readonly release: Release
  readonly real: number
  readonly least: number
  readonly recommended: number
  readonly recommendedRuns: boolean
}

/** The least number of buffers with which the job runs: it does with `real`, and does not with one fewer. */
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

/** Fills the calculator in from the plan that the running cluster answers, as a person would paste it. */
async function measure(cluster: Cluster, release: Release, job: Job): Promise<Row> {
  const plan = await cluster.plan(job, PLENTY)
  const { exchanges = [] } = settle(read(plan), [], {})
  const need = networkNeed({ exchanges, slots: job.slots }, release.minor, CONFIG)
  const real = await bisect(cluster, job, need.leastBuffers)
  let recommendedRuns = true
  for (let run = 0; run < EAGER_RUNS; run++) {
    recommendedRuns &&= await cluster.runs(job, need.recommendedBuffers, 0)
  }
  return { job, plan, release, real, least: need.leastBuffers, recommended: need.recommendedBuffers, recommendedRuns }
}

const holds = ({ real, least, recommendedRuns }: Row) => real <= least && least <= MOST * real && recommendedRuns

function table(rows: readonly Row[]): string {
  const head = ['Job', ...RELEASES.map(({ release }) => release)]
  const lines = JOBS.map((job) => [
    `${job.name}: ${job.what}; ${job.taskManagers} × ${job.slots}`,
    ...RELEASES.map((release) => {
      const row = rows.find((each) => each.job === job && each.release === release)
      if (row === undefined) return 'not run'
      const ratio = (row.least / row.real).toFixed(2)
      return `${row.real} ≤ **${row.least}** (${ratio}); ${row.recommended}${row.recommendedRuns ? '' : ' fails'}`
    }),
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Puts the table between its marks in the oracle's README. */
function publish(file: string, rows: readonly Row[]): void {
  const mark = /(<!-- network need -->\n)[\s\S]*?(\n<!-- end of network need -->)/
  const written = readFileSync(file, 'utf8')
  if (!mark.test(written)) throw new Error(`no place for the table in ${file}`)
  writeFileSync(
    file,
    written.replace(mark, (_, before, after) => `${before}\n${table(rows)}\n${after}`),
  )
}

/** What a test without Java holds the calculator to. */
const vectors = (rows: readonly Row[]) =>
  rows.map(({ job: { name, slots }, release: { minor }, real, plan }) =>
    JSON.stringify({ name, minor, slots, real, plan }),
  )

/** Runs every job on every release, or those that are named; writes the table where all were run. 1 where one does not hold. */
export async function main(here: string, only: readonly string[]): Promise<number> {
  const rows: Row[] = []
  const isNamed = (name: string) => only.length === 0 || only.includes(name)
  const releases = RELEASES.filter(({ minor }) => only.every((word) => !/^\d/.test(word)) || only.includes(minor))
  const jobs = JOBS.filter(({ name }) => only.every((word) => /^\d/.test(word)) || isNamed(name))
  for (const release of releases) {
    const cluster = new Cluster(here, release)
    for (const job of jobs) {
      const row = await measure(cluster, release, job)
      rows.push(row)
      const { real, least, recommended, recommendedRuns } = row
      const ratio = (least / real).toFixed(3)
      console.log(
        `${holds(row) ? '✓' : '✗'} ${release.release} ${job.name}: runs with ${real}, calculator ${least} (${ratio}), recommended ${recommended} ${recommendedRuns ? 'runs' : 'does not run'}`,
      )
    }
    cluster.end()
  }
  if (rows.length === RELEASES.length * JOBS.length) {
    publish(join(here, '../flink-oracle/README.md'), rows)
    writeFileSync(join(here, 'measured.jsonl'), `${vectors(rows).join('\n')}\n`)
  }
  return rows.every(holds) ? 0 : 1
}
