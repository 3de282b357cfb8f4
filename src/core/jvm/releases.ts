import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { Collector, RegionsOf } from './collectors.ts'

/** What HotSpot decides differently from one feature release on, where no option says so. */
export interface Release {
  /** the first feature release that behaves so */
  readonly since: number
  /** the collector of a machine of two processors and 1,792 MiB or more; a smaller one gets the serial one */
  readonly collector: Collector
  readonly regionsOf: RegionsOf
  /** the largest region of G1 that the limit for compressed references is reckoned with */
  readonly regionMost: Bytes
  /** a percentage of the machine may lead to a heap whose references are not compressed, and -XX:MaxRAM does not bound it */
  readonly percentageBeyondLimit: boolean
  /** without the second compiler the code cache is as small as without tiers */
  readonly smallCodeCacheOfOneTier: boolean
  /** four fifths of a limit on Metaspace bound the class space, in steps of 16 MiB; before, all but 8 MiB */
  readonly classSpaceByShare: boolean
}

/**
 * By release, oldest first; only those with long support, so one in between takes what the one before it does.
 *
 * 17 and 25 were run (`e2e/jvm-oracle`). The others are read from their sources:
 * - 8: https://github.com/openjdk/jdk8u-dev, hotspot/src/share/vm/runtime/arguments.cpp (`select_gc_ergonomically`,
 *   `set_heap_size`), gc_implementation/g1/heapRegion.cpp (`setup_heap_region_size`), memory/metaspace.cpp
 *   (`ergo_initialize`). Percentages and containers from 8u191 on.
 * - 11: https://github.com/openjdk/jdk11u-dev, src/hotspot/share/gc/shared/gcConfig.cpp, gc/g1/heapRegion.cpp; JEP 248
 *   made G1 the default in 9.
 * - 17: JDK-8222252 (percentages, 13), JDK-8241670 (regions, 15), JEP 387 (Metaspace, 16).
 * - 21: regions of up to 512 MiB from 18 on count where the limit is reckoned: https://github.com/openjdk/jdk/pull/24541,
 *   which 25 has.
 */
const OLDEST: Release = {
  since: 8,
  collector: 'parallel',
  regionsOf: 'mean',
  regionMost: bytes(32n * MIB),
  percentageBeyondLimit: false,
  smallCodeCacheOfOneTier: false,
  classSpaceByShare: false,
}
const LATER = [
  { since: 9, collector: 'g1' },
  { since: 13, percentageBeyondLimit: true },
  { since: 15, regionsOf: 'maximum' },
  { since: 17, smallCodeCacheOfOneTier: true, classSpaceByShare: true },
  { since: 18, regionMost: bytes(512n * MIB) },
  { since: 25, regionMost: bytes(32n * MIB) },
] as const satisfies readonly Partial<Release>[]

/** How a feature release decides; one before 8 as 8 does. */
export const releaseOf = (jdk: number): Release =>
  Object.assign({ ...OLDEST }, ...LATER.filter(({ since }) => since <= jdk))

/** The release that stands in where the text says none: an LTS release that is in wide use. */
export const ASSUMED_JDK = 17
