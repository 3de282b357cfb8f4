import { FLINK_MINORS, type FlinkMinor } from '../core/flink/versions/minors.ts'
import type { Process } from '../core/setting.ts'

/** What a field takes: a size with Flink's or the JVM's unit, a share of a total, a count, one word of a few, yes or no. */
export type FieldKind = 'size' | 'fraction' | 'percent' | 'count' | 'switch'

/** One option that the form asks for. The field's name is the option's key. */
export interface Field {
  readonly key: string
  readonly group: 'config' | 'jvm'
  readonly process: readonly Process[]
  readonly kind: FieldKind
  /** shown at once; the others fold */
  readonly first?: boolean
  readonly since?: FlinkMinor
  readonly until?: FlinkMinor
}

const flink = <const Key extends string>(
  process: readonly Process[],
  key: Key,
  kind: FieldKind,
  more: Pick<Field, 'first' | 'since' | 'until'> = {},
) => ({ key, group: 'config', process, kind, ...more }) as const

const jvm = <const Key extends string>(key: Key, kind: FieldKind, more: Pick<Field, 'first'> = {}) =>
  ({ key, group: 'jvm', process: ['jvm'], kind, ...more }) as const

/** Every option that the form asks for, in the order of the form; nothing else enters a permalink or the storage. */
export const FIELDS = [
  flink(['tm'], 'taskmanager.memory.process.size', 'size', { first: true }),
  flink(['tm'], 'taskmanager.memory.flink.size', 'size', { first: true }),
  flink(['tm'], 'taskmanager.numberOfTaskSlots', 'count', { first: true }),
  flink(['tm'], 'parallelism.default', 'count', { first: true }),
  flink(['tm'], 'taskmanager.memory.task.heap.size', 'size'),
  flink(['tm'], 'taskmanager.memory.managed.size', 'size'),
  flink(['tm'], 'taskmanager.memory.managed.fraction', 'fraction'),
  flink(['tm'], 'taskmanager.memory.network.fraction', 'fraction'),
  flink(['tm'], 'taskmanager.memory.network.min', 'size'),
  flink(['tm'], 'taskmanager.memory.network.max', 'size'),
  flink(['tm'], 'taskmanager.memory.task.off-heap.size', 'size'),
  flink(['tm'], 'taskmanager.memory.framework.heap.size', 'size'),
  flink(['tm'], 'taskmanager.memory.framework.off-heap.size', 'size'),
  flink(['tm'], 'taskmanager.memory.jvm-metaspace.size', 'size'),
  flink(['tm'], 'taskmanager.memory.jvm-overhead.fraction', 'fraction'),
  flink(['tm'], 'taskmanager.memory.jvm-overhead.min', 'size'),
  flink(['tm'], 'taskmanager.memory.jvm-overhead.max', 'size'),
  flink(['jm'], 'jobmanager.heap.size', 'size', { first: true, until: '1.10' }),
  flink(['jm'], 'jobmanager.memory.process.size', 'size', { first: true, since: '1.11' }),
  flink(['jm'], 'jobmanager.memory.flink.size', 'size', { first: true, since: '1.11' }),
  flink(['jm'], 'jobmanager.memory.heap.size', 'size', { since: '1.11' }),
  flink(['jm'], 'jobmanager.memory.off-heap.size', 'size', { since: '1.11' }),
  flink(['jm'], 'jobmanager.memory.jvm-metaspace.size', 'size', { since: '1.11' }),
  flink(['jm'], 'jobmanager.memory.jvm-overhead.fraction', 'fraction', { since: '1.11' }),
  flink(['jm'], 'jobmanager.memory.jvm-overhead.min', 'size', { since: '1.11' }),
  flink(['jm'], 'jobmanager.memory.jvm-overhead.max', 'size', { since: '1.11' }),
  flink(['jm'], 'jobmanager.memory.enable-jvm-direct-memory-limit', 'switch', { since: '1.11' }),
  jvm('-Xmx', 'size', { first: true }),
  jvm('-XX:MaxRAMPercentage', 'percent', { first: true }),
  jvm('-XX:MaxDirectMemorySize', 'size', { first: true }),
  jvm('-XX:MaxMetaspaceSize', 'size'),
  jvm('-XX:ReservedCodeCacheSize', 'size'),
  jvm('-Xss', 'size'),
] as const satisfies readonly Field[]

export type FieldKey = (typeof FIELDS)[number]['key']
export type KnownField = Field & { readonly key: FieldKey }

const age = (flink: FlinkMinor) => FLINK_MINORS.indexOf(flink)

/** The fields that a process of a version has. */
export const fieldsOf = (process: Process, flink: FlinkMinor): readonly KnownField[] =>
  FIELDS.filter(
    (field: KnownField) =>
      field.process.includes(process) &&
      (!field.since || age(flink) >= age(field.since)) &&
      (!field.until || age(flink) <= age(field.until)),
  )

const KEYS: Readonly<Record<Field['group'], ReadonlySet<string>>> = {
  config: new Set(FIELDS.filter(({ group }) => group === 'config').map(({ key }) => key)),
  jvm: new Set(FIELDS.filter(({ group }) => group === 'jvm').map(({ key }) => key)),
}
export const isFieldKey = (group: Field['group'], key: string): boolean => KEYS[group].has(key)
