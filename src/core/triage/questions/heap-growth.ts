import { defineQuestion } from '../question.ts'

/** A leak fills any heap; a size that is needed does not grow from one collection to the next. */
export default defineQuestion({
  id: 'heap-growth',
  failures: ['jvm-heap', 'jvm-gc-overhead'],
  processes: ['tm', 'jm', 'jvm'],
  choices: [
    { id: 'grows', effect: { first: ['smaller-working-set'] } },
    { id: 'levels-off', effect: { out: ['smaller-working-set'] } },
    // one record or one request that is larger than the room: a heap that holds it, or smaller pieces
    { id: 'at-once', effect: { out: ['use-g1'] } },
  ],
  answeredBy: () => undefined,
})
