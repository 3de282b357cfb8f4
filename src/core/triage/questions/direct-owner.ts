import { defineQuestion, inFinding } from '../question.ts'

const USER = ['user-frames', 'kafka-frames', 'rocksdb-frames']

/** Whose allocation it was. Netty alone does not tell: Flink has one, and so have clients of other systems. */
export default defineQuestion({
  id: 'direct-owner',
  failures: ['jvm-direct'],
  processes: ['tm'],
  choices: [
    {
      id: 'user-code',
      effect: {
        traits: ['user-frames'],
        first: ['drop-own-limit', 'task-off-heap', 'task-off-heap-keep-total'],
        out: ['framework-off-heap', 'framework-off-heap-keep-total'],
      },
    },
    {
      id: 'flink',
      effect: {
        traits: ['flink-frames'],
        first: ['drop-own-limit', 'framework-off-heap', 'framework-off-heap-keep-total'],
        out: ['task-off-heap', 'task-off-heap-keep-total', 'release-buffers'],
      },
    },
  ],
  answeredBy: ({ finding }) => {
    if (finding.traits.includes('flink-frames')) return inFinding('flink', finding)
    return finding.traits.some((trait) => USER.includes(trait)) ? inFinding('user-code', finding) : undefined
  },
})
