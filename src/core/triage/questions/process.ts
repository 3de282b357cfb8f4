import { defineQuestion } from '../question.ts'

/** Which of Flink's two processes failed: each has options of its own. */
export default defineQuestion({
  id: 'process',
  failures: ['jvm-heap', 'jvm-gc-overhead', 'jvm-direct', 'jvm-metaspace', 'container-kill'],
  processes: ['tm', 'jm', 'jvm'],
  choices: [
    { id: 'taskmanager', fills: { process: 'tm' }, effect: {} },
    { id: 'jobmanager', fills: { process: 'jm' }, effect: {} },
    { id: 'other', fills: { process: 'jvm' }, effect: {} },
  ],
  answeredBy: ({ setting: { process, origins } }) => {
    const origin = origins.process
    if (origin === undefined || origin.from === 'assumed') return undefined
    return { choice: ({ tm: 'taskmanager', jm: 'jobmanager', jvm: 'other' } as const)[process], origin }
  },
})
