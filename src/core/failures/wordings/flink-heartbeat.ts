import type { Process } from '../../setting.ts'
import { type Pattern, type Reading, wording } from '../pattern.ts'

/** The process that fell silent; a ResourceManager lives in the JobManager. */
function silent([, ...names]: RegExpExecArray): Reading {
  const lost: Process = names.find(Boolean)?.toLowerCase() === 'task' ? 'tm' : 'jm'
  return { traits: [`${lost}-silent`], process: lost }
}

export const FLINK_HEARTBEAT: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`Heart ?beat of (Task|Job|Resource) ?Manager(?: with id)?(?: [\w.:@$/-]{1,120}(?:\([\w.:/-]{1,120}\))?)? {1,2}(?:has )?timed out`,
    ),
    hints: ['timed out'],
    read: silent,
    source:
      'JobMaster and ResourceManager (TaskManagerHeartbeatListener, JobManagerHeartbeatListener), TaskExecutor, Flink 1.10 to 2.3',
  },
  {
    regex: wording(
      String.raw`\b(Task|Job|Resource)Manager with id (?:[\w.:@$/-]{1,120}(?:\([\w.:/-]{1,120}\))? )?is no longer reachable`,
    ),
    hints: ['no longer reachable'],
    read: silent,
    source: 'JobMaster, ResourceManager, TaskExecutor (heartbeat listeners), Flink 1.14 to 2.3',
  },
  {
    regex: wording(
      String.raw`heart ?beats? (?:time[ -]?out|timed out)[^\n.。]{0,40}(task|job) ?manager|(task|job) ?manager[^\n.。]{0,30}heart ?beats? (?:time[ -]?out|timed out)|(task|job)manager[^\n.。]{0,12}心跳超时|心跳超时[^\n.。]{0,30}(task|job)manager`,
    ),
    hints: ['heartbeat', 'heart beat', '心跳超时'],
    read: silent,
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
