import type { Budget } from '../budget.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import { parseDouble } from '../java/floating.ts'
import type { Config, FlinkProcess } from '../setting.ts'
import { age } from './versions/index.ts'
import type { FlinkMinor } from './versions/minors.ts'

/** `KubernetesConfigOptions.{TASK,JOB}_MANAGER_MEMORY_LIMIT_FACTOR`: 1.15 has them, 1.14 does not. */
const FACTORS: Readonly<Record<FlinkProcess, string>> = {
  tm: 'kubernetes.taskmanager.memory.limit-factor',
  jm: 'kubernetes.jobmanager.memory.limit-factor',
}

/**
 * The limit of the container that Flink asks Kubernetes for, where a factor makes it another than the process's total:
 * whole MiB of both, rounded down (`KubernetesUtils.getResourceRequirements`). A factor below 1 is refused there
 * (`KubernetesTaskManagerParameters`). Absent without a factor, before 1.15, and for a factor that cannot be read.
 */
function factoredContainer(
  flink: FlinkMinor,
  process: FlinkProcess,
  config: Config,
  total: Bytes,
): { readonly key: string; readonly bytes: Bytes } | undefined {
  const key = FACTORS[process]
  const text = config[key]
  if (text === undefined || age(flink) < age('1.15')) return undefined
  const factor = parseDouble(text)
  if (typeof factor !== 'number' || !(factor >= 1) || factor > MOST) return undefined
  return { key, bytes: bytes(BigInt(Math.trunc(Number(total / MIB) * factor)) * MIB) }
}
/** A factor beyond this is no factor; it keeps the product an exact integer. */
const MOST = 1_000_000

/** The budget with the limit of the container that Flink asks for. */
export function withFactoredContainer(
  budget: Budget,
  flink: FlinkMinor,
  process: FlinkProcess,
  config: Config,
): Budget {
  const factored = factoredContainer(flink, process, config, budget.total)
  if (factored === undefined) return budget
  const limits = budget.limits.map((limit) =>
    limit.limit === 'container' ? { ...limit, bytes: factored.bytes, flag: factored.key } : limit,
  )
  return { ...budget, limits }
}
