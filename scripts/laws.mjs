// The laws of advice (src/core/advice/advise.test.ts) on 100,000 cases, and on `-- --cases N`; `-- --seed N` repeats a run.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string' } } })
const cases = values.cases ?? '100000'
const seed = values.seed ?? `${Date.now() % 2 ** 31}`
console.log(`${cases} cases, --seed ${seed}`)
const { status } = spawnSync('npx', ['vitest', 'run', 'src/core/advice/advise.test.ts', '-t', 'all laws together'], {
  stdio: 'inherit',
  env: { ...process.env, LAW_CASES: cases, LAW_SEED: seed },
})
process.exitCode = status ?? 1
