import { type Pattern, wording } from '../pattern.ts'
import { withProcess } from './process.ts'

/** Not the size of the whole is missing, but the `-D` options that Flink's script hands over. */
const read = (_: RegExpExecArray, context: string) => ({ traits: ['not-set'], ...withProcess(context) })

export const FLINK_CONFIG_MISSING: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`(?:(?:Task|Job)Manager memory configuration failed: )?Either required fine-grained memory ?\(([^)]{0,200})`,
    ),
    hints: ['required fine-grained memory'],
    read: (match) => ({ process: match[1]?.toLowerCase().includes('jobmanager.') ? 'jm' : 'tm' }),
    source: 'ProcessMemoryUtils.failBecauseRequiredOptionsNotConfigured, Flink 1.11 to 2.3',
  },
  {
    regex: wording(String.raw`Either Task Heap Memory size ?\(taskmanager\.memory\.task\.heap\.size\)`),
    hints: ['either task heap memory'],
    read: () => ({ process: 'tm' }),
    source: 'TaskExecutorProcessUtils.processSpecFromConfig, Flink 1.10',
  },
  {
    regex: wording(String.raw`The required configuration option Key: ?'[\w.-]{1,100}'[^\n]{0,300}? is not set`),
    hints: ['required configuration option'],
    read,
    source: 'TaskExecutorResourceUtils.checkConfigOptionIsSet, Flink 1.10 to 2.3',
  },
]
