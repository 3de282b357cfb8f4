import type { SetBy } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import { humanReadable } from '../bytes/flink.ts'
import type { Prepared, ProcessOptions } from './options/prepared.ts'
import { type Claim, claim } from './overbooked.ts'
import type { Range, Reading } from './reading.ts'
import type { Behaviour } from './versions/behaviour.ts'

/** Metaspace and overhead, which TaskManager and JobManager get alike (`ProcessMemoryUtils`). */
export interface JvmParts {
  readonly metaspace: Bytes
  readonly overhead: Bytes
  readonly overheadSetBy: SetBy
}

const REST: SetBy = { by: 'rest' }

/** Who set a share of a whole: the fraction, or the bound that it ran into. */
export function shareSetBy(
  reading: Reading,
  size: Bytes,
  range: Range,
  options: readonly [Prepared, Prepared, Prepared],
): SetBy {
  const [min, max, fraction] = options
  const keys = [fraction.key]
  // a share that equals a bound by chance is told as bounded too: the bound holds either way
  if (size === range.max) return { by: 'fraction', keys: [...keys, reading.keyOf(max)], bound: 'max' }
  if (size === range.min) return { by: 'fraction', keys: [...keys, reading.keyOf(min)], bound: 'min' }
  return { by: 'fraction', keys }
}

const overheadRange = (reading: Reading, options: ProcessOptions): Range =>
  reading.range(options.overheadMin, options.overheadMax, options.overheadFraction)

const overheadSetBy = (reading: Reading, size: Bytes, range: Range, options: ProcessOptions): SetBy =>
  shareSetBy(reading, size, range, [options.overheadMin, options.overheadMax, options.overheadFraction])

/** Both parts out of a total process size. */
export function partsOfProcess(reading: Reading, options: ProcessOptions, total: Bytes): JvmParts {
  const metaspace = reading.size(options.metaspace)
  const range = overheadRange(reading, options)
  const overhead = reading.share(total, range.fraction, range)
  if (reading.add(metaspace, overhead) > total) {
    reading.overbook('totalProcess', total, [
      claim('metaspace', { bytes: metaspace, setBy: reading.setBy(options.metaspace) }),
      claim('overhead', { bytes: overhead, setBy: overheadSetBy(reading, overhead, range, options) }),
    ])
    reading.refuseConfiguration(
      `Sum of configured JVM Metaspace (${humanReadable(metaspace)}) and JVM Overhead (${humanReadable(overhead)}) exceed configured Total Process Memory (${humanReadable(total)}).`,
      [options.process, options.metaspace, options.overheadMin, options.overheadMax, options.overheadFraction],
    )
  }
  return { metaspace, overhead, overheadSetBy: overheadSetBy(reading, overhead, range, options) }
}

/** Both parts on top of Flink's memory; the overhead is what a total process size leaves over, where one is set. */
export function partsBesideFlink(
  reading: Reading,
  options: ProcessOptions,
  behaviour: Behaviour,
  flink: Bytes,
): JvmParts {
  const metaspace = reading.size(options.metaspace)
  const used = reading.add(flink, metaspace)
  if (reading.has(options.process)) {
    return { metaspace, overhead: restOfProcess(reading, options, behaviour, flink, metaspace), overheadSetBy: REST }
  }
  const range = overheadRange(reading, options)
  const overhead = reading.share(used, range.fraction / (1 - range.fraction), range)
  reading.add(used, overhead)
  return { metaspace, overhead, overheadSetBy: overheadSetBy(reading, overhead, range, options) }
}

function restOfProcess(
  reading: Reading,
  options: ProcessOptions,
  behaviour: Behaviour,
  flink: Bytes,
  metaspace: Bytes,
): Bytes {
  const total = reading.size(options.process)
  const rest = total - (flink + metaspace)
  const involved = [options.process, options.flink, options.metaspace]
  const claims = (): readonly Claim[] => [
    {
      component: 'totalFlink',
      bytes: flink,
      ...(reading.has(options.flink) && { setBy: reading.setBy(options.flink) }),
    },
    claim('metaspace', { bytes: metaspace, setBy: reading.setBy(options.metaspace) }),
  ]
  if (rest < 0n) reading.overbook('totalProcess', total, claims())
  if (rest < 0n && behaviour.namesProcessBelowParts) {
    reading.refuseConfiguration(
      `The configured Total Process Memory size (${humanReadable(total)}) is less than the sum of the derived Total Flink Memory size (${humanReadable(flink)}) and the configured or default JVM Metaspace size  (${humanReadable(metaspace)}).`,
      involved,
    )
  }
  const overhead = reading.counted(rest, involved)
  const range = overheadRange(reading, options)
  if (overhead > range.max || overhead < range.min) {
    const least = claim('overhead', { bytes: range.min, setBy: reading.setBy(options.overheadMin) })
    reading.overbook('totalProcess', total, [...claims(), least])
    reading.refuseConfiguration(
      `Derived JVM Overhead size (${humanReadable(overhead)}) is not in configured JVM Overhead range [${humanReadable(range.min)}, ${humanReadable(range.max)}].`,
      [...involved, options.overheadMin, options.overheadMax],
    )
  }
  return overhead
}

/** The refusal where neither the fine-grained sizes nor a total is set. */
export function refuseMissing(
  reading: Reading,
  options: ProcessOptions,
  behaviour: Behaviour,
  fine: readonly Prepared[],
): void {
  const { flink, process } = options
  const [first, second] = fine
  const message =
    behaviour.missing === 'each-option-named'
      ? `Either Task Heap Memory size (${first?.key}) and Managed Memory size (${second?.key}), or Total Flink Memory size (${flink.key}), or Total Process Memory size (${process.key}) need to be configured explicitly.`
      : `Either required fine-grained memory (${fine.map(({ key }) => key).join(' and ')}), or Total Flink Memory size (${flink.text}), or Total Process Memory size (${process.text}) need to be configured explicitly.`
  reading.refuseConfiguration(message, [process, flink, ...fine])
}

/**
 * Takes the legacy heap options for the option that they stand for, unless that one is set
 * (`MemoryBackwardsCompatibilityUtils`; gone in 2.0, with the options).
 */
export function mapLegacyHeap(reading: Reading, target: Prepared, heap: Prepared, heapMb: Prepared): void {
  if (reading.has(target)) return
  if (reading.has(heap)) reading.map(target, reading.size(heap), reading.setBy(heap))
  else if (reading.has(heapMb)) {
    const mebibytes = reading.integer(heapMb)
    if (mebibytes < 0) {
      reading.refuseConfiguration(`Configured total process memory size (${mebibytes}MB) must not be less than 0.`, [
        heapMb,
      ])
    }
    reading.map(target, bytes(BigInt(Math.max(0, mebibytes)) << 20n), reading.setBy(heapMb))
  }
}
