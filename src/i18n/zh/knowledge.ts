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

const UNBOUNDED =
  'RocksDB 每个状态的 Write Buffer 可达 64 MiB 以上，总量只受它所分到的托管内存限制，没有托管内存就完全没有限制。'

const killed = (
  title: string,
  why: AdviceText['why'],
  otherwise = '如果常驻内存仍然越过新的上限，隔一小时做两次 `jcmd VM.native_memory summary` 对比：NMT 看不到的增长来自本地库或内存分配器。',
): AdviceText => ({ title, why, verify: () => RESIDENT_SIZE, otherwise })

const knowledge: Knowledge = {
  readMore: '这种故障的完整说明',
  problems: PROBLEMS,
  notes: '关于这段文本的提示',
  ownLimit,
  failures: {
    ...cluster.failures,
    ...config.failures,
    ...direct.failures,
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
      happened: ({ numbers, traits }, _setting, print) => {
        const total = integer(numbers, 'totalBuffers')
        const each = integer(numbers, 'bufferBytes')
        const pool =
          total === undefined
            ? ''
            : `该 TaskManager 一共有 **${print.count(total)}** 个${each === undefined ? '' : `，即 **${print.size(total * each)}** 网络内存`}。`
        return has(numbers, 'requiredBuffers', 'availableBuffers')
          ? `有 Task 还要 **${print.count(numbers.requiredBuffers)}** 个缓冲区，只剩 **${print.count(numbers.availableBuffers)}** 个。${pool}这个数字只是一个缓冲池的一份，不是全部需求。`
          : `${traits.includes('timeout') ? '有 Task 等待独占缓冲区，一直等到超时。' : '有 Task 启动时可用的网络缓冲区不够。'}${pool}`
      },
      mind: '需求量随通道数增长，也就是随 Shuffle 两侧并行度的乘积增长。如果并行度只是默认取了 CPU 核数，把它降下来比加内存更管用。',
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
  },

  advice: {
    ...cluster.advice,
    ...config.advice,
    ...direct.advice,
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
        `${numbers.fromBytes === 0n ? UNBOUNDED : 'RocksDB 的 Block Cache 和 Write Buffer 都在托管内存里，而这个限制并不严格：一个 Slot 里状态很多时会超出。'}${grows(numbers, print, '托管内存')}${paidBy(numbers, print)}`,
    ),
    'container-kill/managed-keep-total': killed(
      '容器不变，给 RocksDB 托管内存',
      (numbers, _setting, print) =>
        `${UNBOUNDED}${grows(numbers, print, '托管内存')}${paidBy(numbers, print)}容器大小不变。`,
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
      title: '让容器上限达到进程规划的大小',
      why: (numbers, _setting, print) =>
        `容器上限${has(numbers, 'limitBytes') ? `（**${print.size(numbers.limitBytes)}**）` : ''}低于进程规划的大小，被杀只是时间问题。${container(numbers, print)}进程自身的大小都不变。`,
      verify: accepted,
      otherwise: '如果到了新的上限仍然被杀，说明原生内存超出了为它预留的大小。',
    },
    'container-kill/fit-limit': {
      title: '让进程适配容器的现有上限',
      why: (numbers, _setting, print) =>
        `容器上限${has(numbers, 'limitBytes') ? `（**${print.size(numbers.limitBytes)}**）` : ''}低于进程规划的大小，被杀只是时间问题。${has(numbers, 'totalFromBytes', 'totalToBytes') ? `总内存从 **${print.size(numbers.totalFromBytes)}** 降到 **${print.size(numbers.totalToBytes)}**，各部分随之变小。` : '把总内存降到上限以内，各部分随之变小。'}`,
      verify: accepted,
      otherwise: '如果之后堆不够用，说明作业需要更大的容器。',
    },
    'container-kill/smaller-heap': killed(
      '给堆以外的内存多留一些空间',
      (numbers, _setting, print) =>
        `${has(numbers, 'toBytes') ? grows(numbers, print, has(numbers, 'option') ? `\`${numbers.option}\` ` : '堆内存') : '减小堆内存。'}${container(numbers, print)}让出的空间留给线程、Metaspace、代码缓存、直接内存和垃圾回收器。`,
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
    'jvm-heap/keep-total': heap(
      '总内存不变，增大堆内存',
      '堆内存',
      'JobManager 的 JVM 开销和堆外内存没有 JVM 的硬性限制，所以先由它们让出。如果之后容器被杀，就需要更大的总内存。',
    ),
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
