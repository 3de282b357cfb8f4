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

/** What a text tells of one process. */
interface Life {
  /** the line of its start */
  readonly began: number
  readonly ended: Set<string>
  /** the line by which several jobs had ended */
  several?: number
}

/** Between which lines a process has seen several jobs end. */
export function endedJobs() {
  let life: Life = { began: 0, ended: new Set() }
  const lives = [life]
  const hints = (): readonly Hint[] => (life.several === undefined ? [...HINTS, START] : [START])
  return {
    hints,
    part(view: View): void {
      if (!hints().some(({ text }) => view.lower.includes(text))) return
      for (const match of view.text.matchAll(ENDED)) {
        const job = match[1] ?? match[2]
        const line = wholeLine(view, view.lineAt(match.index))
        if (job === undefined) {
          life = { began: line, ended: new Set() }
          lives.push(life)
        } else if (life.several === undefined && life.ended.add(job).size >= SEVERAL) life.several = line
      }
    },
    before(line: number): boolean {
      const { several } = lives.findLast(({ began }) => began < line) ?? {}
      return several !== undefined && several < line
    },
  }
}
