import type { Budget } from '../budget.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import { parseDouble } from '../java/floating.ts'
import type { Config, FlinkProcess } from '../setting.ts'
import { age } from './versions/index.ts'
import type { FlinkMinor } from './versions/minors.ts'

/** `KubernetesConfigOptions.{TASK,JOB}_MANAGER_MEMORY_LIMIT_FACTOR`: 1.15 has them, 1.14 does not. */
export const LIMIT_FACTORS: Readonly<Record<FlinkProcess, string>> = {
  tm: 'kubernetes.taskmanager.memory.limit-factor',
  jm: 'kubernetes.jobmanager.memory.limit-factor',
}

/** A factor beyond this is no factor; it keeps the product an exact integer. */
const MOST = 1_000_000

/** Absent where none is set, before 1.15, and where it cannot be read or Flink refuses it (`KubernetesTaskManagerParameters`). */
function factorOf(flink: FlinkMinor, process: FlinkProcess, config: Config): number | undefined {
  const text = config[LIMIT_FACTORS[process]]
  if (text === undefined || age(flink) < age('1.15')) return undefined
  const factor = parseDouble(text)
  return typeof factor === 'number' && factor >= 1 && factor <= MOST ? factor : undefined
}

/** The limit of the container that Flink asks for: what it is sized for, unless a factor makes it more. */
export const containerOf = ({ limits, total }: Budget): Bytes =>
  limits.find(({ limit }) => limit === 'container')?.bytes ?? total

/** The total of a process whose container has this limit, in whole MiB. */
export function totalWithin(flink: FlinkMinor, process: FlinkProcess, config: Config, container: Bytes): Bytes {
  const factor = factorOf(flink, process, config)
  return factor === undefined ? container : bytes(BigInt(Math.trunc(Number(container / MIB) / factor)) * MIB)
}

/**
 * The budget with the limit of the container that Flink asks Kubernetes for, where a factor makes it another than the
 * process's total: whole MiB of both, rounded down (`KubernetesUtils.getResourceRequirements`, 1.15 to 2.3).
 */
export function withFactoredContainer(
  budget: Budget,
  flink: FlinkMinor,
  process: FlinkProcess,
  config: Config,
): Budget {
  const factor = factorOf(flink, process, config)
  if (factor === undefined) return budget
  const asked = bytes(BigInt(Math.trunc(Number(budget.total / MIB) * factor)) * MIB)
  const limits = budget.limits.map((limit) =>
    limit.limit === 'container' ? { ...limit, bytes: asked, flag: LIMIT_FACTORS[process] } : limit,
  )
  return { ...budget, limits }
}
