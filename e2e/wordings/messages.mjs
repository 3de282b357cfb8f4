// Prints the messages that released Flink holds, release by release: node e2e/wordings/messages.mjs
import { fileURLToPath } from 'node:url'
import { loadCore } from '../bench/core.mjs'

const { printMessages } = await loadCore('e2e/wordings/messages.ts')
printMessages(fileURLToPath(new URL('../flink-oracle', import.meta.url)))
