import type { Component } from '../../budget.ts'
import type { OptionGroup, Prepared } from '../../flink/options/prepared.ts'
import { versionOf } from '../../flink/version.ts'
import type { Config, FlinkProcess, Setting } from '../../setting.ts'
import { legacyKeys } from '../keys.ts'
import type { Checks } from './conditions.ts'
import { jobManagerChecks } from './conditions-jobmanager.ts'
import { taskManagerChecks } from './conditions-taskmanager.ts'
import { constant, type Form } from './form.ts'
import type { Grid } from './grid.ts'
import type { Shape } from './shape.ts'
import { type Moving, type Slots, slotsOf } from './slots.ts'

/** A shape's checks over any box, and what its repair costs there. */
export interface Field {
  readonly grids: readonly Grid[]
  readonly checks: (moving: Moving) => Checks
  /** what is removed: where it stood, and what takes its place; bytes */
  readonly gone: readonly { readonly stood: number; readonly takes: (checks: Checks, moving: Moving) => Form }[]
}

type Named = Readonly<Record<string, Prepared>>

/** What Flink derives in place of an option that has no default. */
const DERIVED: Readonly<Record<string, (checks: Checks) => Form | undefined>> = {
  process: ({ totalProcess }) => totalProcess,
  flink: ({ totalFlink }) => totalFlink,
  taskHeap: part('taskHeap'),
  managed: part('managed'),
  heap: part('heap'),
}

function part(component: Component): (checks: Checks) => Form | undefined {
  return ({ parts }) => parts[component]
}

const NOTHING: Checks = { conditions: [], parts: {}, totalFlink: constant(0), totalProcess: constant(0) }

/** A shape on a configuration; `gridOf` says where a key stands. */
export function fieldOf(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  { moves }: Shape,
  gridOf: (key: string) => Grid | undefined,
): Field {
  const version = versionOf(setting.flink)
  const group: OptionGroup<unknown> & { readonly named: Named } = version[process]
  const grids = moves.flatMap((move) => (move.way === 'removed' ? [] : [move.grid]))
  const removed = moves.filter(({ way }) => way === 'removed').map(({ key }) => key)
  const left: Config = Object.fromEntries(Object.entries(config).filter(([key]) => !removed.includes(key)))
  const { standFor } = legacyKeys(setting.flink, process, setting.deployment)
  const target = Object.values(group.named).find(({ key }) => key === standFor)
  const { legacyHeap, legacyHeapMb } = version[process].named
  const slots = slotsOf(
    group,
    left,
    grids.map(({ key }) => key),
    { target: target ?? legacyHeap, keys: [legacyHeap, legacyHeapMb] },
  )
  const checks = (moving: Moving): Checks => {
    if (process === 'tm') return taskManagerChecks(version.tm.named, slots, moving)
    return setting.flink === '1.10' ? NOTHING : jobManagerChecks(version.jm.named, slots, moving)
  }
  return { grids, checks, gone: removed.flatMap((key) => leaves(key, group, slots, standFor, gridOf(key))) }
}

function leaves(
  key: string,
  { named, places }: OptionGroup<unknown> & { readonly named: Named },
  slots: Slots,
  standFor: string,
  grid: Grid | undefined,
): Field['gone'] {
  const slot = places.get(key)?.slot
  // what cannot be read stood nowhere
  if (grid === undefined || slot === undefined) return []
  const isLegacy = /\.heap\.(size|mb)$/.test(key) && !key.includes('.memory.')
  const entry = Object.entries(named).find(([, option]) => (isLegacy ? option.key === standFor : option.slot === slot))
  if (entry === undefined) return []
  const [name, option] = entry
  const worth = grid.grain / grid.unit
  const known = slots.has(option) || option.defaultText !== null
  const takes = (checks: Checks, moving: Moving): Form =>
    known ? slots.read(option, moving) : (DERIVED[name]?.(checks) ?? constant(0))
  return [
    {
      stood: grid.now * grid.grain,
      takes: (checks, moving) => {
        const form = takes(checks, moving)
        return worth === 1
          ? form
          : {
              ...form,
              at: form.at * worth,
              first: form.first * worth,
              second: form.second * worth,
              slack: form.slack * worth,
            }
      },
    },
  ]
}
