import type { Hint } from './reader.ts'
import { type View, wholeLine } from './view.ts'

/**
 * The end of a job's work in a TaskManager (`TaskExecutor.disconnectJobManagerConnection`) and in a JobManager
 * (`Dispatcher.jobReachedTerminalState`), 1.10 to 2.3.
 */
const ENDED = /Close JobManager connection for job ([\da-f]{32})|\bJob ([\da-f]{32}) reached terminal state/g
const HINTS: readonly Hint[] = [
  { text: 'close jobmanager connection for job', exact: true },
  { text: 'reached terminal state', exact: true },
]
/** So many jobs have ended, and what they loaded would have gone with them, if nothing kept it. */
const SEVERAL = 3

/** From which line on a process has seen several jobs end. */
export function endedJobs() {
  const jobs = new Set<string>()
  let since: number | undefined
  return {
    hints: (): readonly Hint[] => (since === undefined ? HINTS : []),
    part(view: View): void {
      if (since !== undefined || !HINTS.some(({ text }) => view.lower.includes(text))) return
      for (const match of view.text.matchAll(ENDED)) {
        jobs.add(match[1] ?? match[2] ?? '')
        if (jobs.size < SEVERAL) continue
        since = wholeLine(view, view.lineAt(match.index))
        return
      }
    },
    before: (line: number): boolean => since !== undefined && since < line,
  }
}
