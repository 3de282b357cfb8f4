import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Case } from './cases.ts'

/** What a JVM says of itself, sizes in bytes; `null` for a case in which it does not start. */
export type Answer =
  | readonly [
      collector: string,
      heap: number,
      initialHeap: number,
      maxMemory: number,
      directLimit: number,
      codeCache: number,
      classSpace: number,
      threadStack: number,
    ]
  | null

const COLLECTOR = /bool Use(Serial|Parallel|G1|Z|Shenandoah)GC += true/

/** Compiles what stands between the JVM and its machine, and the program that a JVM runs to be asked. */
export function prepare(folder: string): string {
  const target = join(folder, 'target')
  mkdirSync(target, { recursive: true })
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', join(target, 'machine.so'), join(folder, 'machine.c'), '-ldl'])
  execFileSync('javac', ['--release', '11', '-d', target, join(folder, 'Ask.java')])
  return target
}

/** The feature release of a JDK, e.g. 17. */
export function releaseOf(home: string): number {
  const { stderr } = spawnSync(join(home, 'bin/java'), ['-XshowSettings:properties', '-version'], { encoding: 'utf8' })
  return Number(/java\.specification\.version = (?:1\.)?(\d+)/.exec(stderr)?.[1])
}

/** Starts a JVM on a machine of the case's size and asks it. */
export function ask(home: string, target: string, { mib, cpus, options }: Case): Answer {
  const machine = ['-XX:-UseContainerSupport', `-XX:ActiveProcessorCount=${cpus}`]
  const open = ['--add-exports', 'java.base/jdk.internal.misc=ALL-UNNAMED']
  const program = ['-XX:+PrintFlagsFinal', '-cp', target, 'Ask']
  let printed: string
  try {
    printed = execFileSync(join(home, 'bin/java'), [...machine, ...options, ...open, ...program], {
      encoding: 'utf8',
      env: { ...process.env, MACHINE_BYTES: String(mib * 1024 * 1024), LD_PRELOAD: join(target, 'machine.so') },
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 24,
    })
  } catch {
    return null
  }
  const figure = (name: string) => Number(new RegExp(`\\b${name} += (\\d+)`).exec(printed)?.[1])
  return [
    COLLECTOR.exec(printed)?.[1]?.toLowerCase() ?? '',
    figure('MaxHeapSize'),
    figure('InitialHeapSize'),
    figure('maxMemory'),
    figure('maxDirectMemory'),
    figure('ReservedCodeCacheSize'),
    figure('CompressedClassSpaceSize'),
    figure(' ThreadStackSize') * 1024,
  ]
}
