import type { Component, Part } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import { multiply } from '../bytes/multiply.ts'
import { derive } from '../flink/derive.ts'
import type { Prepared, ProcessOptions } from '../flink/options/prepared.ts'
import { mapLegacyHeap } from '../flink/process-memory.ts'
import { Reading } from '../flink/reading.ts'
import { versionOf } from '../flink/version.ts'
import { parseFloat32 } from '../java/floating.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import type { Bound, Explanation, Figures, Term, Whole } from './explanation.ts'
import type { RuleId } from './rules.ts'

/** A derived budget of Flink and the configuration that it came from. */
interface Derived {
  readonly config: Config
  readonly reading: Reading
  readonly options: ProcessOptions & Readonly<Record<string, Prepared>>
  readonly memory: Readonly<Record<string, Bytes>>
}

/** The parts that make up Flink's own memory. */
const OF_FLINK: Readonly<Record<FlinkProcess, readonly Component[]>> = {
  tm: ['frameworkHeap', 'taskHeap', 'managed', 'frameworkOffHeap', 'taskOffHeap', 'network'],
  jm: ['heap', 'offHeap'],
}

/** Why a part of a Flink process has its size. */
export function explainFlink(setting: Setting, process: FlinkProcess, component: Component): Explanation | undefined {
  const config = { ...setting.assumed, ...setting.config }
  const answer = derive(setting.flink, process, setting.deployment, config)
  const part = answer.ok ? answer.budget.parts.find((candidate) => candidate.component === component) : undefined
  if (!answer.ok || part === undefined) return undefined
  const derived = { config, memory: answer.memory, ...readingOf(setting, process, config) }
  const [rule, figures] = explained(derived, process, part)
  return { component, rule, figures, result: part.bytes }
}

function readingOf({ flink, deployment }: Setting, process: FlinkProcess, config: Config) {
  const { tm, jm } = versionOf(flink)
  if (process === 'tm') {
    const reading = new Reading(config, tm.places)
    const target = deployment === 'standalone' ? tm.named.flink : tm.named.process
    mapLegacyHeap(reading, target, tm.named.legacyHeap, tm.named.legacyHeapMb)
    return { reading, options: tm.named }
  }
  const reading = new Reading(config, jm.places)
  // 1.10 reads its heap from the legacy options themselves
  if (jm.named.heap.keys.length > 0) {
    const target = deployment === 'standalone' ? jm.named.heap : jm.named.process
    mapLegacyHeap(reading, target, jm.named.legacyHeap, jm.named.legacyHeapMb)
  }
  return { reading, options: jm.named }
}

type Explained = readonly [RuleId, Figures]

function explained(derived: Derived, process: FlinkProcess, { component, bytes: size, setBy }: Part): Explained {
  if (setBy.by === 'rest') return rest(derived, process, component)
  if (setBy.by === 'fraction') return fraction(derived, component, size, setBy.bound)
  const key = 'keys' in setBy ? (setBy.keys[0] ?? '') : ''
  return value(derived, key, setBy.by === 'default')
}

const LEGACY = /^(?:task|job)manager\.heap\.(?:size|mb)$/
const BUFFERS = 'taskmanager.network.numberOfBuffers'

function value({ config, reading, options }: Derived, key: string, isDefault: boolean): Explained {
  const { segmentSize, numberOfBuffers } = options
  if (key === BUFFERS && segmentSize && numberOfBuffers) {
    const count = BigInt(reading.integer(numberOfBuffers))
    const segment = reading.plainSize(segmentSize)
    return ['network-buffers', { how: 'buffers', key, count, segmentKey: segmentSize.key, segment }]
  }
  const option = Object.values(options).find((candidate) => candidate.key === key)
  const text = config[key] ?? option?.defaultText ?? ''
  const rule = LEGACY.test(key) ? 'legacy-heap' : isDefault ? 'flink-default' : 'flink-option'
  return [rule, { how: 'value', key, text, isDefault }]
}

const RESTS: Readonly<Partial<Record<Component, RuleId>>> = {
  taskHeap: 'task-heap-rest',
  network: 'network-rest',
  heap: 'jobmanager-heap-rest',
  offHeap: 'jobmanager-off-heap-rest',
}

const sizeIn = (memory: Derived['memory'], name: string): Bytes => memory[name] ?? bytes(0)

function rest({ memory }: Derived, process: FlinkProcess, component: Component): Explained {
  const term = (name: Term['component']): Term => ({ component: name, bytes: sizeIn(memory, name) })
  if (component === 'overhead') {
    const less = [term('totalFlink'), term('metaspace')]
    return ['overhead-rest', { how: 'rest', of: 'totalProcess', whole: sizeIn(memory, 'totalProcess'), less }]
  }
  const less = OF_FLINK[process].filter((other) => other !== component).map(term)
  const figures = { how: 'rest', of: 'totalFlink', whole: sizeIn(memory, 'totalFlink'), less } as const
  return [RESTS[component] ?? 'task-heap-rest', figures]
}

function fraction(derived: Derived, component: Component, size: Bytes, bound: 'min' | 'max' | undefined): Explained {
  const { memory, options } = derived
  const flink = sizeIn(memory, 'totalFlink')
  if (component === 'managed' && options.managedFraction) {
    return ['managed-fraction', shareOf(derived, 'totalFlink', flink, false, options.managedFraction)]
  }
  const { networkMin: min, networkMax: max, networkFraction, overheadMin, overheadMax, overheadFraction } = options
  if (component === 'network' && min && max && networkFraction) {
    const bounds = { min, max, ...(bound && { bound }) }
    return isFineGrained(derived)
      ? ['network-beside-others', shareOf(derived, 'otherParts', bytes(flink - size), true, networkFraction, bounds)]
      : ['network-fraction', shareOf(derived, 'totalFlink', flink, false, networkFraction, bounds)]
  }
  const bounds = { min: overheadMin, max: overheadMax, ...(bound && { bound }) }
  const total = sizeIn(memory, 'totalProcess')
  return isOutOfProcess(derived)
    ? ['overhead-fraction', shareOf(derived, 'totalProcess', total, false, overheadFraction, bounds)]
    : [
        'overhead-beside-flink',
        shareOf(derived, 'flinkAndMetaspace', bytes(total - size), true, overheadFraction, bounds),
      ]
}

/** Task heap and managed memory are set: what Flink's total is, follows from its parts. */
const isFineGrained = ({ reading, options: { taskHeap, managed } }: Derived): boolean =>
  taskHeap !== undefined && managed !== undefined && reading.has(taskHeap) && reading.has(managed)

/** Nothing but the total process size is set: what Flink gets, follows from that. */
const isOutOfProcess = (derived: Derived): boolean => {
  const { reading, options } = derived
  const { heap } = options
  return !isFineGrained(derived) && !(heap && reading.has(heap)) && !reading.has(options.flink)
}

interface Bounds {
  readonly min: Prepared
  readonly max: Prepared
  readonly bound?: 'min' | 'max'
}

function shareOf(
  { config, reading }: Derived,
  of: Whole,
  whole: Bytes,
  beside: boolean,
  option: Prepared,
  bounds?: Bounds,
): Figures {
  const key = reading.keyOf(option)
  const text = reading.text(option) ?? option.defaultText ?? ''
  const parsed = parseFloat32(text)
  const factor = typeof parsed === 'number' ? parsed : 0
  const product = multiply(whole, beside ? factor / (1 - factor) : factor)
  const boundOf = (at: Prepared): Bound => ({
    key: reading.keyOf(at),
    bytes: reading.size(at),
    isDefault: reading.text(at) === undefined,
  })
  // Flink accepted the configuration, so the product is a `long`
  const share = typeof product === 'bigint' ? product : whole
  // where both bounds are one size, it is the lower one that lifts a smaller share
  const bound = bounds?.bound && reading.size(bounds.min) > share ? 'min' : bounds?.bound
  return {
    how: 'fraction',
    of,
    whole,
    key,
    fraction: text.trim(),
    isDefault: config[key] === undefined,
    beside,
    share,
    ...(bounds && { min: boundOf(bounds.min), max: boundOf(bounds.max), ...(bound && { bound }) }),
  }
}
