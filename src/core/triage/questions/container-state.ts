import { usesManaged } from '../../state-backend.ts'
import { defineQuestion } from '../question.ts'

/** RocksDB is what outgrows its share most often; a heap backend has nothing outside the heap. */
export default defineQuestion({
  id: 'container-state',
  failures: ['container-kill'],
  processes: ['tm'],
  choices: [
    { id: 'rocksdb', fills: { stateBackend: 'rocksdb' }, effect: {} },
    { id: 'heap', fills: { stateBackend: 'hashmap' }, effect: {} },
  ],
  answeredBy: ({ setting: { stateBackend, origins } }) => {
    const origin = origins.stateBackend
    if (stateBackend === undefined || origin === undefined || origin.from === 'assumed') return undefined
    return { choice: usesManaged(stateBackend) ? 'rocksdb' : 'heap', origin }
  },
})
