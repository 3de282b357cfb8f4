// Bisects what made jobs really need of network buffers and compares: npm run network-need -- [MINOR…] [JOB…]
import { loadCore } from '../bench/core.mjs'

const { main } = await loadCore('e2e/network-need/measure.ts')
process.exitCode = await main(import.meta.dirname, process.argv.slice(2))
