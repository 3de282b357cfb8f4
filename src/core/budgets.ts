import { withFactoredContainer } from './flink/container-limit.ts'
import type { Derivation } from './flink/derivation.ts'
import { withOwnLimits } from './flink/own-limits.ts'
import { deriveJvm } from './jvm/derive.ts'
import { deriveFlink, flinkBudgets } from './plan.ts'
import type { ProcessBudget } from './report.ts'
import type { Process, Setting } from './setting.ts'

/** The budget that a setting gives a process, with the limits that its JVM and its container really have. */
export function derivationOf(setting: Setting, process: Process = setting.process): Derivation {
  if (process === 'jvm') return deriveJvm(setting)
  const derived = deriveFlink(setting, process)
  if (!derived.ok) return derived
  const { flink, deployment, environment } = setting
  const config = { ...setting.assumed, ...setting.config }
  const limited = withOwnLimits(derived.budget, flink, process, config, environment)
  const budget = deployment === 'container' ? withFactoredContainer(limited, flink, process, config) : limited
  return budget === derived.budget ? derived : { ...derived, budget }
}

/** The budget of the setting's process, then the other Flink process's where the configuration sizes it. */
export const budgetsOf = (setting: Setting): readonly ProcessBudget[] =>
  setting.process === 'jvm'
    ? [{ process: 'jvm', before: derivationOf(setting) }]
    : flinkBudgets(setting, setting.process, derivationOf)
