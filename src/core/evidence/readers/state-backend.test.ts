import { describe, expect, test } from 'vitest'
import { settle } from '../../settle.ts'
import { managedUse } from '../../state-backend.ts'
import { read } from '../read.ts'

const LOADER = 'INFO  org.apache.flink.runtime.state.StateBackendLoader [] - '
const TASK = 'INFO  org.apache.flink.runtime.taskmanager.Task [] - '
const HASHMAP = `${LOADER}State backend is set to heap memory org.apache.flink.runtime.state.hashmap.HashMapStateBackend@7a5c`
const ROCKSDB = `${LOADER}State backend loader loads the state backend as EmbeddedRocksDBStateBackend`
const backend = (...lines: readonly string[]) => settle(read(lines.join('\n')), [], {}).stateBackend

describe('the state backend that a log shows', () => {
  test.each([
    ['hashmap', HASHMAP],
    [
      'hashmap',
      `${LOADER}No state backend has been configured, using default (HashMap) org.apache.flink.runtime.state.hashmap.HashMapStateBackend@1`,
    ],
    ['hashmap', `${LOADER}State backend loader loads the state backend as HashMapStateBackend`],
    ['hashmap', `${LOADER}State backend loader loads ChangelogStateBackend to delegate HashMapStateBackend`],
    [
      'jobmanager',
      `${LOADER}No state backend has been configured, using default (Memory / JobManager) MemoryStateBackend (data in heap memory / checkpoints to JobManager) (checkpoints: 'null', savepoints: 'null', asynchronous: TRUE, maxStateSize: 5242880)`,
    ],
    ['filesystem', `${LOADER}State backend is set to heap memory (checkpoints to filesystem "s3://b/c")`],
    ['rocksdb', ROCKSDB],
    [
      'rocksdb',
      `${LOADER}Loading state backend via factory org.apache.flink.contrib.streaming.state.RocksDBStateBackendFactory`,
    ],
    ['forst', `${LOADER}Loading state backend via factory org.apache.flink.state.forst.ForStStateBackendFactory`],
    ['rocksdb', '\tat org.apache.flink.state.rocksdb.RocksDBOperationUtils.openDB(RocksDBOperationUtils.java:81)'],
    [undefined, `${LOADER}Using application-defined state backend: com.example.OwnStateBackend@1`],
    [undefined, `${LOADER}State backend loader loads the state backend as BatchExecutionStateBackend`],
    [undefined, 'INFO [] - -Dstate.backend.rocksdb.localdir=/tmp'],
    [undefined, '\tat org.rocksdb.RocksDB.open(RocksDB.java:286)'],
    [
      'filesystem',
      `${LOADER}State backend is set to heap memory (checkpoints to filesystem "s3://acme/rocksdb-migration/ck")`,
    ],
  ])('is %s: %s', (expected, line) => expect(backend(line)).toBe(expected))

  test('of several is the one that needs managed memory', () => {
    expect(backend(ROCKSDB, HASHMAP)).toBe('rocksdb')
    expect(backend(HASHMAP, ROCKSDB)).toBe('rocksdb')
  })
  test('counts more than the configuration where it needs managed memory', () => {
    const configured = (key: string) => `INFO [] - Loading configuration property: state.backend, ${key}`
    expect(backend(configured('hashmap'), ROCKSDB)).toBe('rocksdb')
    expect(backend(configured('rocksdb'), HASHMAP)).toBe('rocksdb')
  })
  test('is quoted where it was read', () => {
    const { facts, quotes } = read(`one\n${HASHMAP}\ntwo`)
    expect(facts.map(({ line }) => quotes[line])).toEqual([HASHMAP])
  })
})

describe('a task that takes managed memory, whatever its state is kept in', () => {
  const use = (...lines: readonly string[]) => managedUse(settle(read(lines.join('\n')), [], {}))
  const switched = (task: string) => `${TASK}${task} switched from INITIALIZING to RUNNING.`

  test.each([
    switched('HashJoin[5] -> Calc[6] (1/4)#0'),
    switched('SortMergeJoin(joinType=[InnerJoin]) (1/4)'),
    switched('LocalWindowAggregate[3] (1/1)#0'),
    switched('WindowRank[5] -> Calc[6] (1/1)#0'),
    switched('SortPartition (1/4)#0'),
    switched('PythonCalc[2] (1/1)#0'),
    'INFO  org.apache.flink.streaming.api.runners.python.beam.BeamPythonFunctionRunner [] - Obtained shared Python process of size 536870920 bytes',
  ])('is told by its name: %s', (line) => {
    const configured = 'INFO [] - Loading configuration property: state.backend.type, hashmap'
    expect([use(HASHMAP), use(HASHMAP, line), use(configured, HASHMAP, line)]).toEqual(['idle', 'needed', 'needed'])
    // other programs join and sort too
    expect(use(line)).toBe('unknown')
  })
  test.each(['Source: Words -> Map (1/4)#0', 'TemporalSort[4] (1/1)#0', 'Join[7] (1/1)#0'])('is not %s', (task) =>
    expect(use(HASHMAP, switched(task))).toBe('idle'),
  )
})
