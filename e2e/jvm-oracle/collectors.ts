import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** What NMT shows as "GC", committed bytes, of a heap of so many MiB that is all there, with so many processors. */
export type Measured = readonly [collector: string, mib: number, processors: number, bytes: number]

const COLLECTORS = ['Serial', 'Parallel', 'G1', 'Z', 'Shenandoah'] as const
const HEAPS = [128, 256, 512, 1024, 2048, 4096, 8192, 16_384]
const PROCESSORS = [2, 8]

/** Starts a JVM for each collector, heap and number of processors and reads NMT's summary as it ends. */
export const measureCollectors = (home: string): readonly Measured[] =>
  COLLECTORS.flatMap((collector) =>
    PROCESSORS.flatMap((processors) => HEAPS.map((mib) => measure(home, collector, mib, processors))),
  )

function measure(home: string, collector: (typeof COLLECTORS)[number], mib: number, processors: number): Measured {
  // Z takes an initial heap from the system at once; what it keeps beside the heap does not follow from it
  const initial = collector === 'Z' ? 64 : mib
  const nmt = ['-XX:NativeMemoryTracking=summary', '-XX:+UnlockDiagnosticVMOptions', '-XX:+PrintNMTStatistics']
  const machine = [`-Xmx${mib}m`, `-Xms${initial}m`, `-XX:ActiveProcessorCount=${processors}`]
  const options = [`-XX:+Use${collector}GC`, ...machine, ...nmt, '-version']
  const printed = execFileSync(join(home, 'bin/java'), options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const committed = /^- +GC \(reserved=\d+, committed=(\d+)\)/m.exec(printed)?.[1]
  return [collector.toLowerCase(), mib, processors, Number(committed)]
}
