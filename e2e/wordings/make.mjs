// Makes processes fail for real and keeps what they print: node e2e/wordings/make.mjs [PART-OF-A-NAME]. See README.md.
import { loadCore } from '../bench/core.mjs'

const { make } = await loadCore('e2e/wordings/make.ts')
process.exitCode = make(import.meta.dirname, process.argv[2] ?? '')
