import { defineFailure } from './failure.ts'

export default defineFailure({
  id: 'flink-config-missing',
  patterns: [],
  rank: 50,
  advice: ['correct-key', 'replace-legacy', 'set-process-size', 'set-flink-size', 'start-with-script', 'read-the-file'],
  advise: () => [],
  links: ['flink-trouble-configuration', 'flink-total-memory', 'flink-memory-migration'],
  record: [],
})
