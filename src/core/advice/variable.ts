import type { Bytes } from '../bytes/bytes.ts'
import { parseFlinkSize } from '../bytes/flink.ts'
import type { Derivation } from '../flink/derivation.ts'
import { optionsOf, type VersionedOption } from '../flink/options/index.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import type { Change } from './alternative.ts'

/** A change that makes Flink accept a configuration. */
export interface Repair {
  readonly change: Change
  /** the keys that it changes or removes */
  readonly keys: readonly string[]
  /** by how many bytes the values move in all; what is removed counts as what Flink derives in its place */
  readonly cost: bigint
}

export type Refused = Extract<Derivation, { ok: false }>

/** What Flink says to the configuration with a change on top. */
export type Answer = (change: Change) => Derivation

/** One option that may move: where it stands, and what type it is. */
export interface Variable {
  readonly key: string
  readonly option: VersionedOption
  readonly set: boolean
}

/** Those in conflict first, then whatever else is set; no option that only older releases read stands in for a new one. */
export function variablesOf(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  refused: Refused,
): readonly Variable[] {
  const options = optionsOf(setting.flink, process)
  const optionOf = (key: string) => options.find((option) => option.key === key || option.fallbackKeys.includes(key))
  const others = options.flatMap((option) => [option.key, ...option.fallbackKeys]).filter((key) => key in config)
  const keys = [...new Set([...refused.keys, ...others])].filter((key) => !setting.fixed.includes(key))
  return keys.flatMap((key) => {
    const option = optionOf(key)
    return option === undefined ? [] : [{ key, option, set: key in config }]
  })
}

/** The sizes that stand at their default. */
export function unsetOf(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  known: readonly Variable[],
): readonly Variable[] {
  return optionsOf(setting.flink, process)
    .filter(({ key, type, deprecated, ...option }) => type === 'memory' && !deprecated && option.default !== null)
    .filter(({ key, fallbackKeys }) => ![key, ...fallbackKeys].some((name) => name in config))
    .filter(({ key }) => !known.some((variable) => variable.key === key) && !setting.fixed.includes(key))
    .map((option) => ({ key: option.key, option, set: false }))
}

/** A key's size as Flink reads it; absent where it is not set or cannot be read. */
export function sizeIn(config: Config, key: string): Bytes | undefined {
  const text = config[key]
  if (text === undefined) return undefined
  const size = parseFlinkSize(text)
  return typeof size === 'bigint' ? size : undefined
}

export function standard(option: Pick<VersionedOption, 'default'>): Bytes | undefined {
  const size = parseFlinkSize(option.default ?? '')
  return typeof size === 'bigint' ? size : undefined
}

export const costOfDropping = (config: Config, base: Change): bigint =>
  Object.keys(base).reduce((cost, key) => cost + (sizeIn(config, key) ?? 0n), 0n)
