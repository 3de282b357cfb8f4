import type { Process } from '../../setting.ts'

const TASK_MANAGER =
  /task executor has to be shutdown|TaskManager memory configuration failed|TaskExecutor(?:ProcessUtils|FlinkMemoryUtils|ResourceUtils)|TaskManagerRunner|executing the TaskManager|(?:component[=: "']{1,4}|kubernetes-|[a-z0-9]-)taskmanager\b|flink\.runtime\.taskmanager\.Task\b|streaming\.runtime\.tasks\./
const JOB_MANAGER =
  /Flink Master has to be shutdown|JobManager memory configuration failed|JobManager(?:ProcessUtils|FlinkMemoryUtils)|(?:component[=: "']{1,4}|kubernetes-|[a-z0-9]-)jobmanager\b|JobManagerRunner|ClusterEntrypoint|CheckpointCoordinator|runtime\.dispatcher\.|SourceCoordinator|runtime\.jobmaster\.|webmonitor\.handlers/

/**
 * Which of Flink's processes a record, a stack or a pod's status belongs to: by the class or the pod's label that comes
 * first in it, else by its options, if they are of one process; a TaskManager is started with a JobManager's too.
 */
function processOf(context: string): Process | undefined {
  const tm = context.search(TASK_MANAGER)
  const jm = context.search(JOB_MANAGER)
  if (tm < 0 && jm < 0) {
    const sizesTaskManager = context.includes('taskmanager.memory.')
    const sizesJobManager = context.includes('jobmanager.memory.')
    if (sizesTaskManager === sizesJobManager) return undefined
    return sizesTaskManager ? 'tm' : 'jm'
  }
  if (tm < 0) return 'jm'
  return jm < 0 || tm < jm ? 'tm' : 'jm'
}

/** `our TaskManager pods get OOMKilled`, `TaskManager 的 pod 被杀`: who is said to be killed, and nobody else between. */
const KILLED =
  /\b(task ?manager|job ?manager)s?\b(?:(?!(?:task|job) ?manager|\b(?:not|never|no|fine|ok)\b|没|不)[^.。\n]){0,30}?(?:\b(?:was|were|is|are|been|being|gets?|got|keeps?)\b|被)(?:(?!(?:task|job) ?manager|\b(?:not|never|no)\b|没|不)[^.。\n]){0,16}?(?:OOM|kill|杀)/i

/** `{process}` of what was killed: as its surroundings show it, else as a sentence says it. */
export const withKilled = (context: string): { process?: Process } => {
  const killed = KILLED.exec(context)?.[1]?.toLowerCase()
  const process = processOf(context) ?? (killed && (killed.startsWith('t') ? 'tm' : 'jm'))
  return process ? { process } : {}
}

/** `{process}`, or nothing where the context does not say. */
export const withProcess = (context: string): { process?: Process } => {
  const process = processOf(context)
  return process ? { process } : {}
}
