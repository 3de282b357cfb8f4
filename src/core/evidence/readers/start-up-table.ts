import { bytes } from '../../bytes/bytes.ts'
import type { FlinkProcess } from '../../setting.ts'
import type { Fact } from '../evidence.ts'
import type { Hint, Reader, Reading } from '../reader.ts'
import { type View, wholeLine } from '../view.ts'

/** `BashJavaUtils.logTaskExecutorConfiguration` and `logMasterConfiguration`, alike in 1.11.6 to 2.3.0. */
const HEAD = /Final (TaskExecutor|Master) Memory configuration/
const ROW =
  /\b(Total (?:Process|Flink|JVM Heap|Off-heap|JVM Direct) Memory|JVM (?:Heap|Metaspace|Overhead)|Framework|Task|Managed|Network|Off-heap): ?(?:[\d.]{1,20} ?[kmgt]?b ?\()?(\d{1,19}) bytes\b/
/** A table has thirteen rows; a log may put lines of others between them. */
const LONGEST = 40

/** `Framework` and `Task` stand below the heap, and again below off-heap memory. */
const ROWS: Readonly<Record<FlinkProcess, Readonly<Record<string, readonly [string, string?]>>>> = {
  tm: {
    'Total Process Memory': ['totalProcess'],
    'Total Flink Memory': ['totalFlink'],
    Framework: ['frameworkHeap', 'frameworkOffHeap'],
    Task: ['taskHeap', 'taskOffHeap'],
    Managed: ['managed'],
    Network: ['network'],
    'JVM Metaspace': ['metaspace'],
    'JVM Overhead': ['overhead'],
  },
  jm: {
    'Total Process Memory': ['totalProcess'],
    'Total Flink Memory': ['totalFlink'],
    'JVM Heap': ['heap'],
    'Off-heap': ['offHeap'],
    'JVM Metaspace': ['metaspace'],
    'JVM Overhead': ['overhead'],
  },
}

const HINTS: readonly Hint[] = [{ text: 'memory configuration', line: HEAD, below: LONGEST }]

/** Reads tables, which may go on in the next part. */
function begin() {
  let process: FlinkProcess | undefined
  /** the line of the table's heading in the whole text */
  let head = 0
  let offHeap = false
  const part = (view: View): Reading => {
    if (!process && !view.lower.includes('memory configuration')) return {}
    const facts: Fact[] = []
    view.lines.forEach((text, index) => {
      const line = index + 1
      const begins = HEAD.exec(text)
      if (begins) {
        process = begins[1] === 'Master' ? 'jm' : 'tm'
        head = wholeLine(view, line)
        offHeap = false
      }
      if (!process || wholeLine(view, line) - head > LONGEST) return
      const [, name = '', size = ''] = ROW.exec(text) ?? []
      if (name === 'Total Off-heap Memory') offHeap = true
      const row = ROWS[process][name]
      if (!row) return
      const component = offHeap ? (row[1] ?? row[0]) : row[0]
      facts.push({
        name: 'component',
        value: { process, component, bytes: bytes(BigInt(size)) },
        line,
        reader: 'start-up-table',
      })
      if (name === 'JVM Overhead') process = undefined
    })
    return { facts }
  }
  return { hints: () => HINTS, part }
}

/** The sizes that Flink's start script logs before it starts a process. */
export const startUpTable: Reader = { id: 'start-up-table', begin }
