import { usesManaged } from '../../state-backend.ts'
import { detached } from '../detached.ts'
import { type Fact, STATE_BACKEND_LOG } from '../evidence.ts'
import type { Hint, Reader, Session } from '../reader.ts'
import { linesWith, wholeLine } from '../view.ts'

/**
 * What Flink logs of the state backend that it loads for a job, in each of its processes: `StateBackendLoader`, 1.10 to
 * 2.3, of which 1.19 and later no longer say that none is configured. Behind it stands the backend as it prints itself,
 * or the class of its factory.
 */
const LOADED =
  /State backend (?:is set to |loader loads )|application-defined state backend: |Loading state backend via factory |No state backend has been configured, using default /
/** In characters: as much of a line says which it is. */
const LONGEST_NAME = 300
/** Where checkpoints go says nothing of the backend, whatever the place is called. */
const QUOTED = /["'][^"']{0,300}["']?/g

/** Classes of backends that keep their state in managed memory, in a stack or as a log's writers. */
const CLASSES = /\borg\.apache\.flink\.(?:contrib\.streaming\.state\.RocksDB|state\.(?:rocksdb|forst)\.)/

/** In small letters: one of these stands in every line that is looked at closer. */
const SPOKEN_OF =
  /state backend (?:is set to|loader loads|via factory|has been configured)|application-defined state backend:|streaming\.state\.rocksdb|\.state\.(?:rocksdb|forst)\./g

/**
 * Tasks that take managed memory though their state may need none: those of SQL, by the names of their nodes in
 * `flink-table-planner` (`BatchExecHashJoin`, `StreamExecLocalWindowAggregate` …), sorted partitions
 * (`NonKeyedPartitionWindowedStream`), and those in Python, by their names or by what `flink-python` logs of its workers.
 */
const TASKS =
  /\b(?:(?:HashJoin|AdaptiveJoin|SortMergeJoin|NestedLoopJoin|MultipleInput|Sort|OverAggregate|(?:Local)?Hash(?:Window)?Aggregate|(?:Local|Global)?WindowAggregate|Window(?:Rank|Deduplicate)|Python(?:Calc|Correlate|(?:Group|Over)[A-Za-z]{0,30}))(?=[[(])|(?:Keyed)?SortPartition\b|Obtained shared Python process|Python working dir)/
const TASK_WORDS =
  /(?:join|input|sort|aggregate|rank|deduplicate|pythoncalc|pythoncorrelate|python(?:group|over)[a-z]{0,30})[[(]|sortpartition|obtained shared python|python working dir/

const HINTS: readonly Hint[] = [
  ...[
    'state backend is set to',
    'state backend loader loads',
    'application-defined state backend:',
    'loading state backend via factory',
    'no state backend has been configured',
  ].map((text): Hint => ({ text, exact: true, line: LOADED })),
  ...['streaming.state.rocksdb', '.state.rocksdb.', '.state.forst.'].map(
    (text): Hint => ({ text, exact: true, line: CLASSES }),
  ),
]
const TASK_HINTS: readonly Hint[] = [
  ...['join', 'input', 'sort', 'aggregate', 'rank', 'deduplicate'].flatMap((end) => [`${end}[`, `${end}(`]),
  ...['sortpartition', 'obtained shared python process', 'python working dir'],
  // the names of the nodes in Python, `PythonCalc` among them
  ...['pythoncalc', 'pythoncorrelate', 'pythongroup', 'pythonover'],
].map((text): Hint => ({ text, exact: true, line: TASKS }))

/** The name by which a configuration chooses it; absent for a backend of somebody's own. */
function backendOf(line: string): string | undefined {
  const [writer] = CLASSES.exec(line) ?? []
  if (writer) return /forst/.test(writer) ? 'forst' : 'rocksdb'
  const found = LOADED.exec(line)
  if (!found) return undefined
  const said = line.slice(found.index, found.index + LONGEST_NAME).replace(QUOTED, '')
  const [managed] = /RocksDB|ForSt/.exec(said) ?? []
  if (managed) return managed.toLowerCase()
  if (/checkpoints to filesystem|File State Backend|FsStateBackend/.test(said)) return 'filesystem'
  if (/job ?manager|MemoryStateBackend/i.test(said)) return 'jobmanager'
  return /HashMap|heap memory/.test(said) ? 'hashmap' : undefined
}

function begin(): Session {
  let managed: Fact | undefined
  let heap: Fact | undefined
  let task: Fact | undefined
  /** a backend of somebody's own is there, of which nothing is known */
  let others = false
  return {
    hints: () => [...(managed ? [] : HINTS), ...(managed || task ? [] : TASK_HINTS)],
    part(view) {
      const quoted: number[] = []
      for (const number of managed ? [] : linesWith(SPOKEN_OF, view)) {
        const line = view.lines[number - 1] ?? ''
        const value = backendOf(line)
        if (value === undefined) {
          others ||= LOADED.test(line)
          continue
        }
        quoted.push(number)
        const fact: Fact = { name: 'stateBackend', value, line: wholeLine(view, number), reader: STATE_BACKEND_LOG }
        if (!usesManaged(value)) heap = fact
        else managed ??= fact
      }
      const found = !task && TASK_WORDS.test(view.lower) ? TASKS.exec(view.text) : null
      if (found) {
        const number = view.lineAt(found.index)
        quoted.push(number)
        const line = wholeLine(view, number)
        task = { name: 'managedTask', value: detached(found[0]), line, reader: STATE_BACKEND_LOG }
      }
      return { quoted }
    },
    // of several jobs in one process the one that needs managed memory counts
    end: () => {
      const backend = managed ?? (others ? undefined : heap)
      // a task says nothing where no state backend of Flink's is spoken of, since many programs sort and join
      const besides = task && !managed && (heap || others) ? [task] : []
      return { facts: backend ? [backend, ...besides] : besides }
    },
  }
}

/** What a log shows of who needs managed memory: the state backend in use, and tasks that need some besides. */
export const stateBackend: Reader = { id: STATE_BACKEND_LOG, begin }
