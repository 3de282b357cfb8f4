import { adviseContainer, needOfContainer } from '../advice/container.ts'
import { defineFailure } from './failure.ts'
import { CONTAINER_KILL } from './wordings/container-kill.ts'

export default defineFailure({
  id: 'container-kill',
  patterns: CONTAINER_KILL,
  rank: 10,
  advice: [
    'drop-own-limit',
    'raise-overhead',
    'overhead-keep-total',
    'raise-managed',
    'managed-keep-total',
    'rocksdb-control',
    'limit-arenas',
    'keep-jemalloc',
    'match-limit',
    'fit-limit',
    'smaller-heap',
    'raise-container',
  ],
  advise: adviseContainer,
  need: needOfContainer,
  links: [
    'flink-trouble-container',
    'flink-containers',
    'flink-rocksdb-memory',
    'flink-fractions',
    'kubernetes-memory',
    'yarn-memory',
    'jdk-nmt',
  ],
  record: ['nmt-summary', 'resident-size'],
  faq: ['what-outgrew', 'see-it-coming', 'exit-codes', 'jobmanager-direct-limit'],
})
