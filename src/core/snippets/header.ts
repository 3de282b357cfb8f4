import type { Process, Setting } from '../setting.ts'
import type { Deployed } from './document.ts'
import { section } from './order.ts'
import { escapeUnprintable } from './yaml-scalar.ts'

/**
 * The comment at the head of a file: the tool, what the file is for, what was changed and which advice changed it.
 * `isPart`: the person has a file with more in it.
 */
export function header(
  document: Deployed,
  processes: readonly Process[],
  isPart = !processes.includes('jvm') && !document.own,
): string {
  const { setting, changed, why } = document
  const lines = [`Memory Wizard: ${subject(setting, processes)}`]
  // secrets and what is not read of a pasted file are not here, so it must not take that file's place unread
  if (isPart) lines.push('Merge this into your own file: options that were not read, secrets among them, are not here.')
  if (changed.length > 0) {
    lines.push(why ? `Changed (${why}):` : 'Changed:')
    for (const { key, before, after, assumed } of changed) {
      lines.push(
        `  ${escapeUnprintable(key)}: ${before === undefined ? '(not set)' : escapeUnprintable(before)}${assumed ? ' (assumed)' : ''} -> ${after === undefined ? '(not set)' : escapeUnprintable(after)}`,
      )
    }
  }
  return comment(lines)
}

/** Comment lines, each with its `#`. */
export const comment = (lines: readonly string[]): string => lines.map((line) => `# ${line}\n`).join('')

/** The processes whose options a configuration file holds, the JobManager first as in Flink's own file. */
export function processesIn(document: Deployed): readonly Process[] {
  const sections = new Set(Object.keys(document.config).map(section))
  const named = new Set<Process>([document.setting.process])
  if (sections.has('jobmanager')) named.add('jm')
  if (sections.has('taskmanager')) named.add('tm')
  return (['jm', 'tm'] as const).filter((process) => named.has(process))
}

const NAMES = { jm: 'JobManager', tm: 'TaskManager', jvm: 'Java process' } as const satisfies Record<Process, string>

const subject = (setting: Setting, processes: readonly Process[]) => {
  const names = processes.map((process) => NAMES[process]).join(' and ')
  return processes.includes('jvm') ? names : `Apache Flink ${setting.flink}, ${names}`
}
