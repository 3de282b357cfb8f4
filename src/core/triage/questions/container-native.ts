import { defineQuestion } from '../question.ts'

const ALLOCATOR = ['limit-arenas', 'keep-jemalloc']

/** What native memory tracking sees is the JVM's own; what only the resident size shows is the allocator's or a library's. */
export default defineQuestion({
  id: 'container-native',
  failures: ['container-kill'],
  processes: ['tm', 'jm', 'jvm'],
  choices: [
    { id: 'threads', effect: { first: ['match-limit', 'raise-overhead', 'raise-container'], out: ALLOCATOR } },
    { id: 'tracked', effect: { first: ['match-limit', 'raise-overhead', 'raise-container'], out: ALLOCATOR } },
    { id: 'untracked', effect: { first: ['match-limit', ...ALLOCATOR] } },
  ],
  answeredBy: ({ finding, evidence }) => {
    const { usedBytes } = finding.numbers
    const total = evidence.facts.find((fact) => fact.name === 'native' && fact.value.part === 'Total')
    if (total?.name !== 'native' || typeof usedBytes !== 'bigint') return undefined
    // a tenth is what the two figures differ by when they are not taken at the same moment
    const seen = (total.value.committed * 11n) / 10n
    return { choice: usedBytes > seen ? 'untracked' : 'tracked', origin: { from: 'text', line: total.line } }
  },
})
