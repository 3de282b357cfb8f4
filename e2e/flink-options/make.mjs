// Writes src/core/lint/options/data.ts anew: node e2e/flink-options/make.mjs. See README.md.
import { fileURLToPath } from 'node:url'
import { loadCore } from '../bench/core.mjs'

const { writeOptions } = await loadCore('e2e/flink-options/make.ts')
writeOptions(import.meta.dirname, fileURLToPath(new URL('../../src/core/lint/options/data.ts', import.meta.url)))
