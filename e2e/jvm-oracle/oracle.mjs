// Asks the JDKs at hand what they decide on machines of many sizes: npm run jvm-oracle -- [--write]
import { loadCore } from '../bench/core.mjs'

const { main } = await loadCore('e2e/jvm-oracle/main.ts')
process.exitCode = main(import.meta.dirname, process.argv.slice(2))
