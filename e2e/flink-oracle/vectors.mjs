// Writes vectors/ anew: node e2e/flink-oracle/vectors.mjs [--seed N]
import { loadCore } from '../bench/core.mjs'

const { seedOf, writeVectors } = await loadCore('e2e/flink-oracle/main.ts')
await writeVectors(import.meta.dirname, seedOf(process.argv.slice(2)))
