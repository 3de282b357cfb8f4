/** A machine or a container, as the JVM sees it, and the options that a JVM is started with there. */
export interface Case {
  readonly mib: number
  readonly cpus: number
  readonly options: readonly string[]
}

/** Memory in MiB and processors: both sides of each bound in HotSpot's rules, and sizes that people rent. */
const MACHINES: readonly (readonly [mib: number, cpus: number])[] = [
  [64, 1],
  [128, 1],
  [200, 1],
  [240, 2],
  [251, 2],
  [252, 2],
  [256, 1],
  [300, 2],
  [384, 1],
  [490, 2],
  [503, 1],
  [504, 2],
  [505, 2],
  [512, 1],
  [600, 2],
  [768, 1],
  [1000, 2],
  [1024, 2],
  [1280, 4],
  [1500, 1],
  [1700, 2],
  [1790, 4],
  [1791, 2],
  [1792, 2],
  [1793, 1],
  [2048, 1],
  [2048, 2],
  [2560, 2],
  [3072, 4],
  [3657, 2],
  [4096, 1],
  [6144, 2],
  [8192, 4],
  [12_345, 8],
  [16_384, 8],
  [32_768, 16],
  [65_536, 16],
  [122_880, 32],
  [131_072, 32],
  [262_144, 64],
]

const COLLECTORS = [
  '-XX:+UseSerialGC',
  '-XX:+UseParallelGC',
  '-XX:+UseG1GC',
  '-XX:+UseZGC',
  '-XX:+UseShenandoahGC',
] as const

/** Other options, three on each machine in turn. */
const OTHERS: readonly (readonly string[])[] = [
  ['-XX:MaxRAMPercentage=75.0'],
  ['-XX:MaxRAMPercentage=33.3', '-XX:+UseSerialGC'],
  ['-XX:MaxRAMPercentage=60', '-XX:+UseParallelGC'],
  ['-XX:MinRAMPercentage=80'],
  ['-XX:InitialRAMPercentage=20'],
  ['-XX:-TieredCompilation'],
  ['-XX:TieredStopAtLevel=1'],
  ['-Xms200m'],
  ['-Xmx1000m', '-XX:+UseSerialGC'],
  ['-Xmx700m', '-XX:+UseParallelGC'],
  ['-Xmx100m', '-XX:MaxDirectMemorySize=64m'],
  ['-Xmx333m', '-Xss512k', '-XX:MaxMetaspaceSize=128m'],
  ['-XX:ReservedCodeCacheSize=64m', '-XX:CompressedClassSpaceSize=96m'],
]

/** Every case that the vectors hold, the same for each release. */
export const CASES: readonly Case[] = MACHINES.flatMap(([mib, cpus], index) => [
  { mib, cpus, options: [] },
  ...COLLECTORS.map((collector) => ({ mib, cpus, options: [collector] })),
  ...[0, 1, 2].map((step) => ({ mib, cpus, options: OTHERS[(index * 3 + step) % OTHERS.length] ?? [] })),
])
