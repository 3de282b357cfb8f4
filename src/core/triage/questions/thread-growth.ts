import { defineQuestion, inFinding } from '../question.ts'

/** A limit that is too low, or threads that nobody ends. */
export default defineQuestion({
  id: 'thread-growth',
  failures: ['jvm-native-thread'],
  processes: ['tm', 'jm', 'jvm'],
  choices: [
    { id: 'at-start', effect: { traits: ['at-start'] } },
    { id: 'grows', effect: { first: ['find-thread-leak'] } },
    { id: 'steady', effect: { first: ['raise-process-limits'], out: ['find-thread-leak'] } },
  ],
  answeredBy: ({ finding }) => (finding.traits.includes('at-start') ? inFinding('at-start', finding) : undefined),
  idleAfter: { question: 'thread-refusal', choice: 'not-permitted' },
})
