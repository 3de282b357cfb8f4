import { bytes } from '../../bytes/bytes.ts'
import { FLINK_MINORS } from '../../flink/versions/minors.ts'
import type { Fact } from '../evidence.ts'
import { isOptionKey } from '../keys.ts'
import type { Hint, Reader, Reading, Session } from '../reader.ts'
import { type View, wholeLine } from '../view.ts'

const READER = 'rest'
/** `/jobmanager/config`, `/taskmanagers/<id>`'s own configuration: `ClusterConfigurationInfoEntry`, in either order. */
const ENTRY = /\{\s{0,9}"key"\s{0,2}:\s{0,2}"([\w.-]{3,120})"\s{0,2},\s{0,9}"value"\s{0,2}:\s{0,2}"([^"\n]{0,500})"/g
/** `TaskExecutorMemoryConfiguration` of `/taskmanagers` and `/taskmanagers/<id>` (1.11 to 2.3), by its field names. */
const PARTS: Readonly<Record<string, string>> = {
  frameworkHeap: 'frameworkHeap',
  taskHeap: 'taskHeap',
  frameworkOffHeap: 'frameworkOffHeap',
  taskOffHeap: 'taskOffHeap',
  networkMemory: 'network',
  managedMemory: 'managed',
  jvmMetaspace: 'metaspace',
  jvmOverhead: 'overhead',
  totalFlinkMemory: 'totalFlink',
  totalProcessMemory: 'totalProcess',
}
const MEMORY = /"memoryConfiguration"\s{0,2}:\s{0,2}\{([^{}]{2,2000})(?:\}|$)/g
const FIELD = /"(\w{3,30})"\s{0,2}:\s{0,2}(\d{1,19})/g
const SLOTS = /"slotsNumber"\s{0,2}:\s{0,2}(\d{1,5})/
const VERSION = /"flink-version"\s{0,2}:\s{0,2}"(\d\.\d{1,2})/

const ENTRIES: readonly Hint[] = [
  { text: '"key"', exact: true, line: /"key" ?: ?"[\w.-]{3,120}"/, below: 3 },
  { text: '"memoryconfiguration"', exact: true, below: 30 },
]

function begin(): Session {
  /** a cluster has one of each: the first counts */
  let slots: Fact | undefined
  let flink: Fact | undefined
  const part = (view: View): Reading => {
    const { text, lower } = view
    const facts: Fact[] = []
    const quoted: number[] = []
    if (lower.includes('"key"')) {
      for (const { index, 1: key = '', 2: value = '' } of text.matchAll(ENTRY)) {
        if (!isOptionKey(key)) continue
        facts.push({ name: 'config', value: { key, value }, line: view.lineAt(index), reader: READER })
      }
    }
    if (lower.includes('"memoryconfiguration"')) {
      for (const { index, 0: whole, 1: fields = '' } of text.matchAll(MEMORY)) {
        const start = index + whole.indexOf(fields)
        for (const { index: at, 1: name = '', 2: size = '' } of fields.matchAll(FIELD)) {
          const component = PARTS[name]
          if (component === undefined) continue
          const line = view.lineAt(start + at)
          facts.push({
            name: 'component',
            value: { process: 'tm', component, bytes: bytes(BigInt(size)) },
            line,
            reader: READER,
          })
        }
        facts.push({ name: 'process', value: 'tm', line: view.lineAt(index), reader: READER })
      }
    }
    const number = !slots && lower.includes('"slotsnumber"') ? SLOTS.exec(text) : null
    if (number) {
      const line = view.lineAt(number.index)
      quoted.push(line)
      slots = { name: 'slots', value: Number(number[1]), line: wholeLine(view, line), reader: READER }
    }
    const version = !flink && lower.includes('"flink-version"') ? VERSION.exec(text) : null
    const minor = FLINK_MINORS.find((known) => known === version?.[1])
    if (version && minor) {
      const line = view.lineAt(version.index)
      quoted.push(line)
      flink = { name: 'flink', value: minor, line: wholeLine(view, line), reader: READER }
    }
    return { facts, quoted }
  }
  return {
    part,
    hints: () => [
      ...ENTRIES,
      ...(slots ? [] : [{ text: '"slotsnumber"', exact: true } as const]),
      ...(flink ? [] : [{ text: '"flink-version"', exact: true } as const]),
    ],
    end: () => ({ facts: [slots, flink].filter((fact) => fact !== undefined) }),
  }
}

/** What Flink's REST interface answers: `/config`, `/jobmanager/config`, `/taskmanagers`, `/taskmanagers/<id>`. */
export const rest: Reader = { id: READER, begin }
