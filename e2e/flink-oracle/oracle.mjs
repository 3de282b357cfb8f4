// Asks released Flink afresh and compares: npm run oracle -- [--seed N] [--cases N]
import { loadCore } from '../bench/core.mjs'

const { oracle } = await loadCore('e2e/flink-oracle/main.ts')
process.exitCode = await oracle(import.meta.dirname, process.argv.slice(2))
