// The laws of advice (src/core/advice/advise.test.ts) on 100,000 cases, and the search for repairs against every value tried, on 300 cases of each of six releases (src/core/advice/repair/brute-force.test.ts). `-- --cases N`, `-- --repairs N`, `-- --seed N` repeats a run.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    repairs: { type: 'string', default: '300' },
    seed: { type: 'string', default: `${Date.now() % 2 ** 31}` },
  },
})
const { cases, repairs, seed } = values

/**
 * @param {readonly string[]} words what is run
 * @param {Record<string, string>} env how much of it
 */
const test = (words, env) => {
  const began = performance.now()
  const { status } = spawnSync('npx', ['vitest', 'run', ...words], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`)
  if (status !== 0) process.exitCode = 1
}

console.log(`${cases} cases, ${repairs} repairs of each release, --seed ${seed}`)
if (Number(cases) > 0) {
  test(['src/core/advice/advise.test.ts', '-t', 'all laws together'], { LAW_CASES: cases, LAW_SEED: seed })
}
if (Number(repairs) > 0) {
  test(['src/core/advice/repair/brute-force.test.ts'], { BRUTE_FORCE_CASES: repairs, BRUTE_FORCE_SEED: seed })
}
