import type { Derivation } from './flink/derivation.ts'
import { derive } from './flink/derive.ts'
import { JOBMANAGER_OPTIONS } from './flink/options/jobmanager.ts'
import type { FlinkOption } from './flink/options/option.ts'
import { TASKMANAGER_OPTIONS } from './flink/options/taskmanager.ts'
import type { ProcessBudget } from './report.ts'
import type { FlinkProcess, Setting } from './setting.ts'

const OTHER: Readonly<Record<FlinkProcess, FlinkProcess>> = { tm: 'jm', jm: 'tm' }

/** The options that can size a whole process; without one of them its other options say nothing yet. */
const SIZING: Readonly<Record<FlinkProcess, readonly FlinkOption[]>> = {
  tm: pick(TASKMANAGER_OPTIONS, ['process', 'flink', 'taskHeap', 'legacyHeap', 'legacyHeapMb']),
  jm: pick(JOBMANAGER_OPTIONS, ['process', 'flink', 'heap', 'legacyHeap', 'legacyHeapMb']),
}

function pick<G extends Record<string, FlinkOption>>(group: G, names: readonly (keyof G)[]): readonly FlinkOption[] {
  return names.map((name) => group[name]).filter((option) => option !== undefined)
}

/** What the setting gives a Flink process, from what is assumed overlaid by what is known. */
export const deriveFlink = (setting: Setting, process: FlinkProcess): Derivation =>
  derive(setting.flink, process, setting.deployment, { ...setting.assumed, ...setting.config })

/** The budget of the setting's Flink process, then the other's where the configuration sizes it. */
export function flinkBudgets(
  setting: Setting,
  process: FlinkProcess,
  derivation: (setting: Setting, process: FlinkProcess) => Derivation,
): readonly ProcessBudget[] {
  const first = { process, before: derivation(setting, process) }
  const other = OTHER[process]
  if (!SIZING[other].some(({ key }) => setting.config[key] !== undefined)) return [first]
  return [first, { process: other, before: derivation(setting, other) }]
}

/**
 * The budgets that a form alone leads to: it says nothing of what a person's own options do beside Flink's, and the model
 * of a JVM application loads apart. `budgetsOf` knows of both.
 */
export const planned = (setting: Setting): readonly ProcessBudget[] =>
  setting.process === 'jvm' ? [] : flinkBudgets(setting, setting.process, deriveFlink)
