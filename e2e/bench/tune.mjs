// How long the whole answer to a pasted text of 100 kB takes, beside the obvious way to only look for the failures.
import { loadCore } from './core.mjs'
import { machine, ms, quantile, report, table } from './table.mjs'

const SIZE = 100_000
const ROUNDS = 5
const RUNS = 40
const BUDGET_MS = 10

const ERROR = `java.lang.OutOfMemoryError: Cannot reserve 8388608 bytes of direct buffer memory (allocated: 134209921, limit: 134217728)
\tat java.base/java.nio.Bits.reserveMemory(Bits.java:178)
\tat java.base/java.nio.DirectByteBuffer.<init>(DirectByteBuffer.java:121)
`
/** @param {number} index */
const logLine = (index) =>
  `2026-03-24 03:35:${String(index % 60).padStart(2, '0')},486 INFO  org.apache.flink.runtime.taskmanager.Task [] - Source: orders (${index % 128}/128)#0 (${(index * 2_654_435_761) >>> 0}) switched from DEPLOYING to RUNNING.\n`
/** @param {number} index */
const configLine = (index) => `pipeline.parameter.number-${index}: ${index}m\n`

/**
 * Lines up to 100 kB, and an ending.
 * @param {(index: number) => string} line
 * @param {string} ending
 */
function filled(line, ending = '') {
  let text = ''
  for (let index = 0; text.length + ending.length < SIZE; index++) text += line(index)
  return text + ending
}

const TEXTS = {
  'a log without a failure': filled(logLine),
  'a log that ends in a failure': filled(logLine, ERROR),
  'nothing but failures': filled((index) => ERROR.replace('8388608', `${8_388_608 + index}`)),
  'a configuration': filled(configLine, 'taskmanager.memory.process.size: 4g\n'),
  'one line': 'x'.repeat(SIZE),
}

export async function bench() {
  const { tune } = await loadCore('src/core/tune.ts')
  const { FAILURES } = await loadCore('src/core/failures/index.ts')
  /** @type {RegExp[]} */
  const wordings = FAILURES.flatMap((/** @type {{ patterns: { regex: RegExp }[] }} */ { patterns }) =>
    patterns.map(({ regex }) => new RegExp(regex.source, regex.flags.replace(/[gy]/g, ''))),
  )

  /** The rival: each line against each wording, which gives no facts, no budget and no advice. @param {string} text */
  const lineByLine = (text) => {
    let found = 0
    for (const line of text.split('\n')) for (const wording of wordings) if (wording.test(line)) found++
    return found
  }
  const WAYS = {
    tune: (/** @type {string} */ text) => tune({ text, answers: {} }).findings.length,
    lineByLine,
  }

  let isWithin = true
  const rows = Object.entries(TEXTS).map(([name, text]) => {
    /** @type {Record<keyof typeof WAYS, number[]>} */
    const times = { tune: [], lineByLine: [] }
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of /** @type {const} */ (['tune', 'lineByLine'])) {
        for (let run = 0; run < RUNS; run++) {
          // another text each time, so that nothing can be remembered
          const fresh = `${round}-${run}\n${text}`
          const began = performance.now()
          WAYS[way](fresh)
          times[way].push(performance.now() - began)
        }
      }
    }
    // the first round warms both up
    const [own, other] = [times.tune.slice(RUNS), times.lineByLine.slice(RUNS)]
    isWithin &&= quantile(own, 0.5) <= BUDGET_MS
    return [name, ms(quantile(own, 0.5)), ms(quantile(own, 0.95)), ms(quantile(other, 0.5)), ms(quantile(other, 0.95))]
  })

  const head = [
    '100 kB',
    'tune, median ms',
    'tune, 95 % within',
    'line by line, median ms',
    'line by line, 95 % within',
  ]
  report(
    'tune',
    `## From a text to the whole report

\`npm run bench -- tune\`: ${RUNS * (ROUNDS - 1)} runs of each, both warm, in one process, no result kept between calls
(${machine()}). "Line by line" is the obvious rival: each line against each wording of each failure, and nothing else.
The median must be within ${BUDGET_MS} ms.

${table(head, rows)}`,
  )
  if (!isWithin) {
    console.error(`\ntune takes more than ${BUDGET_MS} ms.`)
    process.exitCode = 1
  }
}
