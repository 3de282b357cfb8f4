import type { Bytes } from '../bytes/bytes.ts'
import { parseFlinkSize } from '../bytes/flink.ts'
import type { Derivation } from '../flink/derivation.ts'
import { optionsOf, type VersionedOption } from '../flink/options/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Config, FlinkProcess } from '../setting.ts'
import type { Change } from './alternative.ts'

/** A change that makes Flink accept a configuration. */
export interface Repair {
  readonly change: Change
  /** the keys that it changes or removes */
  readonly keys: readonly string[]
  /** by how many bytes the values move in all; what is removed counts as what Flink derives in its place */
  readonly cost: bigint
  /** every part that the person did not size has what a process needs at least */
  readonly useful: boolean
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

/** The options of a process in a release, by their keys and the older names of these. */
export type OptionsByKey = ReadonlyMap<string, VersionedOption>

export const optionsByKey = (flink: FlinkMinor, process: FlinkProcess): OptionsByKey =>
  new Map(
    optionsOf(flink, process).flatMap((option) => [option.key, ...option.fallbackKeys].map((key) => [key, option])),
  )

/** Those in conflict first, then whatever else is set; no option that only older releases read stands in for a new one. */
export const variablesOf = (
  options: OptionsByKey,
  fixed: readonly string[],
  config: Config,
  keys: readonly string[],
): readonly Variable[] =>
  [...new Set([...keys, ...[...options.keys()].filter((key) => key in config)])]
    .filter((key) => !fixed.includes(key))
    .flatMap((key) => {
      const option = options.get(key)
      return option === undefined ? [] : [{ key, option, set: key in config }]
    })

/** The sizes that stand at their default. */
export const unsetOf = (
  options: OptionsByKey,
  fixed: readonly string[],
  config: Config,
  known: readonly Variable[],
): readonly Variable[] =>
  [...new Set(options.values())]
    .filter(({ type, deprecated, ...option }) => type === 'memory' && !deprecated && option.default !== null)
    .filter(({ key, fallbackKeys }) => ![key, ...fallbackKeys].some((name) => name in config))
    .filter(({ key }) => !known.some((variable) => variable.key === key) && !fixed.includes(key))
    .map((option) => ({ key: option.key, option, set: false }))

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
