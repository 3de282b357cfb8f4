import type { Setting } from '../setting.ts'
import type { Takes } from './alternative.ts'

/** What must be restarted for a changed size: a process of its own, or pods where Kubernetes runs it. */
export const takes = (setting: Setting): readonly Takes[] =>
  setting.process === 'jvm'
    ? ['restart-process']
    : setting.process === 'jm'
      ? ['restart-jobmanager']
      : setting.deployment === 'container'
        ? ['restart-taskmanagers', 'new-pods']
        : ['restart-taskmanagers']
