import type { Process } from '../../setting.ts'

const TASK_MANAGER =
  /task executor has to be shutdown|TaskManager memory configuration failed|TaskExecutor(?:ProcessUtils|FlinkMemoryUtils|ResourceUtils)|TaskManagerRunner|executing the TaskManager|taskmanager\.memory\.|flink\.runtime\.taskmanager\.Task\b|streaming\.runtime\.tasks\./
const JOB_MANAGER =
  /Flink Master has to be shutdown|JobManager memory configuration failed|JobManager(?:ProcessUtils|FlinkMemoryUtils)|jobmanager\.memory\.|JobManagerRunner|ClusterEntrypoint|CheckpointCoordinator|runtime\.dispatcher\.|SourceCoordinator|runtime\.jobmaster\.|webmonitor\.handlers/

/** Which of Flink's processes a record or stack belongs to, by the class or option that comes first in it. */
function processOf(context: string): Process | undefined {
  const tm = context.search(TASK_MANAGER)
  const jm = context.search(JOB_MANAGER)
  if (tm < 0 && jm < 0) return undefined
  if (tm < 0) return 'jm'
  return jm < 0 || tm < jm ? 'tm' : 'jm'
}

/** `{process}`, or nothing where the context does not say. */
export const withProcess = (context: string): { process?: Process } => {
  const process = processOf(context)
  return process ? { process } : {}
}
