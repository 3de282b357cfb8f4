import type { Numbers } from '../../core/failures/finding.ts'
import type { Setting } from '../../core/setting.ts'
import type { AdviceText, Knowledge, Print } from '../catalog.ts'
import { exitCodeText } from '../exit-code-table.ts'
import { has, integer, metrics, networkMetrics, since } from '../where-to-look.ts'
import { cluster } from './cluster.ts'
import { code } from './code.ts'
import { config } from './config.ts'
import { exitCodes } from './exit-codes.ts'
import { jvm } from './jvm.ts'
import { links } from './links.ts'
import {
  accepted,
  allocator,
  capital,
  container,
  dropOwnLimit,
  grows,
  heap,
  heapUse,
  metaspace,
  ownLimit,
  paidBy,
  part,
  processName,
  proven,
} from './phrases.ts'
import { PROBLEMS } from './problems.ts'
import { reasons } from './reasons.ts'
import { records } from './records.ts'
import { adviceWords, findingWords } from './told.ts'
import { triage } from './triage.ts'

/** Where a Flink process says what it was started with. */
const startLog = (flag: string, value: string | undefined): string =>
  `The start of the log lists the JVM options: \`${flag}\`${value ? ` is **${value}**` : ' has the new value'}.`

const directUse = (setting: Setting): string =>
  setting.process === 'jvm'
    ? 'The MXBean `java.nio:type=BufferPool,name=direct`, attribute `MemoryUsed`, levels off below the limit.'
    : `${metrics(setting, 'Status.JVM.Memory.Direct.MemoryUsed')} levels off below that.`

/** The four texts of direct memory in a Flink process differ in who allocates and what pays. */
const direct = (title: string, reason: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${reason}${has(numbers, 'part') ? ` ${grows(numbers, print, capital(part(numbers.part)))}` : ''}${paidBy(numbers, print)}${proven(numbers, print)}`,
  verify: (numbers, setting, print) =>
    `${startLog('-XX:MaxDirectMemorySize', has(numbers, 'limitBytes') ? print.size(numbers.limitBytes) : undefined)} ${directUse(setting)}`,
  otherwise:
    'If the failure comes back later and the time to it grew with the limit, buffers leak: record them before raising the limit again.',
})

const USER_DIRECT =
  'User code, connectors and native clients take their direct buffers from task off-heap memory, which is 0 unless it is set.'
const FRAMEWORK_DIRECT =
  "Flink's own Netty and the read buffers of batch shuffles take theirs from framework off-heap memory."
const JOB_MANAGER_DIRECT =
  'In a JobManager the limit is its off-heap memory, shared by RPC, the blob server and file systems that write checkpoints.'

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

const killed = (
  title: string,
  why: AdviceText['why'],
  otherwise = 'If the resident size keeps growing past the new limit, compare two `jcmd VM.native_memory summary` an hour apart: what NMT does not see belongs to native libraries or the allocator.',
): AdviceText => ({ title, why, verify: () => RESIDENT_SIZE, otherwise })

const nettyLimit = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${grows(numbers, print, `The limit${has(numbers, 'option') ? ` (\`${numbers.option}\`)` : ''}`)}${proven(numbers, print)}${
      has(numbers, 'nextStepBytes')
        ? ` It buys time only: each further step of the buffer needs **${print.size(numbers.nextStepBytes)}** more.`
        : ' It buys time to find the cause.'
    }${container(numbers, print)}`,
  verify: (numbers, _setting, print) =>
    `With debug logging of \`io.netty.util.internal.PlatformDependent\` the start prints \`-Dio.netty.maxDirectMemory\`${has(numbers, 'toBytes') ? ` as **${print.count(numbers.toBytes)}** bytes` : ''}; a next error would state it as \`max:\`.`,
  otherwise: 'If it fails again with a larger `used:`, the buffer or the leak grows with any limit: mend the cause.',
})

const knowledge: Knowledge = {
  readMore: 'All about this failure',
  problems: PROBLEMS,
  notes: 'Worth knowing about this text',
  ownLimit,
  failures: {
    ...cluster.failures,
    ...config.failures,
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
      happened: ({ numbers }, _setting, print) => {
        const total = integer(numbers, 'totalBuffers')
        const each = integer(numbers, 'bufferBytes')
        const pool =
          total === undefined
            ? ''
            : ` The TaskManager has **${print.count(total)}** in all${each === undefined ? '' : `, **${print.size(total * each)}** of network memory`}.`
        return has(numbers, 'requiredBuffers', 'availableBuffers')
          ? `A task asked for **${print.count(numbers.requiredBuffers)}** more buffers and only **${print.count(numbers.availableBuffers)}** were left.${pool} What it asked for is one pool's share, not the whole need.`
          : `A task waited for its exclusive buffers until the time was over.${pool}`
      },
      mind: 'The need grows with the number of channels, so with the product of parallelisms on both sides of a shuffle. Halving a parallelism that was set by accident (such as the number of cores) beats adding memory.',
    },
    'jvm-direct': {
      name: 'Direct memory is full',
      shows: 'OutOfMemoryError: Direct buffer memory',
      happened: ({ numbers, traits }, setting, print) => {
        const figures = has(numbers, 'requestedBytes', 'allocatedBytes', 'limitBytes')
          ? `A buffer of **${print.size(numbers.requestedBytes)}** did not fit: **${print.size(numbers.allocatedBytes)}** of **${print.size(numbers.limitBytes)}** were taken.`
          : 'A direct buffer did not fit under the limit, and a full collection freed too little.'
        const limit =
          setting.process === 'tm'
            ? ' In a TaskManager the limit is the sum of framework off-heap, task off-heap and network memory.'
            : setting.process === 'jm'
              ? ' In a JobManager the limit is off-heap memory, if the limit is switched on.'
              : ' Unless `-XX:MaxDirectMemorySize` is set, the limit is as large as the heap can become.'
        return figures + limit + allocator(traits)
      },
      mind: 'Does the time to failure grow with the limit? Then buffers leak, and a larger limit only postpones. `-XX:+DisableExplicitGC` makes it look like a leak: the JVM frees dead buffers by calling `System.gc()`.',
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
    'netty-direct': {
      name: "Netty's direct memory is full",
      shows: 'OutOfDirectMemoryError: failed to allocate … byte(s) of direct memory',
      happened: ({ numbers, traits }, _setting, print) => {
        const requested = integer(numbers, 'requestedBytes')
        const used = integer(numbers, 'usedBytes')
        const max = integer(numbers, 'maxBytes')
        if (requested === undefined || used === undefined || max === undefined)
          return 'Netty counts its direct memory itself, and the next buffer would have passed its limit.'
        const step = 4n * 1024n * 1024n
        const short = used + requested - max
        const rest = used - (requested - step)
        const figures = `Netty asked for **${print.size(requested)}** with **${print.size(used)}** of **${print.size(max)}** in use: **${print.size(short)}** too much.`
        const growing = requested > step && requested % step === 0n && rest >= 0n && rest % step === 0n
        const side = traits.includes('encoder')
          ? ' The `EncoderException` in the chain says that it was the write side.'
          : ''
        return growing
          ? `${figures} The figures fit one buffer that grows in steps of 4 MiB: the old copy of **${print.size(requested - step)}** and the new one of **${print.size(requested)}** exist side by side while it is copied${rest > 0n ? `, beside **${print.size(rest)}** of pooled chunks` : ''}.${side}`
          : traits.includes('reallocated')
            ? `${figures} The stack shows one unpooled buffer that is enlarged in place (\`reallocateDirect\`): what it asks for is only the step by which it grows.${side}`
            : figures + side
      },
      mind: 'A larger limit only postpones a buffer that keeps growing: each step of 4 MiB needs 8 MiB more, because old and new copy exist at once. The stack shows who waited for the reply, not who filled the buffer.',
    },
  },

  advice: {
    ...cluster.advice,
    ...config.advice,
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
        `RocksDB's block cache and write buffers live in managed memory, and its limit is soft: with many states in a slot it passes it. ${grows(numbers, print, 'Managed memory')}${paidBy(numbers, print)}`,
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
      title: 'Fit the process into the limit that the container really has',
      why: (numbers, _setting, print) =>
        `The container's limit${has(numbers, 'limitBytes') ? ` of **${print.size(numbers.limitBytes)}**` : ''} is below what the process was sized for, so the kill was only a question of time. The total comes down to it.${paidBy(numbers, print)}`,
      verify: accepted,
      otherwise: 'If the heap then fills up, the job needs a larger container.',
    },
    'container-kill/smaller-heap': killed(
      'Leave the container more room beside the heap',
      (numbers, _setting, print) =>
        `${grows(numbers, print, has(numbers, 'option') ? `\`${numbers.option}\`` : 'The heap')}${container(numbers, print)} What it gives up is left for threads, Metaspace, code cache, direct buffers and the collector.`,
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

    'jvm-direct/task-off-heap': direct('More task off-heap memory', USER_DIRECT),
    'jvm-direct/task-off-heap-keep-total': direct('More task off-heap memory within the same total', USER_DIRECT),
    'jvm-direct/framework-off-heap': direct('More framework off-heap memory', FRAMEWORK_DIRECT),
    'jvm-direct/framework-off-heap-keep-total': direct(
      'More framework off-heap memory within the same total',
      FRAMEWORK_DIRECT,
    ),
    'jvm-direct/jobmanager-off-heap': direct('More off-heap memory for the JobManager', JOB_MANAGER_DIRECT),
    'jvm-direct/jobmanager-off-heap-keep-total': direct(
      'More off-heap memory for the JobManager within the same total',
      JOB_MANAGER_DIRECT,
    ),
    'jvm-direct/drop-own-limit': dropOwnLimit,
    'jvm-direct/lift-limit': {
      title: "Lift the JobManager's direct memory limit",
      why: () =>
        '`jobmanager.memory.enable-jvm-direct-memory-limit` was switched on, which is not the default. Without it the JVM allows as much direct memory as heap.',
      verify: (_numbers, setting) =>
        `The JVM options at the start of the log hold no \`-XX:MaxDirectMemorySize\`. ${directUse(setting)}`,
      otherwise: 'If the container is killed instead, direct memory leaks: switch the limit on again, it shows where.',
    },
    'jvm-direct/raise-direct-limit': {
      title: 'Raise the direct memory limit',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, '`-XX:MaxDirectMemorySize`')}${proven(numbers, print)}${container(numbers, print)}`,
      verify: (_numbers, setting) => directUse(setting),
      otherwise:
        'If it fails again after a longer time, buffers leak: record them instead of raising the limit once more.',
    },
    'jvm-direct/raise-direct-limit-and-container': {
      title: 'Raise the direct memory limit and the container',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, '`-XX:MaxDirectMemorySize`')}${proven(numbers, print)}${container(numbers, print)} Heap and direct memory must fit the container together.`,
      verify: (_numbers, setting) => directUse(setting),
      otherwise:
        'If it fails again after a longer time, buffers leak: record them instead of raising the limit once more.',
    },
    'jvm-direct/release-buffers': {
      title: 'Find the buffers that are not released',
      why: () =>
        'If the time to failure grows with the limit, buffers are kept. No size is large enough; the same program has been seen to fail at 256 MiB and at 10 GiB.',
      verify: (_numbers, setting) => directUse(setting),
      otherwise: 'A heap dump shows each `java.nio.DirectByteBuffer` and who refers to it.',
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
    'jvm-heap/keep-total': heap('More heap within the same total', 'The heap', 'Another part has more than it needs.'),
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

    'netty-direct/upgrade-lettuce': {
      title: 'Upgrade Lettuce to 5.2 or later',
      why: (numbers, _setting, print) =>
        `The error came up on the read side. Lettuce before 5.2 keeps what it has already decoded of a reply until the whole reply is there, so one long reply makes its read buffer grow without need${has(numbers, 'growingBytes') ? `, here to **${print.size(numbers.growingBytes)}**` : ''}.`,
      verify: () =>
        'Under the same load the log shows no `OutOfDirectMemoryError`, and `PlatformDependent.usedDirectMemory()` falls back after large replies.',
      otherwise:
        'If it still grows on 5.2 or later, a single value or reply is that large: look for it with `redis-cli --bigkeys`.',
    },
    'netty-direct/bounded-batch': {
      title: 'Send in bounded batches',
      why: (numbers, _setting, print) =>
        `Commands that are sent without waiting pile up, and so do their replies. ${
          has(numbers, 'batchBytes')
            ? `Keep at most **${print.size(numbers.batchBytes)}** on the way${has(numbers, 'batchValues', 'valueBytes') ? `: **${print.count(numbers.batchValues)}** values of ${print.size(numbers.valueBytes)} each` : ''}, and wait for them before the next batch.`
            : 'Bound the bytes that are on the way, and wait for them before the next batch.'
        } A pipeline without a bound makes this failure likelier.`,
      verify: () => '`PlatformDependent.usedDirectMemory()` rises by no more than one batch and falls back after it.',
      otherwise: 'If memory grows although each batch is awaited, the read side or one large value is the cause.',
    },
    'netty-direct/split-value': {
      title: 'Split the value or the reply',
      why: (numbers, _setting, print) =>
        `One value must stand in one buffer before it can be decoded or sent${has(numbers, 'oldBytes') ? `; this one had reached **${print.size(numbers.oldBytes)}**` : ''}. Store it in pieces, and read large collections by \`HSCAN\`, \`SSCAN\` or ranges instead of all at once.`,
      verify: () => '`redis-cli --bigkeys` reports no key near the size in the error.',
      otherwise:
        'If no key is that large, the buffer holds many replies: see the version of the client, and bound the batches.',
    },
    'netty-direct/release-buffers': {
      title: 'Find the buffers that are not released',
      why: () =>
        'Many small requests filled the limit, which one growing buffer would not do: buffers leak, or there are very many connections.',
      verify: () =>
        'With `-Dio.netty.leakDetection.level=paranoid` no `LEAK: ByteBuf.release() was not called` appears, and used direct memory levels off.',
      otherwise: 'If there is no report, count the connections: each has buffers of its own.',
    },
    'netty-direct/raise-netty-limit': nettyLimit('Raise the limit, to gain time'),
    'netty-direct/raise-netty-limit-and-container': nettyLimit('Raise the limit and the container, to gain time'),
    'netty-direct/task-off-heap': direct(
      'More task off-heap memory, to gain time',
      'A client in user code counts against the direct memory limit of the TaskManager, beside its network memory.',
    ),
    'netty-direct/task-off-heap-keep-total': direct(
      'More task off-heap memory within the same total, to gain time',
      'A client in user code counts against the direct memory limit of the TaskManager, beside its network memory.',
    ),
    'netty-direct/jobmanager-off-heap': direct(
      'More off-heap memory for the JobManager, to gain time',
      JOB_MANAGER_DIRECT,
    ),
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
