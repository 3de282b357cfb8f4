import type { RecordId } from '../core/failures/record.ts'
import type { Setting } from '../core/setting.ts'
import type { RecordText } from './catalog.ts'
import { javaOptions, since, startUpTable } from './where-to-look.ts'

/** Where a command is typed: in a pod, in a Docker container, or on the machine that the process runs on (YARN's too). */
type Place = 'pod' | 'docker' | 'machine'
const placeOf = (setting: Setting, traits: readonly string[]): Place => {
  if (setting.deployment === 'standalone' || traits.includes('yarn') || traits.includes('mesos')) return 'machine'
  return traits.includes('docker') ? 'docker' : 'pod'
}
const PREFIX: Readonly<Record<Place, string>> = {
  pod: 'kubectl exec <pod> -- ',
  docker: 'docker exec <container> ',
  machine: '',
}

/** A command where it is typed, with the process's id: in a container Java is usually process 1. */
const inside = (setting: Setting, traits: readonly string[], command: (pid: string) => string) => {
  const place = placeOf(setting, traits)
  return PREFIX[place] + command(place === 'machine' ? '<pid>' : '1')
}

/** JVM arguments where this process takes them: an option of Flink's configuration, or the command line. */
const jvmArguments = (setting: Setting, value: string) =>
  setting.process === 'jvm' ? value : `${javaOptions(setting)}: ${value}`

const rest = (setting: Setting, ...names: readonly string[]) =>
  `curl 'http://<jobmanager>:8081/${setting.process === 'jm' ? 'jobmanager' : 'taskmanagers/<id>'}/metrics?get=${names.join(',')}'`

/** What to copy for each record; the same in every language. */
export const RECORD_COMMANDS = {
  'heap-dump-on-error': (setting) => jvmArguments(setting, '-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/dumps'),
  'nmt-summary': (setting, traits = []) =>
    [
      jvmArguments(setting, '-XX:NativeMemoryTracking=summary'),
      inside(setting, traits, (pid) => `jcmd ${pid} VM.native_memory summary scale=MB`),
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
  'heap-dump-at-threshold': (setting, traits = []) =>
    inside(setting, traits, (pid) => `jcmd ${pid} GC.heap_dump /dumps/before.hprof`),
  'no-dump-for-direct': undefined,
  'classloader-stats': (setting, traits = []) => inside(setting, traits, (pid) => `jcmd ${pid} VM.classloader_stats`),
  'resident-size': (setting, traits = []) =>
    `while sleep 60; do date; ${inside(setting, traits, (pid) => `grep VmRSS /proc/${pid}/status`)}; done`,
  'start-up-table': (setting) =>
    setting.flink === '1.10' ? "grep -A 20 'JVM Options' log/*.log" : `grep -A 12 '${startUpTable(setting)}' log/*.log`,
  'network-metrics': (setting) =>
    rest(setting, 'Status.Shuffle.Netty.AvailableMemorySegments', 'Status.Shuffle.Netty.TotalMemorySegments'),
  // the gauges exist since 1.12
  'managed-metrics': (setting) =>
    since(setting, '1.12')
      ? rest(setting, 'Status.Flink.Memory.Managed.Used', 'Status.Flink.Memory.Managed.Total')
      : "grep 'MemoryManager' log/*.log",
  // Java 8 has no unified logging
  'collection-log': (setting) =>
    jvmArguments(
      setting,
      (setting.jdk ?? 11) < 9
        ? '-XX:+PrintGCDetails -XX:+PrintGCDateStamps -Xloggc:/dumps/gc.log'
        : '-Xlog:gc*,safepoint:file=/dumps/gc.log:time,uptime:filecount=5,filesize=20m',
    ),
  'code-cache': (setting, traits = []) => inside(setting, traits, (pid) => `jcmd ${pid} Compiler.codecache`),
  'thread-count': (setting, traits = []) =>
    inside(
      setting,
      traits,
      (pid) => `sh -c 'ls /proc/${pid}/task | wc -l; cat /proc/${pid}/limits /sys/fs/cgroup/pids.max'`,
    ),
  'mapping-count': (setting, traits = []) =>
    inside(setting, traits, (pid) => `sh -c 'wc -l /proc/${pid}/maps; cat /proc/sys/vm/max_map_count'`),
  'command-line-flags': (setting, traits = []) =>
    inside(setting, traits, () => 'java -XX:+PrintCommandLineFlags -version'),
} satisfies Readonly<Record<RecordId, RecordText['command'] | undefined>>
