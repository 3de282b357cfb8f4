// Random and mutated inputs through the whole program: npm run fuzz -- [--runs N] [--seed N] [--from N] [--slack N] [--show N]. See README.md.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadCore } from '../bench/core.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    from: { type: 'string', default: '0' },
    slack: { type: 'string', default: '1' },
    show: { type: 'string' },
  },
})
const [runs, seed, from, slack] = [values.runs, values.seed, values.from, values.slack].map(Number)
const root = fileURLToPath(new URL('../../', import.meta.url))
const { fuzz, inputAt } = await loadCore('e2e/fuzz/fuzz.ts')
/** @param {unknown} _ @param {unknown} value */
const printable = (_, value) => (typeof value === 'bigint' ? String(value) : value)

if (values.show !== undefined) {
  console.log(JSON.stringify(inputAt(root, seed, Number(values.show)), printable, 2))
} else {
  console.log(`${runs} inputs from number ${from}, seed ${seed}`)
  const done = fuzz(root, seed, from, runs, slack, (/** @type {number} */ count) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${count}`)
    else if (count % 100_000 === 0) console.log(`${count} done`)
  })
  // a line each, so that none is left out
  for (const { number, what } of done.problems)
    console.error(`input ${number}: ${what.split('\n').slice(0, 3).join(' ')}`)
  const mean = (1000 * done.seconds) / done.runs
  console.log(
    `${(done.characters / 1e6).toFixed(1)} million characters, ${done.withRoot} with a root; ${done.seconds.toFixed(0)} s, ${mean.toFixed(2)} ms each`,
  )
  for (const step of ['read', 'report'])
    for (const { number, ms, characters } of done.slowest[step])
      console.log(`  ${step}: input ${number}, ${ms.toFixed(1)} ms for ${characters} characters`)
  console.log(`${done.problems.length} of ${done.runs} went wrong`)
  process.exitCode = done.problems.length === 0 ? 0 : 1
}
