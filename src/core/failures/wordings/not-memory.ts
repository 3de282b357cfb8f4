import { figures, type Pattern, wording } from '../pattern.ts'

const PROBE = 'failed (?:liveness|startup) probe|(?:Liveness|Startup) probe failed'
/** That a container was restarted for a probe that it did not answer. */
export const PROBE_FAILED = new RegExp(PROBE, 'i')

/** What people take for a memory failure. All weak: they count only where no failure was found. */
export const NOT_MEMORY: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`(?:exit(?:ed)?|terminated with|finished with),?(?: ?with)?(?: an?)?(?: non-?zero)? ?(?:exit)?[ _]?(?:code|status|value)["']?(?: is)? ?[:=(]? ?["']?(143|-100)\b`,
    ),
    hints: ['exit', 'terminated with', 'finished with'],
    read: (match) => ({
      numbers: figures({ exitCode: match[1] }),
      traits: [match[1] === '143' ? 'asked-to-end' : 'released'],
    }),
    weak: true,
    source: 'POSIX: 128 + SIGTERM; YARN ContainerExitStatus.ABORTED (-100)',
  },
  {
    regex: wording(PROBE),
    hints: ['liveness probe', 'startup probe'],
    read: () => ({ traits: ['asked-to-end', 'probe'] }),
    weak: true,
    source: 'kubelet, prober.go and kuberuntime_manager.go, Kubernetes 1.16 to 1.34',
  },
  {
    regex: wording(String.raw`memory is below the smallest possible YARN Container size`),
    hints: ['smallest possible yarn container'],
    read: () => ({ traits: ['smallest-container'] }),
    weak: true,
    source: 'YarnClusterDescriptor (up to 1.9 AbstractYarnClusterDescriptor), Flink 1.4 and later',
  },
  {
    regex: wording(String.raw`\[gc\](?:\[[\w-]{1,20}\]){0,3} overhead, spent \[`),
    hints: ['overhead, spent'],
    read: () => ({ traits: ['collection-warning'] }),
    weak: true,
    source: 'org.elasticsearch.monitor.jvm.JvmGcMonitorService, Elasticsearch 5 to 8',
  },
]
