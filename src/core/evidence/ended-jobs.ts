import type { Hint } from './reader.ts'
import { type View, wholeLine } from './view.ts'

/**
 * The end of a job's work in a TaskManager (`TaskExecutor.disconnectJobManagerConnection`) and in a JobManager
 * (`Dispatcher.jobReachedTerminalState`; older releases say "globally"), 1.10 to 2.3; or a process that begins, which has
 * seen none of them.
 */
const ENDED =
  /Close JobManager connection for job ([\da-f]{32})|\bJob ([\da-f]{32}) reached (?:globally )?terminal state|\bStarting [\w ]{1,60}\(Version: /g
const HINTS: readonly Hint[] = [
  { text: 'close jobmanager connection for job', exact: true },
  { text: 'reached terminal state', exact: true },
  { text: 'reached globally terminal state', exact: true },
]
const START: Hint = { text: '(version: ', exact: true }
/** So many jobs have ended, and what they loaded would have gone with them, if nothing kept it. */
const SEVERAL = 3

/** Between which lines a process has seen several jobs end. */
export function endedJobs() {
  const jobs = new Set<string>()
  /** where enough had ended, once for each process */
  const over: number[] = []
  const starts: number[] = []
  /** since when the process of the last lines has */
  let since: number | undefined
  const hints = (): readonly Hint[] => (since === undefined ? [...HINTS, START] : [START])
  return {
    hints,
    part(view: View): void {
      if (![...HINTS, START].some(({ text }) => view.lower.includes(text))) return
      for (const match of view.text.matchAll(ENDED)) {
        const job = match[1] ?? match[2]
        const line = wholeLine(view, view.lineAt(match.index))
        if (job === undefined) {
          jobs.clear()
          since = undefined
          starts.push(line)
        } else if (since === undefined && jobs.add(job).size >= SEVERAL) {
          since = line
          over.push(line)
        }
      }
    },
    before(line: number): boolean {
      const began = starts.findLast((start) => start < line) ?? 0
      return over.some((at) => began < at && at < line)
    },
  }
}
