import type { Setting } from '../../core/setting.ts'
import type { AdviceText, KnowledgeOf } from '../catalog.ts'
import { has, integer, metrics } from '../where-to-look.ts'
import { allocator, capital, container, dropOwnLimit, grows, paidBy, part, proven } from './phrases.ts'

/** Where a Flink process says what it was started with. */
const startLog = (flag: string, value: string | undefined): string =>
  `The start of the log lists the JVM options: \`${flag}\`${value ? ` is **${value}**` : ' has the new value'}.`

const directUse = (setting: Setting): string =>
  setting.process === 'jvm'
    ? 'The MXBean `java.nio:type=BufferPool,name=direct`, attribute `MemoryUsed`, levels off below the limit.'
    : `${metrics(setting, 'Status.JVM.Memory.Direct.MemoryUsed')} levels off below that.`

/** The four texts of direct memory in a Flink process differ in who allocates and what pays. */
const larger = (title: string, reason: string): AdviceText => ({
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

export const direct: KnowledgeOf<'jvm-direct' | 'netty-direct'> = {
  failures: {
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
          : traits.includes('in-place')
            ? `${figures} The stack shows one unpooled buffer that is enlarged in place (\`reallocateDirect\`): what it asks for is only the step by which it grows.${side}`
            : traits.includes('reallocated') && !traits.includes('many-small')
              ? `${figures} The stack shows one buffer that is enlarged (\`reallocate\`): its old copy and the new one of **${print.size(requested)}** exist side by side while it is copied.${side}`
              : figures + side
      },
      mind: 'A larger limit only postpones a buffer that keeps growing: each step of 4 MiB needs 8 MiB more, because old and new copy exist at once. The stack shows who waited for the reply, not who filled the buffer.',
    },
  },
  advice: {
    'jvm-direct/task-off-heap': larger('More task off-heap memory', USER_DIRECT),
    'jvm-direct/task-off-heap-keep-total': larger('More task off-heap memory within the same total', USER_DIRECT),
    'jvm-direct/framework-off-heap': larger('More framework off-heap memory', FRAMEWORK_DIRECT),
    'jvm-direct/framework-off-heap-keep-total': larger(
      'More framework off-heap memory within the same total',
      FRAMEWORK_DIRECT,
    ),
    'jvm-direct/jobmanager-off-heap': larger('More off-heap memory for the JobManager', JOB_MANAGER_DIRECT),
    'jvm-direct/jobmanager-off-heap-keep-total': larger(
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
    'netty-direct/task-off-heap': larger(
      'More task off-heap memory, to gain time',
      'A client in user code counts against the direct memory limit of the TaskManager, beside its network memory.',
    ),
    'netty-direct/task-off-heap-keep-total': larger(
      'More task off-heap memory within the same total, to gain time',
      'A client in user code counts against the direct memory limit of the TaskManager, beside its network memory.',
    ),
    'netty-direct/jobmanager-off-heap': larger(
      'More off-heap memory for the JobManager, to gain time',
      JOB_MANAGER_DIRECT,
    ),
  },
}
