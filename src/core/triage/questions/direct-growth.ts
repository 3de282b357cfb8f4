import { defineQuestion } from '../question.ts'

/** Whether a larger limit only fills later. */
export default defineQuestion({
  id: 'direct-growth',
  failures: ['jvm-direct'],
  processes: ['tm', 'jm', 'jvm'],
  choices: [
    { id: 'grows', effect: { first: ['release-buffers'] } },
    { id: 'levels-off', effect: { out: ['release-buffers'] } },
  ],
  answeredBy: () => undefined,
  // its own buffers are a matter of size
  idleAfter: { question: 'direct-owner', choice: 'flink' },
})
