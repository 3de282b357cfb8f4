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
  `日志开头的 JVM 参数中，\`${flag}\` ${value ? `为 **${value}**` : '是新的值'}。`

const directUse = (setting: Setting): string =>
  setting.process === 'jvm'
    ? 'MXBean `java.nio:type=BufferPool,name=direct` 的 `MemoryUsed` 在上限以下趋于平稳。'
    : `${metrics(setting, 'Status.JVM.Memory.Direct.MemoryUsed')} 在该值以下趋于平稳。`

/** The four texts of direct memory in a Flink process differ in who allocates and what pays. */
const direct = (title: string, reason: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${reason}${has(numbers, 'part') ? grows(numbers, print, part(numbers.part)) : ''}${paidBy(numbers, print)}${proven(numbers, print)}`,
  verify: (numbers, setting, print) =>
    `${startLog('-XX:MaxDirectMemorySize', has(numbers, 'limitBytes') ? print.size(numbers.limitBytes) : undefined)}${directUse(setting)}`,
  otherwise: '如果过一段时间又报错，而且上限越大、撑得越久，就是缓冲区泄漏：先按下面的方法取证，不要再加大上限。',
})

const USER_DIRECT = '用户代码、Connector 和各种客户端的直接内存都算在任务堆外内存里，而它默认是 0。'
const FRAMEWORK_DIRECT = 'Flink 自带的 Netty 和批作业 Shuffle 的读缓冲使用框架堆外内存。'
const JOB_MANAGER_DIRECT =
  'JobManager 的直接内存上限就是它的堆外内存，由 RPC、Blob Server 和写 Checkpoint 的文件系统共用。'

const pools = (numbers: Numbers, print: Print): string =>
  has(numbers, 'buffersAfter')
    ? `缓冲区总数变为 **${print.count(numbers.buffersAfter)}** 个${has(numbers, 'totalBuffers') ? `（原来 **${print.count(numbers.totalBuffers)}** 个）` : ''}。`
    : ''

/** 需要多少个缓冲区：知道作业的数据交换就按它算，否则只有报错给出的下限。 */
const buffersNeeded = (numbers: Numbers, print: Print): string => {
  if (has(numbers, 'topologyLeastBuffers', 'topologyRecommendedBuffers'))
    return `按作业的数据交换计算，负载最重的 TaskManager 至少要 **${print.count(numbers.topologyLeastBuffers)}** 个缓冲区，要不相互等待则为 **${print.count(numbers.topologyRecommendedBuffers)}** 个（所有通道都按远程计）。`
  return has(numbers, 'lowerBoundBuffers')
    ? `报错只说明至少需要 ${print.count(numbers.lowerBoundBuffers)} 个，这是下限，之后的缓冲池还要各取一份。把作业的执行计划（\`/jobs/<id>/plan\`）也粘贴进来，就能算出全部需求。`
    : ''
}

const network = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${grows(numbers, print, '网络内存')}${pools(numbers, print)}${paidBy(numbers, print)}${buffersNeeded(numbers, print)}`,
  verify: (numbers, setting, print) =>
    `${networkMetrics(setting)}：总数为${has(numbers, 'buffersAfter') ? ` **${print.count(numbers.buffersAfter)}**` : '新值'}，并且所有 Task 都处于 \`RUNNING\` 时仍有空闲。`,
  otherwise: '如果总数没有变化，说明配置没有送达进程：请看启动日志。本地 MiniCluster 不读取配置文件。',
})

const RESIDENT_SIZE =
  '常驻内存（`/proc/<pid>/status` 中的 `VmRSS`，Pod 还可以看 `kubectl top pod`）在上限以下趋于平稳，且持续时间超过上次被杀之前的运行时间。'

const killed = (
  title: string,
  why: AdviceText['why'],
  otherwise = '如果常驻内存仍然越过新的上限，隔一小时做两次 `jcmd VM.native_memory summary` 对比：NMT 看不到的增长来自本地库或内存分配器。',
): AdviceText => ({ title, why, verify: () => RESIDENT_SIZE, otherwise })

const nettyLimit = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${grows(numbers, print, `上限${has(numbers, 'option') ? `（\`${numbers.option}\`）` : ''}`)}${proven(numbers, print)}${
      has(numbers, 'nextStepBytes')
        ? `这只是争取时间：缓冲区每再扩一步，还要多 **${print.size(numbers.nextStepBytes)}**。`
        : '这只是争取排查的时间。'
    }${container(numbers, print)}`,
  verify: (numbers, _setting, print) =>
    `把 \`io.netty.util.internal.PlatformDependent\` 的日志级别设为 DEBUG，启动时会打印 \`-Dio.netty.maxDirectMemory\`${has(numbers, 'toBytes') ? `，值为 **${print.count(numbers.toBytes)}** 字节` : ''}；如果再报错，\`max:\` 也会是这个值。`,
  otherwise: '如果再次报错且 `used:` 更大，说明无论上限多大，缓冲区或泄漏都会继续增长：必须解决根因。',
})

const knowledge: Knowledge = {
  readMore: '这种故障的完整说明',
  problems: PROBLEMS,
  notes: '关于这段文本的提示',
  ownLimit,
  failures: {
    ...cluster.failures,
    ...config.failures,
    ...jvm.failures,
    'container-kill': {
      name: '容器被杀',
      shows: 'OOMKilled、退出码 137、“running beyond physical memory limits”',
      happened: ({ numbers, traits }, setting, print) => {
        const used = has(numbers, 'usedBytes', 'limitBytes')
          ? `用量 **${print.size(numbers.usedBytes)}**，上限 **${print.size(numbers.limitBytes)}**。`
          : has(numbers, 'limitBytes')
            ? `上限为 **${print.size(numbers.limitBytes)}**。`
            : ''
        const said = exitCodeText(exitCodes, numbers.exitCode)
        const code = has(numbers, 'exitCode') ? `退出码 **${numbers.exitCode}**${said ? `：${said.says}` : '。'}` : ''
        if (traits.includes('host'))
          return `宿主机整体内存不足，内核选中了这个进程。${used}${code}这与容器的上限无关，请看宿主机上还运行着什么。`
        if (traits.includes('exit-143') && !has(numbers, 'usedBytes'))
          return `进程是被要求停止的。${used}${code}这本身与内存无关：缩容、超时和 YARN 的内存限制看起来都一样，要看它前面的日志。`
        const what =
          setting.process === 'jvm'
            ? '堆满了会抛出自己的错误，所以多半是堆以外的内存超出了容器剩下的空间。'
            : '堆满了会抛出自己的错误，所以多半是本地内存超出了 Flink 预留的部分。'
        return `进程是被 JVM 之外的力量结束的。${used}${code}${what}`
      },
      mind: '被杀时不会留下堆栈，也不会有堆转储。如果负载不变而常驻内存一天之后仍在增长，就是本地内存泄漏，容器再大也只是晚一点被杀。',
    },
    'flink-network-buffers': {
      name: '网络缓冲区不足',
      shows: 'Insufficient number of network buffers: required …, but only … available',
      happened: ({ numbers }, _setting, print) => {
        const total = integer(numbers, 'totalBuffers')
        const each = integer(numbers, 'bufferBytes')
        const pool =
          total === undefined
            ? ''
            : `该 TaskManager 一共有 **${print.count(total)}** 个${each === undefined ? '' : `，即 **${print.size(total * each)}** 网络内存`}。`
        return has(numbers, 'requiredBuffers', 'availableBuffers')
          ? `有 Task 还要 **${print.count(numbers.requiredBuffers)}** 个缓冲区，只剩 **${print.count(numbers.availableBuffers)}** 个。${pool}这个数字只是一个缓冲池的一份，不是全部需求。`
          : `有 Task 等待独占缓冲区，一直等到超时。${pool}`
      },
      mind: '需求量随通道数增长，也就是随 Shuffle 两侧并行度的乘积增长。如果并行度只是默认取了 CPU 核数，把它降下来比加内存更管用。',
    },
    'jvm-direct': {
      name: '直接内存已满',
      shows: 'OutOfMemoryError: Direct buffer memory',
      happened: ({ numbers, traits }, setting, print) => {
        const figures = has(numbers, 'requestedBytes', 'allocatedBytes', 'limitBytes')
          ? `要申请 **${print.size(numbers.requestedBytes)}** 的缓冲区，但 **${print.size(numbers.limitBytes)}** 的上限已用掉 **${print.size(numbers.allocatedBytes)}**。`
          : '一个直接缓冲区在上限之内放不下，Full GC 之后腾出的空间也不够。'
        const limit =
          setting.process === 'tm'
            ? 'TaskManager 的直接内存上限是框架堆外内存、任务堆外内存与网络内存之和。'
            : setting.process === 'jm'
              ? '如果启用了直接内存限制，JobManager 的上限就是堆外内存。'
              : '没有设置 `-XX:MaxDirectMemorySize` 时，上限与堆的最大值相同。'
        return figures + limit + allocator(traits)
      },
      mind: '先问一句：上限调大之后，是不是撑得更久才报错？如果是，就是缓冲区泄漏，加大上限只是推迟。另外 `-XX:+DisableExplicitGC` 会造成类似泄漏的现象：JVM 要靠 `System.gc()` 回收不再使用的缓冲区。',
    },
    'jvm-heap': {
      name: '堆内存已满',
      shows: 'OutOfMemoryError: Java heap space',
      happened: ({ traits }, setting) =>
        ({
          tm: 'TaskManager 在 Full GC 之后仍放不下一个对象。它的堆由框架堆内存和任务堆内存组成，所有 Slot 共用。',
          jm: 'JobManager 在 Full GC 之后仍放不下一个对象。它的堆里有作业图、Checkpoint 元数据和 Source 的分片信息。',
          jvm: 'JVM 在 Full GC 之后仍放不下一个对象。',
        })[setting.process] + allocator(traits),
      mind: '如果只是作业变大了，加大堆有用。如果有东西在无限增长，比如从不清理的状态、一条巨大的记录、包含剩余全部数据的最后一个分片，加大堆没有用。',
    },
    'jvm-metaspace': {
      name: 'Metaspace 已满',
      shows: 'OutOfMemoryError: Metaspace',
      happened: (_finding, setting) =>
        setting.process === 'jvm'
          ? '已加载类的元数据达到了 `-XX:MaxMetaspaceSize`。'
          : `已加载类的元数据达到了 ${processName(setting)} 的上限。在 Session 集群上，每提交一次作业都会用新的类加载器把作业的类重新加载一遍。`,
      mind: '是第一次提交就失败，还是成功几次之后才失败？前者是上限太小；后者说明旧的类加载器没有被回收，加大上限只能多撑几次提交。',
    },
    'netty-direct': {
      name: 'Netty 的直接内存已满',
      shows: 'OutOfDirectMemoryError: failed to allocate … byte(s) of direct memory',
      happened: ({ numbers, traits }, _setting, print) => {
        const requested = integer(numbers, 'requestedBytes')
        const used = integer(numbers, 'usedBytes')
        const max = integer(numbers, 'maxBytes')
        if (requested === undefined || used === undefined || max === undefined)
          return 'Netty 自己统计直接内存，下一个缓冲区会超过它的上限。'
        const step = 4n * 1024n * 1024n
        const short = used + requested - max
        const rest = used - (requested - step)
        const figures = `Netty 要申请 **${print.size(requested)}**，而 **${print.size(max)}** 的上限已用掉 **${print.size(used)}**，还差 **${print.size(short)}**。`
        const growing = requested > step && requested % step === 0n && rest >= 0n && rest % step === 0n
        const side = traits.includes('encoder') ? '异常链中有 `EncoderException`，说明发生在写的一侧。' : ''
        return growing
          ? `${figures}这组数字正好符合“一个缓冲区每次扩容 4 MiB”：扩容要复制，**${print.size(requested - step)}** 的旧缓冲区和 **${print.size(requested)}** 的新缓冲区同时存在${rest > 0n ? `，另外还有 **${print.size(rest)}** 是池化的内存块` : ''}。${side}`
          : traits.includes('reallocated')
            ? `${figures}堆栈里有 \`reallocateDirect\`：一个非池化的缓冲区正在原地扩容，申请的数值只是它这一次要增加的部分。${side}`
            : figures + side
      },
      mind: '如果缓冲区一直在增长，加大上限只是推迟：每扩 4 MiB，新旧两份同时存在，就要多 8 MiB。堆栈里是等待应答的调用方，不是把缓冲区撑大的那一方。',
    },
  },

  advice: {
    ...cluster.advice,
    ...config.advice,
    ...jvm.advice,
    'container-kill/raise-overhead': killed(
      '多预留一些本地内存',
      (numbers, _setting, print) =>
        `JVM 开销是 Flink 为线程栈、代码缓存、垃圾回收器和本地库预留的部分。${grows(numbers, print, 'JVM 开销')}${paidBy(numbers, print)}`,
    ),
    'container-kill/overhead-keep-total': killed(
      '容器不变，多预留一些本地内存',
      (numbers, _setting, print) => `${grows(numbers, print, 'JVM 开销')}${paidBy(numbers, print)}容器大小不变。`,
    ),
    'container-kill/raise-managed': killed(
      '给 RocksDB 更多托管内存',
      (numbers, _setting, print) =>
        `RocksDB 的 Block Cache 和 Write Buffer 都在托管内存里，而这个限制并不严格：一个 Slot 里状态很多时会超出。${grows(numbers, print, '托管内存')}${paidBy(numbers, print)}`,
    ),
    'container-kill/rocksdb-control': killed(
      '重新开启 RocksDB 的内存控制',
      () =>
        '`state.backend.rocksdb.memory.managed` 被关闭了，每个 Column Family 都有自己的缓存和 Write Buffer，没有人统计总量。开启之后它们共用托管内存。',
      '如果吞吐下降，请增加托管内存，而不是再次关闭内存控制。',
    ),
    'container-kill/limit-arenas': killed(
      '限制 glibc 的 Arena 数量',
      (_numbers, setting) =>
        `glibc 的 malloc 按核数建立多个 Arena，很少归还内存，${setting.process === 'jvm' ? '线程多时' : '与 RocksDB 一起使用时'}容易产生碎片。\`MALLOC_ARENA_MAX\` 可以限制其数量，但只在使用 glibc 的 malloc 时有效，使用 jemalloc 时不起作用。`,
      '如果没有变化，请检查 `LD_PRELOAD` 是否加载了 jemalloc：那样的话 glibc 的 Arena 并不是原因。',
    ),
    'container-kill/keep-jemalloc': {
      title: '使用镜像自带的 jemalloc',
      why: () =>
        '官方 Flink 镜像默认加载 jemalloc，因为 glibc 的 malloc 与 RocksDB 一起使用时碎片严重。设置了 `DISABLE_JEMALLOC` 时它会被关掉。',
      verify: () => '在容器内执行 `grep jemalloc /proc/1/maps` 有输出。',
      otherwise: '如果常驻内存仍在增长，原因不在分配器：请与 NMT 的数字对比。',
    },
    'container-kill/drop-own-limit': dropOwnLimit,
    'container-kill/match-limit': {
      title: '让进程适配容器的真实上限',
      why: (numbers, _setting, print) =>
        `容器上限${has(numbers, 'limitBytes') ? `（**${print.size(numbers.limitBytes)}**）` : ''}低于进程规划的大小，被杀只是时间问题。把总内存降到上限以内。${paidBy(numbers, print)}`,
      verify: accepted,
      otherwise: '如果之后堆不够用，说明作业需要更大的容器。',
    },
    'container-kill/smaller-heap': killed(
      '给堆以外的内存多留一些空间',
      (numbers, _setting, print) =>
        `${grows(numbers, print, has(numbers, 'option') ? `\`${numbers.option}\` ` : '堆内存')}${container(numbers, print)}让出的空间留给线程、Metaspace、代码缓存、直接内存和垃圾回收器。`,
      '如果堆因此不够用，说明容器对这个程序来说太小。',
    ),
    'container-kill/raise-container': killed(
      '加大容器，堆保持不变',
      (numbers, _setting, print) =>
        `进程在堆以外需要的内存，比容器剩下的多。${container(numbers, print)}如果堆是按百分比设置的，它会跟着变大、把新增的空间吃掉，所以要让堆保持原来的大小。`,
    ),

    'flink-network-buffers/raise-total': network('增大网络内存'),
    'flink-network-buffers/keep-total': network('总内存不变，增大网络内存'),
    'flink-network-buffers/fewer-buffers': {
      title: '减少缓冲区需求',
      why: (numbers, _setting, print) =>
        `${has(numbers, 'option', 'replacement') ? `\`${numbers.option}\` 改为 \`${numbers.replacement}\`${has(numbers, 'value') ? `（原为 \`${numbers.value}\`）` : ''}。` : ''}${
          String(numbers.option).endsWith('required-per-gate.max')
            ? '这样每个输入门只要有这么多缓冲区就能启动，其余的有空闲才拿，拿不到时吞吐可能下降。'
            : '这样每个通道占用的缓冲区更少；通道多而数据量不大的作业几乎没有影响。'
        }${has(numbers, 'topologyAfterBuffers') ? `按作业的数据交换计算，这时每个 TaskManager 至少要 **${print.count(numbers.topologyAfterBuffers)}** 个缓冲区。` : ''}`,
      verify: (_numbers, setting) => `${networkMetrics(setting)}：所有 Task 都处于 \`RUNNING\` 时仍有空闲。`,
      otherwise: '如果吞吐下降，请改回来，再增加网络内存。',
    },
    'flink-network-buffers/lower-parallelism': {
      title: '降低全量 Shuffle 的并行度',
      why: () => '全量 Shuffle 需要的通道数与两侧并行度的乘积成正比，降低任何一侧，需求立刻减少。',
      verify: (_numbers, setting) => `${networkMetrics(setting)}：占用的缓冲区减少。`,
      otherwise: '如果作业因此跟不上数据，就需要增加网络内存。',
    },

    'jvm-direct/task-off-heap': direct('增大任务堆外内存', USER_DIRECT),
    'jvm-direct/task-off-heap-keep-total': direct('总内存不变，增大任务堆外内存', USER_DIRECT),
    'jvm-direct/framework-off-heap': direct('增大框架堆外内存', FRAMEWORK_DIRECT),
    'jvm-direct/framework-off-heap-keep-total': direct('总内存不变，增大框架堆外内存', FRAMEWORK_DIRECT),
    'jvm-direct/jobmanager-off-heap': direct('增大 JobManager 的堆外内存', JOB_MANAGER_DIRECT),
    'jvm-direct/jobmanager-off-heap-keep-total': direct('总内存不变，增大 JobManager 的堆外内存', JOB_MANAGER_DIRECT),
    'jvm-direct/drop-own-limit': dropOwnLimit,
    'jvm-direct/lift-limit': {
      title: '取消 JobManager 的直接内存限制',
      why: () =>
        '`jobmanager.memory.enable-jvm-direct-memory-limit` 被打开了（默认关闭）。关闭后，JVM 允许的直接内存与堆一样大。',
      verify: (_numbers, setting) => `日志开头的 JVM 参数中没有 \`-XX:MaxDirectMemorySize\`。${directUse(setting)}`,
      otherwise: '如果改为容器被杀，说明直接内存泄漏：请重新打开这个限制，它能指出泄漏的位置。',
    },
    'jvm-direct/raise-direct-limit': {
      title: '增大直接内存上限',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, '`-XX:MaxDirectMemorySize` ')}${proven(numbers, print)}${container(numbers, print)}`,
      verify: (_numbers, setting) => directUse(setting),
      otherwise: '如果只是晚一些又报错，就是缓冲区泄漏：请取证，不要继续加大。',
    },
    'jvm-direct/raise-direct-limit-and-container': {
      title: '同时增大直接内存上限和容器',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, '`-XX:MaxDirectMemorySize` ')}${proven(numbers, print)}${container(numbers, print)}堆和直接内存加起来必须放得进容器。`,
      verify: (_numbers, setting) => directUse(setting),
      otherwise: '如果只是晚一些又报错，就是缓冲区泄漏：请取证，不要继续加大。',
    },
    'jvm-direct/release-buffers': {
      title: '找出没有释放的缓冲区',
      why: () =>
        '上限越大、撑得越久，说明缓冲区一直没有释放。这种情况下多大都不够：有同一个程序在 256 MiB 和 10 GiB 的上限下都报过错。',
      verify: (_numbers, setting) => directUse(setting),
      otherwise: '堆转储里可以看到每个 `java.nio.DirectByteBuffer` 以及引用它的对象。',
    },

    'jvm-heap/drop-own-limit': dropOwnLimit,
    'jvm-heap/raise-total': heap('增大任务堆内存和总内存', '任务堆内存', '算子和用户代码使用任务堆内存。'),
    'jvm-heap/from-managed': heap(
      '从托管内存划给任务堆内存',
      '任务堆内存',
      '如果作业没有使用 RocksDB、批算子或 Python，托管内存就是闲置的，可以划给堆。',
    ),
    'jvm-heap/raise-framework-heap': heap(
      '增大框架堆内存（进阶）',
      '框架堆内存',
      '申请内存的堆栈都是 Flink 自己的代码。只有在确认如此时才调整：框架堆内存和任务堆内存在 JVM 中是同一个堆。',
    ),
    'jvm-heap/raise-jobmanager-heap': heap(
      '增大 JobManager 的堆内存和总内存',
      'JobManager 的堆内存',
      '需要多少，取决于作业数量、作业图的规模、保留的 Checkpoint 个数和 Source 枚举的分片数。',
    ),
    'jvm-heap/keep-total': heap('总内存不变，增大堆内存', '堆内存', '另一部分有富余。'),
    'jvm-heap/raise-xmx': heap('增大堆', '堆内存', '容器在本地内存之外还有空间。'),
    'jvm-heap/raise-xmx-and-container': heap('同时增大堆和容器', '堆内存', '容器除了本地内存，已没有空间给更大的堆。'),
    'jvm-heap/smaller-working-set': {
      title: '找出是什么占满了堆',
      why: () => '如果加大堆只是推迟报错，那就不是大小的问题，而是有某个结构随数据一直增长。堆转储会告诉你是哪一个。',
      verify: (_numbers, setting) => heapUse(setting),
      otherwise: '如果堆转储里都是作业自己的小对象，没有哪一个占大头，那确实是堆太小。',
    },

    'jvm-metaspace/drop-own-limit': dropOwnLimit,
    'jvm-metaspace/raise-total': metaspace('增大 Metaspace 和总内存'),
    'jvm-metaspace/keep-total': metaspace('总内存不变，增大 Metaspace'),
    'jvm-metaspace/raise-limit': metaspace('增大 Metaspace'),
    'jvm-metaspace/stop-leak': {
      title: '解决类加载器泄漏',
      why: () =>
        '如果提交几次之后才失败，说明有线程、驱动或缓存比作业活得更久，一直引用着作业的类加载器，它加载的类也就无法卸载。',
      verify: (_numbers, setting) =>
        since(setting, '1.12') && setting.process !== 'jvm'
          ? `每次提交并经过一次 Full GC 之后，${metrics(setting, 'Status.JVM.Memory.Metaspace.Used')} 回到同一水平。`
          : '`jcmd <pid> VM.classloader_stats` 中 `ChildFirstClassLoader` 的数量不多于正在运行的作业数。',
      otherwise: '在找到引用者之前，可以每提交若干次就重启进程，或者每个作业使用单独的集群。',
    },

    'netty-direct/upgrade-lettuce': {
      title: '把 Lettuce 升级到 5.2 或更高版本',
      why: (numbers, _setting, print) =>
        `错误发生在读取应答的一侧。5.2 之前，一个应答没有收完时，Lettuce 不会丢弃其中已经解码的字节，所以一个很长的应答会让读缓冲区白白增长${has(numbers, 'growingBytes') ? `，这里涨到了 **${print.size(numbers.growingBytes)}**` : ''}。`,
      verify: () =>
        '同样的负载下日志不再出现 `OutOfDirectMemoryError`，并且大应答之后 `PlatformDependent.usedDirectMemory()` 会回落。',
      otherwise: '如果 5.2 以上仍在增长，说明确实有这么大的值或应答：用 `redis-cli --bigkeys` 找出来。',
    },
    'netty-direct/bounded-batch': {
      title: '分批发送，并限制每批的大小',
      why: (numbers, _setting, print) =>
        `发送时不等待应答，命令和应答都会堆积。${
          has(numbers, 'batchBytes')
            ? `在途数据不要超过 **${print.size(numbers.batchBytes)}**${has(numbers, 'batchValues', 'valueBytes') ? `，按每个值 ${print.size(numbers.valueBytes)} 计算就是 **${print.count(numbers.batchValues)}** 个` : ''}，等这一批全部应答之后再发下一批。`
            : '限制在途的字节数，等这一批全部应答之后再发下一批。'
        }没有上限的 Pipeline 只会让这个错误更容易出现。`,
      verify: () => '`PlatformDependent.usedDirectMemory()` 的涨幅不超过一批的大小，并在每批结束后回落。',
      otherwise: '如果每批都等待了应答而内存仍在增长，原因在读取一侧，或者是某个特别大的值。',
    },
    'netty-direct/split-value': {
      title: '拆分过大的值或应答',
      why: (numbers, _setting, print) =>
        `一个值必须完整地放在一个缓冲区里才能解码或发送${has(numbers, 'oldBytes') ? `，这里已经到了 **${print.size(numbers.oldBytes)}**` : ''}。请把它拆开存放；读取大集合时用 \`HSCAN\`、\`SSCAN\` 或按范围分页，不要一次取完。`,
      verify: () => '`redis-cli --bigkeys` 的结果中没有接近报错大小的键。',
      otherwise: '如果没有这么大的键，缓冲区里就是很多个应答：请检查客户端版本，并限制每批的大小。',
    },
    'netty-direct/release-buffers': {
      title: '找出没有释放的缓冲区',
      why: () => '占满上限的是许多小的申请，而不是一个不断增长的缓冲区：要么有泄漏，要么连接数太多。',
      verify: () =>
        '加上 `-Dio.netty.leakDetection.level=paranoid` 后，日志里没有 `LEAK: ByteBuf.release() was not called`，直接内存用量趋于平稳。',
      otherwise: '如果没有泄漏报告，请数一数连接：每个连接都有自己的缓冲区。',
    },
    'netty-direct/raise-netty-limit': nettyLimit('加大上限，争取时间'),
    'netty-direct/raise-netty-limit-and-container': nettyLimit('同时加大上限和容器，争取时间'),
    'netty-direct/task-off-heap': direct(
      '增大任务堆外内存，争取时间',
      '用户代码里的客户端占用 TaskManager 的直接内存上限，与网络内存一起计算。',
    ),
    'netty-direct/task-off-heap-keep-total': direct(
      '总内存不变，增大任务堆外内存，争取时间',
      '用户代码里的客户端占用 TaskManager 的直接内存上限，与网络内存一起计算。',
    ),
    'netty-direct/jobmanager-off-heap': direct('增大 JobManager 的堆外内存，争取时间', JOB_MANAGER_DIRECT),
  },

  code,

  records,

  links,

  secrets: { hidden: '疑似敏感信息的值在此处隐藏，复制和下载的内容中仍然保留。', show: '显示' },

  findingWords,
  adviceWords,
  reasons,
  triage,
}

export default knowledge
