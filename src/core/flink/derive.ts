import type { Config, Deployment, FlinkProcess } from '../setting.ts'
import type { Derivation } from './derivation.ts'
import { deriveJobManager, deriveJobManagerHeap } from './derive-jobmanager.ts'
import { deriveTaskManager } from './derive-taskmanager.ts'
import { versionOf } from './version.ts'
import type { FlinkMinor } from './versions/minors.ts'

/**
 * What Flink makes of a configuration: sizes in bytes, JVM arguments and `-D` options, or its chain of exceptions,
 * verbatim. Never throws, whatever the texts. `deployment` says what the legacy heap options stand for.
 */
export function derive(flink: FlinkMinor, process: FlinkProcess, deployment: Deployment, config: Config): Derivation {
  const version = versionOf(flink)
  if (process === 'tm') return deriveTaskManager(version, deployment, config)
  return version.behaviour.jobManager === 'heap'
    ? deriveJobManagerHeap(version, config)
    : deriveJobManager(version, deployment, config)
}
