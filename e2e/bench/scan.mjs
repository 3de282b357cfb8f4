// How long the command takes for a log of gigabytes, beside what people search logs with.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCore } from './core.mjs'
import { writeLog } from './ordinary-log.mjs'
import { machine, quantile, report, table } from './table.mjs'

const GIGABYTE = 1e9
const FAILURES = 50
const ROUNDS = 5
const MOST_MEGABYTES = 200
const COMMAND = fileURLToPath(new URL('../../dist/cli/memwiz.js', import.meta.url))
const FIXTURES = new URL('../../src/core/failures/fixtures/', import.meta.url)
/** Real outputs; a log holds ten of each. */
const KINDS = {
  'jvm-heap': 'jvm-heap/g1-jdk17.txt',
  'jvm-metaspace': 'jvm-metaspace/loaders-jdk17.txt',
  'jvm-direct': 'jvm-direct/one-large-jdk17.txt',
  'netty-direct': 'netty-direct/netty-4.1.118-own-limit-jdk17.txt',
  'flink-network-buffers': 'flink-network-buffers/flink-1.20.5-insufficient-jdk17.txt',
}

/**
 * Runs a program; its time, processor time and most memory by GNU time.
 * @param {readonly string[]} command
 */
function run(command) {
  const { stdout, stderr, error } = spawnSync('time', ['-f', '%e %U %S %M', ...command], {
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 1 << 26,
  })
  if (error) throw new Error(`GNU time is needed: ${error.message}`)
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] =
    String(stderr).trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return { seconds, processor: user + system, megabytes: kilobytes / 1024, out: String(stdout) }
}

/** @param {readonly number[]} values */
const median = (values) => quantile(values, 0.5)
/** @param {number} seconds */
const s = (seconds) => seconds.toFixed(2)

/** @param {string} out of `diagnose --json` @returns {Record<string, number>} */
const countsOf = (out) =>
  Object.fromEntries(
    JSON.parse(out).findings.map((/** @type {{failure: string, count: number}} */ { failure, count }) => [
      failure,
      count,
    ]),
  )

/** Every wording's literal part as an extended regular expression, a line each. @param {string} path */
async function writePatterns(path) {
  const { FAILURES: failures } = await loadCore('src/core/failures/index.ts')
  /** @type {Set<string>} */
  const literals = new Set(
    failures.flatMap((/** @type {{patterns: {hints: string[], weak?: true}[]}} */ { patterns }) =>
      patterns.filter(({ weak }) => !weak).flatMap(({ hints }) => hints),
    ),
  )
  writeFileSync(path, [...literals].map((text) => `${text.replaceAll(/[.[\](){}*+?|^$\\]/g, '\\$&')}\n`).join(''))
  return literals.size
}

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'memwiz-scan-'))
  try {
    await measure(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {string} folder */
async function measure(folder) {
  const [log, twice, quiet, patterns] = ['log', 'twice', 'quiet', 'patterns'].map((name) => join(folder, name))
  if (!log || !twice || !quiet || !patterns) return
  const texts = Object.values(KINDS).map((file) => readFileSync(new URL(file, FIXTURES), 'utf8'))
  const failures = Array.from({ length: FAILURES }, (_, index) => texts[index % texts.length] ?? '')
  writeLog(log, GIGABYTE, failures)
  writeLog(twice, 2 * GIGABYTE, failures)
  writeLog(quiet, GIGABYTE, [])
  const literals = await writePatterns(patterns)

  const memwiz = (/** @type {string} */ file) => ['node', COMMAND, 'diagnose', '--json', file]
  const grep = (/** @type {string} */ file) => ['grep', '-cEi', '-f', patterns, file]
  // the easier work, which memwiz does not do: a terminal or a mail may change capitals
  const exact = (/** @type {string} */ file) => ['grep', '-cE', '-f', patterns, file]
  const ripgrep = (/** @type {string} */ file) => ['rg', '-ci', '--no-config', '-f', patterns, file]
  const hasRipgrep = spawnSync('rg', ['--version']).status === 0
  /** @type {Record<string, string[]>} */
  const ways = {
    'memwiz, all cores': memwiz(log),
    'memwiz, one core': ['taskset', '-c', '0', ...memwiz(log)],
    'grep -cEi -f': grep(log),
    'grep -cE -f': exact(log),
    ...(hasRipgrep && { 'ripgrep -ci -f': ripgrep(log) }),
    'memwiz, all cores, 2 GB': memwiz(twice),
    'grep -cEi -f, 2 GB': grep(twice),
  }
  /** @type {Map<string, ReturnType<typeof run>[]>} */
  const runs = new Map(Object.keys(ways).map((name) => [name, []]))
  for (const file of [log, twice]) run(['sh', '-c', 'cat "$0" > /dev/null', file])
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, command] of Object.entries(ways)) runs.get(name)?.push(run(command))

  const rows = [...runs].map(([name, all]) => [
    name,
    s(median(all.map(({ seconds }) => seconds))),
    s(median(all.map(({ processor }) => processor))),
    Math.max(...all.map(({ megabytes }) => megabytes)).toFixed(0),
  ])
  const found = countsOf(runs.get('memwiz, all cores')?.[0]?.out ?? '')
  const isFound = Object.keys(KINDS).every((failure) => found[failure] === FAILURES / texts.length)
  const isQuiet = Object.keys(countsOf(run(memwiz(quiet)).out)).length === 0
  const time = (/** @type {string} */ name) => median(runs.get(name)?.map(({ processor }) => processor) ?? [])
  const isFast = time('memwiz, one core') <= 2 * time('grep -cE -f')
  const isSmall = rows.every(
    ([name, , , megabytes]) => !String(name).startsWith('memwiz') || Number(megabytes) < MOST_MEGABYTES,
  )

  report(
    'scan',
    `## From a log of gigabytes to its findings

\`npm run bench -- scan\`: a log of 1 GB and one of 2 GB of ordinary lines of Flink at its own level, with ${FAILURES} failures
in it: ten each of ${Object.keys(KINDS).join(', ')}, as real processes
printed them. Medians of ${ROUNDS}, one program after the other, page cache warm, \`LC_ALL=C\` (${machine()}).
All search for the same ${literals} literal texts, capitals or not; memwiz looks closer at what it finds and says what it means.
\`grep -cE\` without \`i\` does less, for it tells capitals apart; it is the one that memwiz is held to.
${hasRipgrep ? '' : 'ripgrep is not installed here.\n'}Found by memwiz: ${Object.entries(found)
      .map(([failure, count]) => `${count} × ${failure}`)
      .join(', ')}; in the same log without the failures: ${isQuiet ? 'nothing' : 'something, which is wrong'}.
Other work on the machine lengthens the seconds, not the processor time, which is of all threads together.
One core must take at most twice the processor time of grep, and memory below ${MOST_MEGABYTES} MB. ${cpus().length} cores.

${table(['', 'seconds', 'of processor time', 'most resident MB'], rows)}`,
  )
  for (const [isGood, what] of /** @type {const} */ ([
    [isFound, 'not every failure was found'],
    [isQuiet, 'a log without failures has findings'],
    [isFast, 'memwiz is less than half as fast as grep'],
    [isSmall, `memwiz takes ${MOST_MEGABYTES} MB or more`],
  ])) {
    if (isGood) continue
    console.error(`\n${what}`)
    process.exitCode = 1
  }
}
