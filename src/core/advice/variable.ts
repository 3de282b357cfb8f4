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
  /** by how many bytes the values move in all; what is removed counts as what Flink puts in its place */
  readonly cost: number
  /** every part that the person did not size has what a process needs at least */
  readonly useful: boolean
}

export type Refused = Extract<Derivation, { ok: false }>

/** The options of a process in a release, by their keys and the older names of these. */
export type OptionsByKey = ReadonlyMap<string, VersionedOption>

export const optionsByKey = (flink: FlinkMinor, process: FlinkProcess): OptionsByKey =>
  new Map(
    optionsOf(flink, process).flatMap((option) => [option.key, ...option.fallbackKeys].map((key) => [key, option])),
  )

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
