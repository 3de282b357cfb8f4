// How many configurations a second the model derives, beside Flink's own classes in a warm JVM.
import { fileURLToPath } from 'node:url'
import { loadCore } from './core.mjs'
import { machine, quantile, report, table } from './table.mjs'

const CASES = 1600
const SEED = 1
const ROUNDS = 5
const WARM = 150
const MODULUS = 2 ** 31
const oracle = fileURLToPath(new URL('../flink-oracle/', import.meta.url))
/** the releases that the vectors of other tools hold too: 6 × 1,600 = 9,600 cases */
const isMeasured = (/** @type {{ release: string }} */ { release }) => release !== '1.13.6'

/** As oracle.Bench weighs an answer. @param {any} answer */
function weight(answer) {
  let sum = 0
  for (const size of Object.values(answer.memory ?? {})) sum += Number(BigInt(size) % BigInt(MODULUS))
  sum += answer.jvm?.length ?? 0
  for (const options of [answer.dynamic ?? {}, answer.jmDynamic ?? {}]) {
    for (const [key, value] of Object.entries(options)) sum += key.length + String(value).length
  }
  for (const { message } of answer.error ?? []) sum += message?.length ?? 0
  return sum % MODULUS
}

/**
 * Both sides on the same cases, each warm.
 * @param {any} core e2e/flink-oracle/main.ts
 * @param {any} era
 * @param {readonly any[]} cases
 */
async function measure({ derive, modelAnswer, run }, era, cases) {
  const lines = cases.map((each) => JSON.stringify(each))
  const [theirChecksum, ...rounds] = await run(oracle, era, 'Bench', lines, [String(WARM), String(ROUNDS)])
  const theirs = rounds.map((/** @type {string} */ line) => Number(line.split(' ')[0]) / 1e9)
  const theirSum = Number(rounds[0]?.split(' ')[1])

  const minor = era.minors[0]
  let checksum = 0
  for (const asked of cases) {
    const answer = modelAnswer(asked, derive(minor, asked.process, asked.deployment, asked.config))
    checksum = (checksum * 31 + weight(answer)) % MODULUS
  }
  const ours = []
  let sum = 0
  for (let round = 0; round < WARM + ROUNDS; round++) {
    sum = 0
    const start = process.cpuUsage()
    for (const asked of cases) {
      const derived = derive(minor, asked.process, asked.deployment, asked.config)
      if (derived.ok) sum += (derived.jvm?.length ?? 0) + (derived.dynamic === undefined ? 0 : 1)
      else sum += derived.error[0]?.message?.length ?? 0
    }
    const { user, system } = process.cpuUsage(start)
    if (round >= WARM) ours.push((user + system) / 1e6)
  }
  const perSecond = (/** @type {readonly number[]} */ seconds) => Math.round(cases.length / quantile(seconds, 0.5))
  return {
    ours: perSecond(ours),
    theirs: perSecond(theirs),
    checksum,
    isAlike: String(checksum) === theirChecksum && sum === theirSum,
  }
}

export async function bench() {
  const core = await loadCore('e2e/flink-oracle/main.ts')
  const rows = []
  for (const [index, era] of core.ERAS.filter(isMeasured).entries()) {
    const cases = core.randomCases(SEED + index, CASES)
    const accepted = cases.filter(
      (/** @type {any} */ { process, deployment, config }) =>
        core.derive(era.minors[0], process, deployment, config).ok,
    )
    const all = await measure(core, era, cases)
    const good = await measure(core, era, accepted)
    if (!all.isAlike || !good.isAlike) {
      process.exitCode = 1
      console.error(`Flink ${era.release}: the answers differ (npm run oracle says where)`)
    }
    if (all.ours < all.theirs || good.ours < good.theirs) {
      process.exitCode = 1
      console.error(`Flink ${era.release}: the model is slower than Flink`)
    }
    const cells = [all, good].flatMap(({ ours, theirs }) => [
      ours.toLocaleString('en'),
      theirs.toLocaleString('en'),
      (ours / theirs).toFixed(2),
    ])
    rows.push([era.release, ...cells, all.checksum])
  }
  report(
    'derive',
    `## From a configuration to a budget

\`npm run bench -- derive\`: derivations a second. ${CASES.toLocaleString('en')} cases a release, parsed and in memory; the median of ${ROUNDS} rounds
after ${WARM} to warm up, ours and Flink's own classes one after the other in one run (${machine()}).
A second is one of processor time, so that other work on the machine does not count: of Java the thread that asks, without
collector and compiler; of ours the whole process, with both.
About half of the cases are refused, which costs Java its stack traces, so those that are accepted are measured apart.
The checksum is over all answers, and it is the same on both sides. The model must be at least as fast, though it also
says what decided each part.

${table(['Flink', 'ours', 'Flink', 'ours / Flink', 'accepted: ours', 'accepted: Flink', 'accepted: ours / Flink', 'checksum'], rows)}`,
  )
}
