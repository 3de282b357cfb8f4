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
  /** what of the budget it sizes, by the names of a derivation's `memory`: its slider stands there while nothing is set */
  readonly part?: string
  /** one of the options that can carry the size of the whole: the lock of a total is its */
  readonly isTotal?: true
  /** where its slider ends, in MiB; a size without it has none */
  readonly most?: number
  readonly since?: FlinkMinor
  readonly until?: FlinkMinor
}

type More = Pick<Field, 'first' | 'since' | 'until' | 'part' | 'isTotal' | 'most'>

const flink = <const Key extends string>(process: readonly Process[], key: Key, kind: FieldKind, more: More = {}) =>
  ({ key, group: 'config', process, kind, ...more }) as const

const jvm = <const Key extends string>(key: Key, kind: FieldKind, more: More = {}) =>
  ({ key, group: 'jvm', process: ['jvm'], kind, ...more }) as const

/** Where sliders end, in MiB: of a whole process, of its large parts, of its small ones. */
const [WHOLE, LARGE, SMALL] = [2 ** 16, 2 ** 15, 2 ** 12]

/** Every option that the form asks for, in the order of the form. What else enters a permalink is in `core/sharing/options.ts`. */
export const FIELDS = [
  flink(['tm'], 'taskmanager.memory.process.size', 'size', {
    first: true,
    isTotal: true,
    part: 'totalProcess',
    most: WHOLE,
  }),
  flink(['tm'], 'taskmanager.memory.flink.size', 'size', {
    first: true,
    isTotal: true,
    part: 'totalFlink',
    most: WHOLE,
  }),
  flink(['tm'], 'taskmanager.numberOfTaskSlots', 'count', { first: true }),
  flink(['tm'], 'parallelism.default', 'count', { first: true }),
  flink(['tm'], 'taskmanager.memory.task.heap.size', 'size', { part: 'taskHeap', most: LARGE }),
  flink(['tm'], 'taskmanager.memory.managed.size', 'size', { part: 'managed', most: LARGE }),
  flink(['tm'], 'taskmanager.memory.managed.fraction', 'fraction'),
  flink(['tm'], 'taskmanager.memory.network.fraction', 'fraction'),
  flink(['tm'], 'taskmanager.memory.network.min', 'size', { most: LARGE }),
  flink(['tm'], 'taskmanager.memory.network.max', 'size', { most: LARGE }),
  flink(['tm'], 'taskmanager.memory.segment-size', 'size'),
  flink(['tm'], 'taskmanager.network.numberOfBuffers', 'count', { until: '1.20' }),
  flink(['tm'], 'taskmanager.memory.task.off-heap.size', 'size', { most: LARGE }),
  flink(['tm'], 'taskmanager.memory.framework.heap.size', 'size', { most: SMALL }),
  flink(['tm'], 'taskmanager.memory.framework.off-heap.size', 'size', { most: SMALL }),
  flink(['tm'], 'taskmanager.memory.jvm-metaspace.size', 'size', { most: SMALL }),
  flink(['tm'], 'taskmanager.memory.jvm-overhead.fraction', 'fraction'),
  flink(['tm'], 'taskmanager.memory.jvm-overhead.min', 'size', { most: SMALL }),
  flink(['tm'], 'taskmanager.memory.jvm-overhead.max', 'size', { most: LARGE }),
  flink(['tm'], 'taskmanager.cpu.cores', 'count'),
  flink(['tm'], 'taskmanager.heap.size', 'size', { until: '1.20', most: WHOLE }),
  flink(['tm'], 'taskmanager.heap.mb', 'count', { until: '1.20' }),
  flink(['jm'], 'jobmanager.heap.size', 'size', {
    first: true,
    isTotal: true,
    until: '1.10',
    part: 'heap',
    most: LARGE,
  }),
  flink(['jm'], 'jobmanager.memory.process.size', 'size', {
    first: true,
    isTotal: true,
    since: '1.11',
    part: 'totalProcess',
    most: WHOLE,
  }),
  flink(['jm'], 'jobmanager.memory.flink.size', 'size', {
    first: true,
    isTotal: true,
    since: '1.11',
    part: 'totalFlink',
    most: WHOLE,
  }),
  flink(['jm'], 'jobmanager.memory.heap.size', 'size', { since: '1.11', part: 'heap', most: LARGE }),
  flink(['jm'], 'jobmanager.memory.off-heap.size', 'size', { since: '1.11', most: LARGE }),
  flink(['jm'], 'jobmanager.memory.jvm-metaspace.size', 'size', { since: '1.11', most: SMALL }),
  flink(['jm'], 'jobmanager.memory.jvm-overhead.fraction', 'fraction', { since: '1.11' }),
  flink(['jm'], 'jobmanager.memory.jvm-overhead.min', 'size', { since: '1.11', most: SMALL }),
  flink(['jm'], 'jobmanager.memory.jvm-overhead.max', 'size', { since: '1.11', most: LARGE }),
  flink(['jm'], 'jobmanager.memory.enable-jvm-direct-memory-limit', 'switch', { since: '1.11' }),
  flink(['jm'], 'jobmanager.heap.size', 'size', { since: '1.11', until: '1.20', most: LARGE }),
  flink(['jm'], 'jobmanager.heap.mb', 'count', { until: '1.20' }),
  jvm('-Xmx', 'size', { first: true, isTotal: true, part: 'heap', most: WHOLE }),
  jvm('-XX:MaxRAMPercentage', 'percent', { first: true }),
  jvm('-XX:MaxDirectMemorySize', 'size', { first: true, part: 'direct', most: LARGE }),
  jvm('-XX:MaxMetaspaceSize', 'size', { part: 'metaspace', most: SMALL }),
  jvm('-XX:CompressedClassSpaceSize', 'size', { part: 'classSpace', most: SMALL }),
  jvm('-XX:ReservedCodeCacheSize', 'size', { part: 'codeCache', most: SMALL }),
  jvm('-Dio.netty.maxDirectMemory', 'size', { part: 'direct', most: LARGE }),
  jvm('-Xss', 'size'),
  jvm('-Xms', 'size', { most: WHOLE }),
  jvm('-XX:InitialRAMPercentage', 'percent'),
  jvm('-XX:MinRAMPercentage', 'percent'),
  jvm('-XX:ActiveProcessorCount', 'count'),
] as const satisfies readonly Field[]

export type FieldKey = (typeof FIELDS)[number]['key']
export type KnownField = Field & { readonly key: FieldKey }

/** Whether a field can be dragged, too. */
export const hasSlider = ({ kind, most }: Field): boolean =>
  most !== undefined || kind === 'fraction' || kind === 'percent'

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
