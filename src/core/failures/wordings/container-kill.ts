import { figures, type Pattern, wording } from '../pattern.ts'
import { PROBE_FAILED } from './not-memory.ts'
import { withKilled } from './process.ts'
import { roundedSize, SIZE } from './size.ts'

const sizes = (used: string | undefined, limit: string | undefined) =>
  figures({ usedBytes: roundedSize(used), limitBytes: roundedSize(limit) })

/** The memory limit that a container's status or manifest states near its kill. */
const limitIn = (context: string): string | undefined =>
  /limits:?\s[\s\S]{0,200}?memory["']?: {0,20}["']?(\d{1,15}[KMGT]i?)\b/i.exec(context)?.[1]

/** A pod's description names its image and its labels: where none of them speaks of Flink, it runs something else. */
const isOthers = (context: string): boolean =>
  /\bimage["']?: {0,20}["']?\S/i.test(context) && !/flink|task-?manager|job-?manager/i.test(context)

/** What runs the container, by the words around. */
function runner(context: string): string[] {
  if (/yarn|containerID=container_|NodeManager|attempt_\d/i.test(context)) return ['yarn']
  if (/kube|\bpod\b|Restart Count|Last State/i.test(context))
    return ['kubernetes', ...(isOthers(context) ? ['other-image'] : [])]
  if (/docker/i.test(context)) return ['docker']
  return []
}

export const CONTAINER_KILL: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`(?:beyond (?:the )?'?(physical|virtual)'? memory limits?\.? ?)?Current usage ?: ?${SIZE} of ${SIZE} physical memory used(?: ?; ?${SIZE} of ${SIZE} virtual memory used)?`,
    ),
    hints: ['physical memory used'],
    read: (match, context) => {
      const used = roundedSize(match[2])
      const limit = roundedSize(match[3])
      const over = used !== undefined && limit !== undefined && used > limit
      // both may be above their limits: the one that is named was the reason
      const named = match[1]?.toLowerCase()
      if (named ? named === 'virtual' : !over) return null
      return { numbers: sizes(match[2], match[3]), traits: ['yarn'], ...withKilled(context) }
    },
    source: 'ContainersMonitorImpl, Hadoop 2.x and 3.x',
  },
  {
    regex: wording(String.raw`running (?:\d{1,19} ?B )?beyond (?:the )?'?physical'? memory limits?`),
    hints: ['physical memory limit', "physical' memory limit"],
    read: (_, context) => ({ traits: ['yarn'], ...withKilled(context) }),
    source: 'ContainersMonitorImpl, Hadoop 2.x and 3.x',
  },
  {
    regex: wording(
      String.raw`killed by YARN for exceeding (?:physical )?memory limits\b(?!\. ?\d[^\n]{1,40}? virtual memory used)\.?(?: ${SIZE} of ${SIZE} physical memory used)?`,
    ),
    hints: ['killed by yarn'],
    read: (match) => ({ numbers: sizes(match[1], match[2]), traits: ['yarn'] }),
    source: 'org.apache.spark.deploy.yarn.YarnAllocator, Spark 1.x to 3.x',
  },
  {
    regex: wording(
      String.raw`(?<!\b(?:not|no|never|without)(?: an?)? )\bOOM[- ]?Kill(?:ed|ing)?(?:"|')?(?: ?[:=] ?(true|false|yes|no)\b)?(?!ed|er\b|[-_ ]?disable)`,
    ),
    hints: ['oomkill', 'oom-kill', 'oom kill'],
    read: (match, context) => {
      if (/^(?:false|no)$/i.test(match[1] ?? '')) return null
      const numbers = figures({ limitBytes: roundedSize(limitIn(context)) })
      return { numbers, traits: runner(context), ...withKilled(context) }
    },
    source: 'Kubernetes container status (reason), docker inspect (State.OOMKilled), kernel oom-kill:constraint=',
  },
  {
    regex: wording(
      String.raw`(Memory cgroup )?out of memory: Kill(?:ed)? process|invoked oom-killer|killed by the OOM killer|Killed process \d{1,10},? ?\([^)\n]{1,40}\),? (?:UID \d{1,10},? )?total-vm`,
    ),
    hints: ['out of memory: kill', 'oom-killer', 'oom killer', 'killed process'],
    read: (match, context) => ({
      traits: ['kernel', ...(match[0].toLowerCase().startsWith('out of') ? ['host'] : []), ...runner(context)],
    }),
    source: 'Linux mm/oom_kill.c (oom_kill_process, dump_header), 3.x to 6.x; systemd unit states',
  },
  {
    regex: wording(String.raw`memory: usage (\d{1,15} ?kB), limit (\d{1,15} ?kB), failcnt \d`),
    hints: ['memory: usage'],
    read: (match) => ({ numbers: sizes(match[1], match[2]), traits: ['kernel'] }),
    source: 'Linux mm/memcontrol.c (mem_cgroup_print_oom_meminfo), 3.x to 6.x',
  },
  {
    regex: wording(String.raw`Memory limit exceeded: Requested: ?${SIZE} Maximum Used: ?${SIZE}`),
    hints: ['memory limit exceeded: requested'],
    read: (match) => ({ numbers: sizes(match[2], match[1]), traits: ['mesos'] }),
    source: 'Apache Mesos, isolators/cgroups/memory (memory.cpp)',
  },
  {
    regex: wording(String.raw`Container killed due to memory usage|status 137 \( ?out of memory ?\)`),
    hints: ['killed due to memory usage', 'status 137'],
    source: 'Amazon ECS stopped-task reasons; Cloud Foundry Diego crash descriptions',
  },
  {
    regex: wording(String.raw`node was low on resource: ?\[?memory`),
    hints: ['low on resource'],
    read: (_, context) => ({ traits: ['kubernetes', 'evicted'], ...withKilled(context) }),
    source: 'Kubernetes pkg/kubelet/eviction/helpers.go (nodeLowMessageFmt)',
  },
  {
    regex: wording(
      String.raw`(?:exit(?:ed)?|terminated with|killed with|failed with|finished with),?(?: ?with)?(?: an?)?(?: non-?zero)? ?(?:exit)? ?(?:code|status|value)?["']?(?: is)? ?[:=(]? ?["']?(-104|137|143)\b`,
    ),
    hints: ['exit', 'terminated with', 'killed with', 'failed with', 'finished with'],
    read: (match, context) => {
      const code = match[1]
      const sure = code === '-104' || (code === '137' && /OOM|out of memory/i.test(context))
      // the kubelet sends these signals too, to what does not answer it
      if (!sure && PROBE_FAILED.test(context)) return null
      return {
        numbers: figures({ exitCode: code }),
        traits: [...(sure ? [] : [code === '143' ? 'exit-143' : 'exit-137']), ...runner(context)],
        ...withKilled(context),
      }
    },
    source: 'POSIX: 128 + signal; YARN ContainerExitStatus.KILLED_EXCEEDED_PMEM (-104)',
  },
  {
    regex: wording(
      String.raw`(?:container|pod|taskmanager|task manager|executor|容器)[^\n.。]{0,60}(?:(?:\bOOM\b|memory)[^\n.。]{0,30}(?:kill|杀)|(?:kill|杀)[^\n.。]{0,30}(?:\bOOM\b|out of memory|memory limit|exceed\w{0,3} memory|内存))|(?:container|容器)[^\n.。]{0,20}内存(?:超用|超限)|container memory exceeded`,
    ),
    hints: ['kill', '杀', '超用', '超限', 'memory exceeded'],
    read: (_, context) => ({ traits: runner(context), ...withKilled(context) }),
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
