import type { Numbers } from '../../core/failures/finding.ts'
import type { AdviceText, Knowledge, Print } from '../catalog.ts'
import { exitCodeText } from '../exit-code-table.ts'
import { has, integer, metrics, networkMetrics, since } from '../where-to-look.ts'
import { cluster } from './cluster.ts'
import { code } from './code.ts'
import { config } from './config.ts'
import { direct } from './direct.ts'
import { exitCodes } from './exit-codes.ts'
import { jvm } from './jvm.ts'
import { links } from './links.ts'
import {
  accepted,
  allocator,
  container,
  dropOwnLimit,
  grows,
  heap,
  heapUse,
  metaspace,
  ownLimit,
  paidBy,
  processName,
} from './phrases.ts'
import { PROBLEMS } from './problems.ts'
import { reasons } from './reasons.ts'
import { records } from './records.ts'
import { adviceWords, findingWords } from './told.ts'
import { triage } from './triage.ts'

const pools = (numbers: Numbers, print: Print): string =>
  has(numbers, 'buffersAfter')
    ? ` That makes **${print.count(numbers.buffersAfter)}** buffers${has(numbers, 'totalBuffers') ? ` instead of **${print.count(numbers.totalBuffers)}**` : ''}.`
    : ''

/** How many buffers it takes: by the job's exchanges, where they are known; else what the message proves. */
const buffersNeeded = (numbers: Numbers, print: Print): string => {
  if (has(numbers, 'topologyLeastBuffers', 'topologyRecommendedBuffers'))
    return ` By its exchanges the job needs at least **${print.count(numbers.topologyLeastBuffers)}** buffers on the busiest TaskManager, **${print.count(numbers.topologyRecommendedBuffers)}** to run without waiting; every channel counts as remote.`
  return has(numbers, 'lowerBoundBuffers')
    ? ` The message proves at least ${print.count(numbers.lowerBoundBuffers)}, a lower bound; later pools ask for their share too. Paste the job's plan (\`/jobs/<id>/plan\`) and the whole need is computed.`
    : ''
}

const network = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${grows(numbers, print, 'Network memory')}${pools(numbers, print)}${paidBy(numbers, print)}${buffersNeeded(numbers, print)}`,
  verify: (numbers, setting, print) =>
    `${networkMetrics(setting)}: the total is ${has(numbers, 'buffersAfter') ? `**${print.count(numbers.buffersAfter)}**` : 'the new one'}, and some segments stay available once every task is \`RUNNING\`.`,
  otherwise:
    'If the total did not change, the settings did not reach the process: read its start-up log. A local MiniCluster does not read the configuration file.',
})

const RESIDENT_SIZE =
  'The resident size (`VmRSS` in `/proc/<pid>/status`; of a pod also `kubectl top pod`) levels off below the limit, for longer than it took to be killed.'

const UNBOUNDED =
  "RocksDB's write buffers, of 64 MiB and more for each state, are bounded by its share of managed memory alone, and without any by nothing."

const killed = (
  title: string,
  why: AdviceText['why'],
  otherwise = 'If the resident size keeps growing past the new limit, compare two `jcmd VM.native_memory summary` an hour apart: what NMT does not see belongs to native libraries or the allocator.',
): AdviceText => ({ title, why, verify: () => RESIDENT_SIZE, otherwise })

const knowledge: Knowledge = {
  readMore: 'All about this failure',
  problems: PROBLEMS,
  notes: 'Worth knowing about this text',
  ownLimit,
  failures: {
    ...cluster.failures,
    ...config.failures,
    ...direct.failures,
    ...jvm.failures,
    'container-kill': {
      name: 'The container was killed',
      shows: 'OOMKilled, exit code 137, "running beyond physical memory limits"',
      happened: ({ numbers, traits }, setting, print) => {
        const used = has(numbers, 'usedBytes', 'limitBytes')
          ? `It used **${print.size(numbers.usedBytes)}** of **${print.size(numbers.limitBytes)}**. `
          : has(numbers, 'limitBytes')
            ? `Its limit was **${print.size(numbers.limitBytes)}**. `
            : ''
        const said = exitCodeText(exitCodes, numbers.exitCode)
        const code = has(numbers, 'exitCode')
          ? `The exit code was **${numbers.exitCode}**${said ? `: ${said.says} ` : '. '}`
          : ''
        if (traits.includes('host'))
          return `The host ran out of memory as a whole and its kernel chose this process. ${used}${code}No limit of a container was at work, so look at what else runs there.`
        if (traits.includes('exit-143') && !has(numbers, 'usedBytes'))
          return `The process was asked to stop. ${used}${code}By itself that says nothing about memory: a scale-down, a time-out and a memory limit on YARN look alike. The lines before it tell.`
        const what =
          setting.process === 'jvm'
            ? 'A full heap throws an error of its own, so most likely memory outside it outgrew what the container had left.'
            : 'A full heap throws an error of its own, so most likely native memory outgrew what Flink had reserved for it.'
        return `Something outside the JVM ended the process. ${used}${code}${what}`
      },
      mind: 'A kill leaves no stack and no heap dump. If the resident size still grows after a day at the same load, native memory leaks, and a larger container only dies later.',
    },
    'flink-network-buffers': {
      name: 'Not enough network buffers',
      shows: 'Insufficient number of network buffers: required …, but only … available',
      happened: ({ numbers, traits }, _setting, print) => {
        const total = integer(numbers, 'totalBuffers')
        const each = integer(numbers, 'bufferBytes')
        const pool =
          total === undefined
            ? ''
            : ` The TaskManager has **${print.count(total)}** in all${each === undefined ? '' : `, **${print.size(total * each)}** of network memory`}.`
        return has(numbers, 'requiredBuffers', 'availableBuffers')
          ? `A task asked for **${print.count(numbers.requiredBuffers)}** more buffers and only **${print.count(numbers.availableBuffers)}** were left.${pool} What it asked for is one pool's share, not the whole need.`
          : `${traits.includes('timeout') ? 'A task waited for its exclusive buffers until the time was over.' : 'A task found fewer network buffers than it needs to start.'}${pool}`
      },
      mind: 'The need grows with the number of channels, so with the product of parallelisms on both sides of a shuffle. Halving a parallelism that was set by accident (such as the number of cores) beats adding memory.',
    },
    'jvm-heap': {
      name: 'The heap is full',
      shows: 'OutOfMemoryError: Java heap space',
      happened: ({ traits }, setting) =>
        ({
          tm: 'The TaskManager could not place an object, even after a full collection. Its heap is framework heap and task heap together, and all slots share it.',
          jm: 'The JobManager could not place an object, even after a full collection. Its heap holds job graphs, checkpoint metadata and the splits of sources.',
          jvm: 'The JVM could not place an object, even after a full collection.',
        })[setting.process] + allocator(traits),
      mind: 'A larger heap helps a job that is simply larger. It does not help where one thing grows without bound: state that is never cleared, one huge record, or a source split with all the remaining data.',
    },
    'jvm-metaspace': {
      name: 'Metaspace is full',
      shows: 'OutOfMemoryError: Metaspace',
      happened: (_finding, setting) =>
        setting.process === 'jvm'
          ? 'The descriptions of loaded classes reached `-XX:MaxMetaspaceSize`.'
          : `The descriptions of loaded classes reached the ${processName(setting)}'s limit. Each submission to a session cluster loads the job's classes again, through a new class loader.`,
      mind: 'Did the first submission fail, or one after several good ones? The first means that the limit is too small. The other means that old class loaders are still held, and a larger limit only adds a few submissions.',
    },
  },

  advice: {
    ...cluster.advice,
    ...config.advice,
    ...direct.advice,
    ...jvm.advice,
    'container-kill/raise-overhead': killed(
      'Reserve more native memory',
      (numbers, _setting, print) =>
        `JVM overhead is what Flink sets aside for thread stacks, code cache, collector and native libraries. ${grows(numbers, print, 'It')}${paidBy(numbers, print)}`,
    ),
    'container-kill/overhead-keep-total': killed(
      'Reserve more native memory inside the same container',
      (numbers, _setting, print) =>
        `${grows(numbers, print, 'JVM overhead')}${paidBy(numbers, print)} The container stays as large as it is.`,
    ),
    'container-kill/raise-managed': killed(
      'Give RocksDB more managed memory',
      (numbers, _setting, print) =>
        `${numbers.fromBytes === 0n ? UNBOUNDED : "RocksDB's block cache and write buffers live in managed memory, and its limit is soft: with many states in a slot it passes it."} ${grows(numbers, print, 'Managed memory')}${paidBy(numbers, print)}`,
    ),
    'container-kill/managed-keep-total': killed(
      'Give RocksDB managed memory inside the same container',
      (numbers, _setting, print) =>
        `${UNBOUNDED} ${grows(numbers, print, 'Managed memory')}${paidBy(numbers, print)} The container stays as large as it is.`,
    ),
    'container-kill/rocksdb-control': killed(
      'Let Flink bound RocksDB again',
      () =>
        '`state.backend.rocksdb.memory.managed` was off, so each column family had a cache and write buffers of its own that nothing counted. Switched on, they share managed memory.',
      'If throughput falls, give managed memory more room rather than switching the control off again.',
    ),
    'container-kill/limit-arenas': killed(
      "Limit glibc's arenas",
      (_numbers, setting) =>
        `glibc's malloc keeps several arenas a core and seldom returns memory; with ${setting.process === 'jvm' ? 'many threads' : 'RocksDB'} they fragment. \`MALLOC_ARENA_MAX\` holds them down. It has an effect only where glibc's malloc is in use, not under jemalloc.`,
      'If nothing changes, look whether `LD_PRELOAD` loads jemalloc: then arenas of glibc were not the cause.',
    ),
    'container-kill/keep-jemalloc': {
      title: 'Keep the jemalloc that the image brings',
      why: () =>
        "The official Flink images load jemalloc because glibc's malloc fragments under RocksDB. Where `DISABLE_JEMALLOC` is set, it is switched off.",
      verify: () => '`grep jemalloc /proc/1/maps` in the container prints lines.',
      otherwise: 'If the resident size still grows, the allocator was not the cause: compare it with NMT.',
    },
    'container-kill/drop-own-limit': dropOwnLimit,
    'container-kill/match-limit': {
      title: 'Give the container what the process was sized for',
      why: (numbers, _setting, print) =>
        `The container's limit${has(numbers, 'limitBytes') ? ` of **${print.size(numbers.limitBytes)}**` : ''} is below what the process was sized for, so the kill was only a question of time.${container(numbers, print)} No size of the process moves.`,
      verify: accepted,
      otherwise: 'If it is killed at the new limit too, native memory outgrows what was reserved for it.',
    },
    'container-kill/fit-limit': {
      title: 'Fit the process into the limit that the container has',
      why: (numbers, _setting, print) =>
        `The container's limit${has(numbers, 'limitBytes') ? ` of **${print.size(numbers.limitBytes)}**` : ''} is below what the process was sized for, so the kill was only a question of time.${has(numbers, 'totalFromBytes', 'totalToBytes') ? ` The total comes down from **${print.size(numbers.totalFromBytes)}** to **${print.size(numbers.totalToBytes)}**, and the parts with it.` : ' The total comes down to it, and the parts with it.'}`,
      verify: accepted,
      otherwise: 'If the heap then fills up, the job needs a larger container.',
    },
    'container-kill/smaller-heap': killed(
      'Leave the container more room beside the heap',
      (numbers, _setting, print) =>
        `${has(numbers, 'toBytes') ? grows(numbers, print, has(numbers, 'option') ? `\`${numbers.option}\`` : 'The heap') : 'The heap gets smaller.'}${container(numbers, print)} What it gives up is left for threads, Metaspace, code cache, direct buffers and the collector.`,
      'If the heap fills up now, the container is too small for this program.',
    ),
    'container-kill/raise-container': killed(
      'Enlarge the container, not the heap',
      (numbers, _setting, print) =>
        `The process needs more beside its heap than the container leaves.${container(numbers, print)} A heap given as a percentage would grow along and eat the new room: keep it where it is.`,
    ),

    'flink-network-buffers/raise-total': network('More network memory'),
    'flink-network-buffers/keep-total': network('More network memory within the same total'),
    'flink-network-buffers/fewer-buffers': {
      title: 'Ask for fewer buffers',
      why: (numbers, _setting, print) =>
        `${has(numbers, 'option', 'replacement') ? `\`${numbers.option}\` becomes \`${numbers.replacement}\`${has(numbers, 'value') ? ` (it was \`${numbers.value}\`)` : ''}. ` : ''}${
          String(numbers.option).endsWith('required-per-gate.max')
            ? 'A gate then needs no more than that to start; further buffers are taken where there are some, and throughput may be lower without them.'
            : 'Each channel then holds less; a job with many channels and little data hardly notices.'
        }${has(numbers, 'topologyAfterBuffers') ? ` By its exchanges the job then needs at least **${print.count(numbers.topologyAfterBuffers)}** buffers a TaskManager.` : ''}`,
      verify: (_numbers, setting) =>
        `${networkMetrics(setting)}: some segments stay available once every task is \`RUNNING\`.`,
      otherwise: 'If throughput falls, set it back and add network memory.',
    },
    'flink-network-buffers/lower-parallelism': {
      title: 'Lower the parallelism of wide shuffles',
      why: () =>
        'A full shuffle needs channels in proportion to the product of both parallelisms. Lowering one of them shrinks the need at once.',
      verify: (_numbers, setting) => `${networkMetrics(setting)}: fewer segments are in use.`,
      otherwise: 'If the job cannot keep up then, it needs the network memory instead.',
    },

    'jvm-heap/drop-own-limit': dropOwnLimit,
    'jvm-heap/raise-total': heap(
      'More task heap, larger total',
      'Task heap',
      'Operators and user code live on task heap.',
    ),
    'jvm-heap/from-managed': heap(
      'More task heap out of managed memory',
      'Task heap',
      'Without RocksDB, batch operators or Python, managed memory lies idle: its share can serve the heap.',
    ),
    'jvm-heap/raise-framework-heap': heap(
      'More framework heap (advanced)',
      'Framework heap',
      "The frames that allocate are Flink's own. Change this only where that is certain: framework and task heap are one JVM heap.",
    ),
    'jvm-heap/raise-jobmanager-heap': heap(
      'More heap for the JobManager, larger total',
      "The JobManager's heap",
      'Its need follows the number of jobs, the size of their graphs, the checkpoints that are kept and the splits that sources enumerate.',
    ),
    'jvm-heap/keep-total': heap(
      'More heap within the same total',
      'The heap',
      "No limit of the JVM enforces a JobManager's overhead and off-heap memory, so they give way first. If its container is killed then, it needs a larger total.",
    ),
    'jvm-heap/raise-xmx': heap('A larger heap', 'The heap', 'The container has room for it beside the native parts.'),
    'jvm-heap/raise-xmx-and-container': heap(
      'A larger heap in a larger container',
      'The heap',
      'The container has no room for a larger heap beside the native parts.',
    ),
    'jvm-heap/smaller-working-set': {
      title: 'Find what fills the heap',
      why: () =>
        'If more heap only delays the error, it is not a question of size: one structure grows with the data. A heap dump names it.',
      verify: (_numbers, setting) => heapUse(setting),
      otherwise:
        'If the dump shows many small objects of the job itself and no single owner, the heap is too small after all.',
    },

    'jvm-metaspace/drop-own-limit': dropOwnLimit,
    'jvm-metaspace/raise-total': metaspace('More Metaspace, larger total'),
    'jvm-metaspace/keep-total': metaspace('More Metaspace within the same total'),
    'jvm-metaspace/raise-limit': metaspace('A larger Metaspace'),
    'jvm-metaspace/stop-leak': {
      title: 'Stop the class loader leak',
      why: () =>
        "Where it fails after several submissions, a thread, a driver or a cache outlives its job and holds the job's class loader, and with it all its classes.",
      verify: (_numbers, setting) =>
        since(setting, '1.12') && setting.process !== 'jvm'
          ? `${metrics(setting, 'Status.JVM.Memory.Metaspace.Used')} returns to the same level after each submission and a full collection.`
          : '`jcmd <pid> VM.classloader_stats` shows no more child-first class loaders than jobs that run.',
      otherwise:
        'Until the holder is found, restart the process after a number of submissions, or run one cluster a job.',
    },
  },

  code,

  records,

  links,

  secrets: { hidden: 'Values that look like secrets are hidden here; the copy has them.', show: 'Show them' },

  findingWords,
  adviceWords,
  reasons,
  triage,
}

export default knowledge
