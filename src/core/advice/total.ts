import type { Config, FlinkProcess } from '../setting.ts'
import type { Change } from './alternative.ts'
import { legacyNames, totalKeys } from './keys.ts'
import { sizeIn } from './variable.ts'

/** What a change does to the total that a person set. */
export interface OnTotal {
  /** by how many bytes it grows */
  readonly grows: bigint
  /** a total goes away */
  readonly dropped: boolean
  /** there is none */
  readonly none: boolean
}

/**
 * The option whose size counts as the total: of two, the process's is the total, and Flink's one of its parts. One that
 * cannot be read counts only where no other does.
 */
export function countingTotal(config: Config, process: FlinkProcess): string | undefined {
  const set = [...Object.values(totalKeys(process)), ...legacyNames(process)].filter((key) => key in config)
  return set.find((key) => totalIn(config, key) !== undefined) ?? set[0]
}

/** A total's size, of a first-generation option in mebibytes too. */
export const totalIn = (config: Config, key: string): bigint | undefined => {
  const text = config[key]
  return key.endsWith('.mb') && text !== undefined ? sizeIn({ [key]: `${text.trim()}m` }, key) : sizeIn(config, key)
}

export function onTotal(change: Change, config: Config, process: FlinkProcess): OnTotal {
  const keys = [...Object.values(totalKeys(process)), ...legacyNames(process)]
  const counting = countingTotal(config, process)
  if (counting === undefined) return { grows: 0n, dropped: false, none: true }
  const touched = keys.filter((key) => key in change)
  const then = change[counting]
  const grows =
    typeof then === 'string' ? (totalIn({ [counting]: then }, counting) ?? 0n) - (totalIn(config, counting) ?? 0n) : 0n
  return { grows, dropped: touched.some((key) => change[key] === null), none: false }
}
