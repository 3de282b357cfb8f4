import { parseFlinkSize } from '../../bytes/flink.ts'
import type { VersionedOption } from '../../flink/options/index.ts'
import { LONG_MAX } from '../../java/exception.ts'
import type { Config } from '../../setting.ts'

/**
 * The values that a repair may give an option, counted in places: sizes in whole MiB up to the largest `long`,
 * fractions in thousandths from 0 to 0.999, numbers of buffers one by one; a segment size is a power of two.
 */
export interface Grid {
  readonly key: string
  /** where the option stands, in places; between two where its value is not on the grid */
  readonly now: number
  readonly most: number
  /** what one place is worth, bytes */
  readonly grain: number
  /** what one place is worth in the option's own terms: bytes, a share, a count */
  readonly unit: number
  /** the only places, where not every one will do */
  readonly choices?: readonly number[]
  readonly print: (place: number) => string
}

const MIB = 2 ** 20
const THOUSAND = 1000
/** The default of taskmanager.memory.segment-size, 1.10 to 2.3. */
const SEGMENT = 2 ** 15
const INT_MAX = 2 ** 31 - 1
/** 1 MiB to 1 GiB: a segment is a power of two, and its size an `int`. */
const SEGMENTS = Array.from({ length: 11 }, (_, power) => 2 ** power)

/** The grid of an option; absent for one that is no size, or stands nowhere. `total`: what fractions are of, bytes. */
export function gridOf(config: Config, key: string, option: VersionedOption, total: number): Grid | undefined {
  const text = config[key] ?? option.default ?? ''
  if (option.type === 'memory') {
    const size = parseFlinkSize(text)
    if (typeof size !== 'bigint') return undefined
    const grid = { key, now: Number(size) / MIB, most: Number(LONG_MAX / 2n ** 20n), grain: MIB, unit: MIB }
    const choices = key.endsWith('segment-size') ? { choices: SEGMENTS } : {}
    return { ...grid, ...choices, print: (place) => `${place}m` }
  }
  if (option.type === 'fraction') {
    const now = Number(text) * THOUSAND
    if (!Number.isFinite(now) || text.trim() === '') return undefined
    // 0.3 times 1000 may come out beside 300
    const near = Math.abs(now - Math.round(now)) < 1e-6 ? Math.round(now) : now
    const print = (place: number) => `${place / THOUSAND}`
    return { key, now: near, most: THOUSAND - 1, grain: total / THOUSAND, unit: 1 / THOUSAND, print }
  }
  if (option.type !== 'integer' || !/^-?\d{1,10}$/.test(text)) return undefined
  const print = (place: number) => `${place}`
  if (key.endsWith('numberOfBuffers')) return { key, now: Number(text), most: INT_MAX, grain: SEGMENT, unit: 1, print }
  return key.endsWith('.mb') ? { key, now: Number(text), most: INT_MAX, grain: MIB, unit: MIB, print } : undefined
}

/** From and to, both included. */
export type Span = readonly [from: number, to: number]

/** The places above or below where an option stands. */
export function spans({ now, most, choices }: Grid, way: 'up' | 'down'): readonly Span[] {
  const from = way === 'up' ? Math.max(0, Math.floor(now) + 1) : 0
  const to = way === 'up' ? most : Math.min(most, Math.ceil(now) - 1)
  if (choices !== undefined)
    return choices.filter((place) => from <= place && place <= to).map((place) => [place, place])
  return from <= to ? [[from, to]] : []
}
