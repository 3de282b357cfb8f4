import { bytes, MIB } from '../bytes/bytes.ts'
import type { Config } from '../setting.ts'
import type { Change } from './alternative.ts'
import { boundaries, nearest } from './boundary.ts'
import { distance, mib } from './round.ts'
import { type Answer, costOfDropping, type Refused, type Repair, sizeIn, standard, type Variable } from './variable.ts'

/** A fraction is moved in thousandths. */
const GRAIN = 1000

/** All ways in which one option alone, on top of `base`, makes Flink accept. */
export function single(config: Config, variable: Variable, refused: Refused, answer: Answer, base: Change): Repair[] {
  const accepts = (change: Change): boolean => answer(change).ok
  const { key, option } = variable
  const out: Repair[] = []
  const keys = [...Object.keys(base), key]
  const dropCost = costOfDropping(config, base)
  if (variable.set && accepts({ ...base, [key]: null })) {
    out.push({ change: { ...base, [key]: null }, keys, cost: dropCost + (sizeIn(config, key) ?? 0n) })
  }
  if (option.type === 'memory') {
    const now = sizeIn(config, key) ?? standard(option)
    if (now === undefined) return out
    const at = (size: bigint) => answer({ ...base, [key]: mib(bytes(size)) })
    for (const size of boundaries(now, refused, at)) {
      out.push({ change: { ...base, [key]: mib(size) }, keys, cost: dropCost + distance(size, now) })
    }
  }
  if (option.type === 'fraction') {
    const now = Math.round(Number(config[key] ?? option.default) * GRAIN)
    if (!Number.isFinite(now)) return out
    const test = (grains: bigint) => grains >= 0n && grains < GRAIN && accepts({ ...base, [key]: fraction(grains) })
    for (const grains of [nearest(BigInt(now), 1n, 1n, test, 9), nearest(BigInt(now), -1n, 1n, test, 9)]) {
      if (grains !== undefined) {
        out.push({
          change: { ...base, [key]: fraction(grains) },
          keys,
          cost: dropCost + distance(grains, BigInt(now)) * MIB,
        })
      }
    }
  }
  return out
}

/** Three decimals, as a person writes a share. */
const fraction = (grains: bigint): string => `${Number(grains) / GRAIN}`
