import type { RecordId } from '../core/failures/record.ts'
import type { Setting } from '../core/setting.ts'
import { javaOptions, startUpTable } from './where-to-look.ts'

/** A process's id: in a container Java is usually process 1. */
const pid = (setting: Setting) => (setting.deployment === 'container' ? '1' : '<pid>')
const inside = (setting: Setting, command: string) =>
  setting.deployment === 'container' ? `kubectl exec <pod> -- ${command}` : command

/** JVM arguments where this process takes them: an option of Flink's configuration, or the command line. */
const jvmArguments = (setting: Setting, value: string) =>
  setting.process === 'jvm' ? value : `${javaOptions(setting)}: ${value}`

const rest = (setting: Setting, ...names: readonly string[]) =>
  `curl 'http://<jobmanager>:8081/${setting.process === 'jm' ? 'jobmanager' : 'taskmanagers/<id>'}/metrics?get=${names.join(',')}'`

/** What to copy for each record; the same in every language. */
export const RECORD_COMMANDS = {
  'heap-dump-on-error': (setting: Setting) =>
    jvmArguments(setting, '-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/dumps'),
  'nmt-summary': (setting) =>
    [
      jvmArguments(setting, '-XX:NativeMemoryTracking=summary'),
      inside(setting, `jcmd ${pid(setting)} VM.native_memory summary scale=MB`),
    ].join('\n'),
  'buffer-pool-mxbean': (setting) =>
    setting.process === 'jvm'
      ? 'ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)'
      : rest(setting, 'Status.JVM.Memory.Direct.MemoryUsed', 'Status.JVM.Memory.Direct.Count'),
  // Flink's own Netty is shaded, and the names of its properties with it
  'netty-leak-detection': (setting) =>
    setting.process === 'jvm'
      ? '-Dio.netty.leakDetection.level=paranoid'
      : jvmArguments(
          setting,
          '-Dio.netty.leakDetection.level=paranoid -Dorg.apache.flink.shaded.netty4.io.netty.leakDetection.level=paranoid',
        ),
  'heap-dump-at-threshold': (setting) => inside(setting, `jcmd ${pid(setting)} GC.heap_dump /dumps/before.hprof`),
  'no-dump-for-direct': undefined,
  'classloader-stats': (setting) => inside(setting, `jcmd ${pid(setting)} VM.classloader_stats`),
  'resident-size': (setting) =>
    setting.deployment === 'container'
      ? 'while sleep 60; do date; kubectl exec <pod> -- grep VmRSS /proc/1/status; done'
      : 'while sleep 60; do date; grep VmRSS /proc/<pid>/status; done',
  'start-up-table': (setting) =>
    setting.flink === '1.10' ? "grep -A 20 'JVM Options' log/*.log" : `grep -A 12 '${startUpTable(setting)}' log/*.log`,
  'network-metrics': (setting) =>
    rest(setting, 'Status.Shuffle.Netty.AvailableMemorySegments', 'Status.Shuffle.Netty.TotalMemorySegments'),
} satisfies Readonly<Record<RecordId, ((setting: Setting) => string) | undefined>>
