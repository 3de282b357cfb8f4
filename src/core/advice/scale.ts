import { MIB } from '../bytes/bytes.ts'
import type { Config } from '../setting.ts'
import { sizeIn, standard, type Variable } from './variable.ts'

/** How an option's value is counted while it moves: in whole MiB, thousandths or buffers. */
export interface Scale {
  /** where it stands, rounded down and up to whole grains */
  readonly floor: bigint
  readonly ceil: bigint
  readonly most: bigint
  /** what one grain is worth, bytes */
  readonly grain: bigint
  readonly print: (place: bigint) => string
}

/** The farthest that a size is moved up: 64 GiB, in MiB. */
const FARTHEST = 65_536n
const THOUSAND = 1000n
/** The default of taskmanager.memory.segment-size, 1.10 to 2.3. */
const SEGMENT = 32_768n

/** The scale of an option; absent for one that is no size, or whose value cannot be read. `total`: what fractions are of. */
export function scaleOf(config: Config, { key, option }: Variable, total: bigint): Scale | undefined {
  if (option.type === 'memory') {
    const now = sizeIn(config, key) ?? standard(option)
    if (now === undefined) return undefined
    const floor = now / MIB
    return {
      floor,
      ceil: (now + MIB - 1n) / MIB,
      most: floor + FARTHEST,
      grain: MIB,
      print: (place) => `${place}m`,
    }
  }
  const text = config[key] ?? option.default ?? ''
  if (option.type === 'fraction') {
    const now = Number(text) * Number(THOUSAND)
    if (!Number.isFinite(now) || text === '') return undefined
    return {
      floor: BigInt(Math.floor(now + 1e-9)),
      ceil: BigInt(Math.ceil(now - 1e-9)),
      most: THOUSAND - 1n,
      grain: total > THOUSAND ? total / THOUSAND : 1n,
      // three decimals, as a person writes a share
      print: (place) => `${Number(place) / Number(THOUSAND)}`,
    }
  }
  if (option.type !== 'integer' || !/^\d{1,9}$/.test(text)) return undefined
  const buffers = key.endsWith('numberOfBuffers')
  if (!buffers && !key.endsWith('.mb')) return undefined
  const now = BigInt(text)
  return { floor: now, ceil: now, most: now + FARTHEST, grain: buffers ? SEGMENT : MIB, print: (place) => `${place}` }
}
