import { type Bytes, bytes, GIB, KIB, MIB } from '../bytes/bytes.ts'
import type { JvmOptions } from '../setting.ts'

const UNITS: Readonly<Record<string, bigint>> = { '': 1n, k: KIB, m: MIB, g: GIB, t: 1024n * GIB }

/** A size as HotSpot reads it: a whole number, one letter k, m, g or t at most. Absent where HotSpot would refuse it. */
export function jvmSize(text: string | undefined): Bytes | undefined {
  const match = /^(0[xX][0-9a-fA-F]+|\d+)([kKmMgGtT]?)$/.exec((text ?? '').trim())
  const [, count, letter] = match ?? []
  const unit = UNITS[(letter ?? '').toLowerCase()]
  return count === undefined || unit === undefined ? undefined : bytes(BigInt(count) * unit)
}

/** A size the way people write it for a JVM, whole MiB: `1740m`, `2g`. */
export const printJvmSize = (size: Bytes): string =>
  size > 0n && size % GIB === 0n ? `${size / GIB}g` : size % MIB === 0n ? `${size / MIB}m` : `${size}`

/** Each size's option by all its spellings; HotSpot takes the last, a map of options keeps one of each. */
const SPELLINGS = {
  heap: ['-Xmx', '-XX:MaxHeapSize'],
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
    const value = jvmSize(options[option])
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
