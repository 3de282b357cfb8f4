import type { Finding } from './failures/finding.ts'
import type { FailureId } from './failures/index.ts'
import type { FlinkMinor } from './flink/versions/minors.ts'
import type { Config, JvmOptions, Process } from './setting.ts'

/** Failures that any Java process may have; where Flink is not spoken of, none of its parts is assumed. */
const ANY_JAVA: ReadonlySet<string> = new Set<FailureId>([
  'container-kill-virtual',
  'jvm-array-size',
  'jvm-class-space',
  'jvm-code-cache',
  'jvm-flags',
  'jvm-gc-overhead',
  'jvm-native-alloc',
  'jvm-native-thread',
  'netty-direct',
  'netty-leak',
  'not-memory',
])

/**
 * Flink's scripts give each process its heap as `-Xmx`, and from 1.11 on a limit for Metaspace beside it
 * (`ProcessMemoryUtils.generateJvmParametersStr`): a share of the container, or a heap alone, is another program's.
 */
const startedWithoutFlink = (jvm: JvmOptions): boolean =>
  '-XX:MaxRAMPercentage' in jvm || ('-Xmx' in jvm && !('-XX:MaxMetaspaceSize' in jvm))

/** Where nobody says which process it is: what the failure and its surroundings make likely. */
export function likelyProcess(
  root: Finding | undefined,
  config: Config,
  jvm: JvmOptions,
  flink: FlinkMinor | undefined,
): Process {
  if (root?.process) return root.process
  // from 2.0 on a TaskManager's refusal says that it is one, a JobManager's says nothing
  if (root?.failure.startsWith('flink-config-') && flink?.startsWith('2.')) return 'jm'
  const keys = Object.keys(config)
  const tm = keys.some((key) => key.startsWith('taskmanager.'))
  if (!tm && keys.some((key) => key.startsWith('jobmanager.'))) return 'jm'
  if (tm || !root || root.failure.startsWith('flink-') || root.traits.includes('flink')) return 'tm'
  const isOthers = keys.length === 0 && root.traits.includes('other-image')
  if (flink === undefined && (startedWithoutFlink(jvm) || isOthers)) return 'jvm'
  // a stack in which Flink does not occur is another program's
  return ANY_JAVA.has(root.failure) || root.traits.includes('frames') ? 'jvm' : 'tm'
}
