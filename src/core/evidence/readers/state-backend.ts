import { usesManaged } from '../../state-backend.ts'
import { type Fact, STATE_BACKEND_LOG } from '../evidence.ts'
import type { Hint, Reader, Session } from '../reader.ts'
import { linesWith, wholeLine } from '../view.ts'

/**
 * What Flink logs of the state backend that it loads for a job, in each of its processes: `StateBackendLoader`, 1.10 to
 * 2.3. Behind it stands the backend as it prints itself, or the class of its factory.
 */
const LOADED =
  /State backend (?:is set to |loader loads )|application-defined state backend: |Loading state backend via factory |No state backend has been configured, using default /
/** In characters: as much of a line says which it is. */
const LONGEST_NAME = 300

/** Classes of backends that keep their state in managed memory, in a stack or as a log's writers. */
const CLASSES = /\borg\.(?:apache\.flink\.(?:contrib\.streaming\.state\.RocksDB|state\.(?:rocksdb|forst)\.)|rocksdb\.)/

/** In small letters: one of these stands in every line that is looked at closer. */
const SPOKEN_OF =
  /state backend (?:is set to|loader loads|via factory|has been configured)|application-defined state backend:|streaming\.state\.rocksdb|\.state\.(?:rocksdb|forst)\.|org\.rocksdb\./g

/**
 * Tasks that take managed memory though their state may need none: those of SQL, by the names of their nodes in
 * `flink-table-planner` (`BatchExecHashJoin`, `StreamExecLocalWindowAggregate` …), and those in Python.
 */
const OPERATORS =
  /\b(?:HashJoin|AdaptiveJoin|SortMergeJoin|NestedLoopJoin|MultipleInput|Sort|OverAggregate|(?:Local)?Hash(?:Window)?Aggregate|(?:Local|Global)?WindowAggregate|Python[A-Za-z]{1,40})[[(]/
const OPERATOR_WORDS = /(?:join|input|sort|aggregate|python[a-z]{1,40})[[(]/

const HINTS: readonly Hint[] = [
  ...[
    'state backend is set to',
    'state backend loader loads',
    'application-defined state backend:',
    'loading state backend via factory',
    'no state backend has been configured',
  ].map((text): Hint => ({ text, exact: true, line: LOADED })),
  ...['streaming.state.rocksdb', '.state.rocksdb.', '.state.forst.', 'org.rocksdb.'].map(
    (text): Hint => ({ text, exact: true, line: CLASSES }),
  ),
]
const OPERATOR_HINTS: readonly Hint[] = [
  ...['join', 'input', 'sort', 'aggregate'].flatMap((end) => [`${end}[`, `${end}(`]),
  'python',
].map((text): Hint => ({ text, exact: true, line: OPERATORS }))

/** The name by which a configuration chooses it; absent for a backend of somebody's own. */
function backendOf(line: string): string | undefined {
  const found = LOADED.exec(line) ?? CLASSES.exec(line)
  if (!found) return undefined
  const said = line.slice(found.index, found.index + LONGEST_NAME)
  const [managed] = /forst|rocksdb/i.exec(said) ?? []
  if (managed) return managed.toLowerCase()
  if (/checkpoints to filesystem|File State Backend|FsStateBackend/.test(said)) return 'filesystem'
  if (/job ?manager|MemoryStateBackend/i.test(said)) return 'jobmanager'
  return /HashMap|heap memory/.test(said) ? 'hashmap' : undefined
}

function begin(): Session {
  let managed: Fact | undefined
  let heap: Fact | undefined
  let others = false
  return {
    hints: () => [...(managed ? [] : HINTS), ...(managed || others ? [] : OPERATOR_HINTS)],
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
      if (!others && OPERATOR_WORDS.test(view.lower)) others = OPERATORS.test(view.text)
      return { quoted }
    },
    // of several jobs in one process the one that needs managed memory counts
    end: () => {
      const fact = managed ?? (others ? undefined : heap)
      return { facts: fact ? [fact] : [] }
    },
  }
}

/** The state backend that a log shows to be in use; none where it only shows a heap's, beside tasks that need managed memory. */
export const stateBackend: Reader = { id: STATE_BACKEND_LOG, begin }
