import type { Derivation } from './flink/derivation.ts'
import { derive } from './flink/derive.ts'
import { JOBMANAGER_OPTIONS } from './flink/options/jobmanager.ts'
import type { FlinkOption } from './flink/options/option.ts'
import { TASKMANAGER_OPTIONS } from './flink/options/taskmanager.ts'
import { deriveJvm } from './jvm/derive.ts'
import type { ProcessBudget } from './report.ts'
import type { FlinkProcess, Process, Setting } from './setting.ts'

const OTHER: Readonly<Record<FlinkProcess, FlinkProcess>> = { tm: 'jm', jm: 'tm' }

/** The options that can size a whole process; without one of them its other options say nothing yet. */
const SIZING: Readonly<Record<FlinkProcess, readonly FlinkOption[]>> = {
  tm: pick(TASKMANAGER_OPTIONS, ['process', 'flink', 'taskHeap', 'legacyHeap', 'legacyHeapMb']),
  jm: pick(JOBMANAGER_OPTIONS, ['process', 'flink', 'heap', 'legacyHeap', 'legacyHeapMb']),
}

function pick<G extends Record<string, FlinkOption>>(group: G, names: readonly (keyof G)[]): readonly FlinkOption[] {
  return names.map((name) => group[name]).filter((option) => option !== undefined)
}

/** What the setting gives a process; a Flink process from what is assumed overlaid by what is known. */
export const deriveSetting = (setting: Setting, process: Process): Derivation =>
  process === 'jvm'
    ? deriveJvm(setting)
    : derive(setting.flink, process, setting.deployment, { ...setting.assumed, ...setting.config })

/**
 * The budget of the setting's process, then the other Flink process's where the configuration sizes it. A form alone
 * says nothing of what a person's own options do beside Flink's; `budgetsOf` knows of them.
 */
export function planned(setting: Setting, derivation = deriveSetting): readonly ProcessBudget[] {
  const { process } = setting
  const first = { process, before: derivation(setting, process) }
  if (process === 'jvm') return [first]
  const other = OTHER[process]
  if (!SIZING[other].some(({ key }) => setting.config[key] !== undefined)) return [first]
  return [first, { process: other, before: derivation(setting, other) }]
}
