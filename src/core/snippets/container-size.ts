import type { Budget } from '../budget.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import { containerOf, LIMIT_FACTORS } from '../flink/container-limit.ts'
import type { Config, FlinkProcess, Process } from '../setting.ts'
import { atLeast } from './availability.ts'
import type { Deployed } from './document.ts'
import { comment } from './header.ts'

/** The keys of a process's total size, which a container's limit follows. */
export const PROCESS_SIZE = {
  jm: 'jobmanager.memory.process.size',
  tm: 'taskmanager.memory.process.size',
} as const satisfies Record<FlinkProcess, string>

const budgetOf = ({ budgets }: Deployed, process: Process): Budget | undefined => {
  const derived = budgets.find((budget) => budget.process === process)?.before
  return derived?.ok ? derived.budget : undefined
}

/** What a process takes in all by its budget, in whole mebibytes; unknown where it is refused or has no total. */
function totalOf(document: Deployed, process: Process): Bytes | undefined {
  const budget = budgetOf(document, process)
  // 1.10 gives a JobManager a heap and nothing else
  if (!budget || (process === 'jm' && !atLeast(document.setting.flink, '1.11'))) return undefined
  return bytes(((budget.total + MIB - 1n) / MIB) * MIB)
}

/** The memory limit of a process's container: the one that is known, else what the process takes in all. */
export const containerSize = (document: Deployed, process: Process): Bytes | undefined =>
  (process === document.setting.process ? document.setting.containerBytes : undefined) ?? totalOf(document, process)

/** What a file says of a limit that nobody gave: it holds all that the process may take. */
export const sizeComment = ({ setting }: Deployed): string =>
  setting.containerBytes === undefined
    ? comment(["The memory limit is the sum of the budget's parts; yours is not known."])
    : ''

/**
 * On Kubernetes Flink requests a process's total and limits the pod to the request times a factor (from 1.15 on,
 * `KubernetesConfigOptions.TASK_MANAGER_MEMORY_LIMIT_FACTOR`): the option for a container that is larger than its process.
 */
export function limitFactor(document: Deployed): Config {
  const { process, containerBytes, flink } = document.setting
  if (process === 'jvm' || containerBytes === undefined || !atLeast(flink, '1.15')) return {}
  const budget = budgetOf(document, process)
  const total = totalOf(document, process)
  // a factor that is set already may be the container's
  if (!budget || total === undefined || containerBytes <= total || containerOf(budget) === containerBytes) return {}
  // in thousandths, rounded up so that the limit is not less than what was asked for
  const thousandths = (containerBytes * 1000n + total - 1n) / total
  return { [LIMIT_FACTORS[process]]: String(Number(thousandths) / 1000) }
}
