import { adviseFlags } from '../advice/jvm-flags.ts'
import { defineFailure } from './failure.ts'
import { JVM_FLAGS } from './wordings/jvm-flags.ts'

export default defineFailure({
  id: 'jvm-flags',
  patterns: JVM_FLAGS,
  rank: 25,
  advice: [
    'drop-own-limit',
    'correct-value',
    'replace-option',
    'remove-option',
    'unlock-option',
    'lower-initial',
    'swap-sizes',
    'keep-one-collector',
    'use-64-bit',
    'smaller-heap',
    'lift-address-limit',
    'check-options',
  ],
  advise: adviseFlags,
  links: ['jdk-java-options', 'flink-jvm-parameters'],
  record: ['command-line-flags'],
  faq: ['where-from', 'how-to-write-sizes', 'thirty-two-bits', 'after-upgrade'],
})
