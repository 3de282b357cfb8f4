import { atLeast } from './availability.ts'
import { shellWord } from './shell.ts'
import { defineSnippet } from './snippet.ts'

/**
 * The `-D` options that Flink's scripts hand to a process, derived, on one line for each process: to put behind
 * `taskmanager.sh start` or into a container's command. A JobManager gets them from 1.12 on. No comment, because a
 * shell would read the rest of its command as one.
 */
export default defineSnippet({
  id: 'dynamic-options',
  fileName: () => 'dynamic-options.txt',
  availableIn: ({ process, flink }) => process === 'tm' || (process === 'jm' && atLeast(flink, '1.12')),
  write: ({ budgets }) => {
    const lines = budgets.flatMap(({ before }) => (before.ok && before.dynamic ? [dynamicLine(before.dynamic)] : []))
    return lines.length > 0 ? { text: lines.join(''), problems: [] } : { text: '', problems: [{ problem: 'refused' }] }
  },
})

const dynamicLine = (options: Readonly<Record<string, string>>) =>
  `${Object.entries(options)
    .map(([key, value]) => `-D ${shellWord(`${key}=${value}`)}`)
    .join(' ')}\n`
