import { bytes, GIB } from '../../bytes/bytes.ts'
import type { Derivation } from '../../flink/derivation.ts'
import { derive } from '../../flink/derive.ts'
import type { Config, FlinkProcess, Setting } from '../../setting.ts'
import type { Change } from '../alternative.ts'
import { overlay } from '../apply.ts'
import { legacyNames, totalKeys } from '../keys.ts'
import { countingTotal, totalIn } from '../total.ts'
import { starved } from '../useful.ts'
import { type OptionsByKey, optionsByKey, type Refused } from '../variable.ts'
import { type Grid, gridOf } from './grid.ts'

/** A refused configuration, and what a repair may do with it. */
export interface Ground {
  readonly setting: Setting
  readonly process: FlinkProcess
  readonly config: Config
  readonly refused: Refused
  readonly options: OptionsByKey
  /** the keys that a repair may move: those in conflict first, then whatever else is set */
  readonly keys: readonly string[]
  /** the keys that may not move */
  readonly fixed: readonly string[]
  /** the option whose size counts as the total, where one is set */
  readonly counting: string | undefined
  /** what the process may come to at most, where its container is fixed; bytes */
  readonly room: bigint | undefined
  readonly gridOf: (key: string) => Grid | undefined
  /** Flink's answer, each asked for once */
  readonly derive: (change: Change) => Derivation
  /** Flink accepts it, within the container */
  readonly accepts: (change: Change) => boolean
  /** and it leaves each part what a process needs */
  readonly suffices: (change: Change) => boolean
}

/** `free`: also what is fixed of the total and the container may move, to see how much they lack. */
export function groundOf(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  refused: Refused,
  free: boolean,
): Ground {
  const options = optionsByKey(setting.flink, process)
  const totals = [...Object.values(totalKeys(process)), ...legacyNames(process)]
  const isFixed = (what: string) => !free && setting.fixed.includes(what)
  const fixed = [...setting.fixed, ...(isFixed('total') ? totals : [])]
  const counting = countingTotal(config, process)
  const size = counting === undefined ? undefined : totalIn(config, counting)
  const whole = size === undefined || size <= 0n ? GIB : bytes(size)
  const room = isFixed('container') ? setting.containerBytes : undefined
  const grids = new Map<string, Grid | undefined>()
  const known = new Map<string, Derivation>()
  const ask = (change: Change): Derivation => {
    const name = JSON.stringify(Object.entries(change).sort(([left], [right]) => (left < right ? -1 : 1)))
    const before = known.get(name)
    if (before !== undefined) return before
    const answer = derive(setting.flink, process, setting.deployment, overlay(config, change))
    known.set(name, answer)
    return answer
  }
  const accepted = (change: Change) => {
    const answer = ask(change)
    return answer.ok && (room === undefined || answer.budget.total <= room) ? answer : undefined
  }
  return {
    setting,
    process,
    config,
    refused,
    options,
    keys: [...new Set([...refused.keys, ...[...options.keys()].filter((key) => key in config)])].filter(
      (key) => options.has(key) && !fixed.includes(key),
    ),
    fixed,
    counting,
    room,
    gridOf: (key) => {
      if (!grids.has(key)) {
        const option = options.get(key)
        grids.set(key, option && gridOf(config, key, option, Number(whole)))
      }
      return grids.get(key)
    },
    derive: ask,
    accepts: (change) => accepted(change) !== undefined,
    suffices: (change) => {
      const answer = accepted(change)
      return answer !== undefined && starved(setting, process, config, change, answer) === undefined
    },
  }
}
