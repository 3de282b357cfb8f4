import { type Bytes, bytes, KIB } from '../bytes/bytes.ts'
import { parseJvmSize } from '../bytes/jvm.ts'
import type { JvmOptions } from '../setting.ts'

/** Each size's option by all its spellings; HotSpot takes the last, a map of options keeps one of each. */
const SPELLINGS = {
  heap: ['-Xmx', '-XX:MaxHeapSize'],
  initialHeap: ['-Xms', '-XX:InitialHeapSize'],
  direct: ['-XX:MaxDirectMemorySize'],
  netty: ['-Dio.netty.maxDirectMemory'],
  metaspace: ['-XX:MaxMetaspaceSize'],
  classSpace: ['-XX:CompressedClassSpaceSize'],
  codeCache: ['-XX:ReservedCodeCacheSize'],
  threadStack: ['-Xss', '-XX:ThreadStackSize'],
} as const
export type SizeOption = keyof typeof SPELLINGS

/** A size that an option sets: which option and how much, in bytes. */
export function sizeOption(options: JvmOptions, size: SizeOption): { option: string; bytes: Bytes } | undefined {
  for (const option of SPELLINGS[size]) {
    const value = parseJvmSize(options[option] ?? '')
    if (value === undefined) continue
    // -XX:ThreadStackSize counts KiB, -Xss bytes: globals.hpp
    return { option, bytes: option === '-XX:ThreadStackSize' ? bytes(value * KIB) : value }
  }
  return undefined
}

/** A percentage that an option sets, between 0 and 100. */
export function percentageOption(options: JvmOptions, option: string): number | undefined {
  const value = Number(options[option] ?? Number.NaN)
  return value >= 0 && value <= 100 ? value : undefined
}

/** An option as a command line has it: `-Xmx1g`, `-XX:MaxDirectMemorySize=1g`, `-XX:+UseG1GC`. */
export const printed = (option: string, value: string): string =>
  value === '' || /^-X(mx|ms|mn|ss)$/.test(option) ? `${option}${value}` : `${option}=${value}`
