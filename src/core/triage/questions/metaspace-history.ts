import { defineQuestion, inFinding } from '../question.ts'

/** Too small from the start, or filled by class loaders that stay: room helps the one and postpones the other. */
export default defineQuestion({
  id: 'metaspace-history',
  failures: ['jvm-metaspace'],
  processes: ['tm', 'jm', 'jvm'],
  choices: [
    { id: 'first-deployment', effect: { out: ['stop-leak'] } },
    { id: 'redeployment', effect: { traits: ['repeated'], first: ['stop-leak'] } },
    // each job loads its classes once more: room for all of them, and libraries that are loaded once for all
    { id: 'many-jobs', effect: { first: ['drop-own-limit', 'raise-total', 'raise-limit', 'stop-leak'] } },
  ],
  answeredBy: ({ finding }) => (finding.traits.includes('repeated') ? inFinding('redeployment', finding) : undefined),
})
