import type { AdviceText, KnowledgeOf } from '../catalog.ts'
import { has, managedMetrics, metrics } from '../where-to-look.ts'
import { exitCodes } from './exit-codes.ts'
import { grows, paidBy, proven } from './phrases.ts'

const managed = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `托管内存由各个 Slot 平分，这个 Slot 的一份已经用完。${grows(numbers, print, '托管内存')}${paidBy(numbers, print)}${proven(numbers, print)}`,
  verify: (_numbers, setting) =>
    `Task 保持 \`RUNNING\`。${managedMetrics(setting)} 是新的总量；启动日志中的 \`Initialized MemoryManager with total memory size\` 也会写明，可能是单个 Slot 的份额。`,
  otherwise: '如果缺少的数字也跟着变大，说明上一次运行的内存还没有归还：重启 TaskManager，看第一次运行能否成功。',
})

const readBuffers = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `读缓冲是从框架堆外内存里划出来的，而它的位置被其他直接内存占用了。${grows(numbers, print, '框架堆外内存')}${paidBy(numbers, print)}${proven(numbers, print)}`,
  verify: (_numbers, setting) =>
    `日志中出现 \`Batch shuffle IO buffer pool initialized\`；${metrics(setting, 'Status.JVM.Memory.Direct.MemoryUsed')} 在上限以下趋于平稳。`,
  otherwise: '如果换了数字又报错，说明还有别的代码在占用直接内存：按 “Direct buffer memory” 的方法去找。',
})

const largerPool = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `同时读取多份结果的 Task 在争用同一批缓冲。${
      has(numbers, 'poolFromBytes', 'poolToBytes')
        ? `\`taskmanager.memory.framework.off-heap.batch-shuffle.size\` 从 **${print.size(numbers.poolFromBytes)}** 调整到 **${print.size(numbers.poolToBytes)}**；它是从框架堆外内存里划出来的，所以框架堆外内存也要增加同样多。`
        : ''
    }${grows(numbers, print, '框架堆外内存')}${paidBy(numbers, print)}`,
  verify: () =>
    '日志 `Batch shuffle IO buffer pool initialized: numBuffers=…` 中的缓冲数比以前多，并且不再有请求超时。',
  otherwise: '如果仍在等待，瓶颈就在磁盘：降低读取阶段的并行度。',
})

export const cluster: KnowledgeOf<
  | 'container-kill-virtual'
  | 'flink-batch-shuffle-memory'
  | 'flink-heartbeat'
  | 'flink-managed-memory'
  | 'flink-slots'
  | 'not-memory'
> = {
  failures: {
    'container-kill-virtual': {
      name: '因虚拟内存被 YARN 杀掉',
      shows: 'running beyond virtual memory limits、退出码 -103',
      happened: ({ numbers }, _setting, print) =>
        `YARN 因为虚拟内存杀掉了容器${has(numbers, 'usedBytes', 'limitBytes') ? `：用量 **${print.size(numbers.usedBytes)}**，上限 **${print.size(numbers.limitBytes)}**` : ''}。虚拟内存是地址空间，JVM 会预留很多，其中大部分从未真正使用。实际使用的内存并不是原因。`,
      mind: '这不是 Flink 或 JVM 的内存配置造成的，调整它们也解决不了。要改的是 NodeManager 上的检查。',
    },
    'flink-batch-shuffle-memory': {
      name: '批作业 Shuffle 的读缓冲不足',
      shows: "Can't allocate enough direct buffer for batch shuffle read buffer pool",
      happened: ({ numbers, traits }, _setting, print) => {
        if (traits.includes('contention'))
          return '读取批作业中间结果的 Task 一直等不到读缓冲，直到超时：共用这个缓冲池的读取太多了。'
        if (traits.includes('below-buffer')) return 'TaskManager 拒绝了读缓冲的大小：连一个缓冲都放不下。'
        const figures = has(numbers, 'allocatedBytes', 'missingBytes')
          ? `已经申请到 **${print.size(numbers.allocatedBytes)}**，还差 **${print.size(numbers.missingBytes)}**。`
          : ''
        return `TaskManager 没能申请到全部读缓冲：直接内存已经达到上限。${figures}这个缓冲池是从框架堆外内存里划出来的，不是另外增加的。`
      },
      mind: '如果这两个配置项都没有改过，就是别的代码占用了直接内存：先查 Connector 和各种客户端，不要一再加大。',
    },
    'flink-heartbeat': {
      name: '心跳超时',
      shows: 'Heartbeat of TaskManager with id … timed out',
      happened: ({ traits }) =>
        traits.includes('jm-silent')
          ? 'JobManager 在 `heartbeat.timeout` 的时间内没有任何响应。这段日志没有说明原因：可能是被杀，可能是在做 GC，也可能是网络中断。'
          : '有 TaskManager 在 `heartbeat.timeout` 的时间内没有任何响应。这段日志来自等待的一方，没有说明原因：可能是被杀，可能是在做 GC，也可能是网络中断。',
      mind: '仅凭这一点不要调整任何内存大小。失去响应的那个进程自己的日志结尾会说明是哪一种，请把它贴进来。',
    },
    'flink-managed-memory': {
      name: '托管内存不够',
      shows: 'Could not allocate … pages；The fraction of memory to allocate should not be 0',
      happened: ({ numbers, traits }, setting, print) => {
        if (traits.includes('no-weight')) {
          const who = traits.includes('python')
            ? ' Python 进程'
            : traits.includes('state-backend')
              ? ' State Backend'
              : '算子或 State Backend'
          return `Task 要分得一份托管内存，份额却是 0：消费者权重的配置里漏掉了${who}。与托管内存的大小无关。`
        }
        if (traits.includes('fraction'))
          return 'Task 要分得一份托管内存，份额却不在 0 到 1 之间。与托管内存的大小无关。'
        if (traits.includes('bad-weight')) return '用来分配托管内存的消费者权重有负数，或者互相矛盾。'
        const asked = has(numbers, 'requestedBytes')
          ? `Task 要申请 **${print.size(numbers.requestedBytes)}** 托管内存`
          : has(numbers, 'requestedPages')
            ? `Task 要申请 **${print.count(numbers.requestedPages)}** 页托管内存`
            : 'Task 没有得到它至少需要的托管内存'
        const left = has(numbers, 'availableBytes')
          ? `，而它所在的 Slot 只剩 **${print.size(numbers.availableBytes)}**`
          : ''
        return `${asked}${left}。${setting.slots !== undefined && setting.slots > 1 ? `TaskManager 的 ${setting.slots} 个 Slot 平分托管内存。` : '托管内存由 TaskManager 的各个 Slot 平分。'}`
      },
      mind: '如果只在作业重启时、在刚刚运行过上一次尝试的 Slot 里报错，那是上一次的内存还没有归还。加大内存没有用，请重启 TaskManager。',
    },
    'flink-slots': {
      name: '作业没有拿到 Slot',
      shows: 'NoResourceAvailableException: Could not acquire the minimum required resources',
      happened: ({ traits }, setting) => {
        const need =
          setting.parallelism !== undefined
            ? `作业需要 **${setting.parallelism}** 个，每个 TaskManager 提供 **${setting.slots ?? 1}** 个。`
            : ''
        if (traits.includes('unfulfillable'))
          return `集群里没有任何 TaskManager 能提供所要求的 Slot，请求被直接拒绝。${need}`
        return `作业一直等待 Slot，直到超时：已注册且空闲的 Slot 比需要的少。${need}`
      },
      mind: '给每个 TaskManager 加内存并不会多出 Slot；集群资源紧张时，反而更难申请到容器。',
    },
    'not-memory': {
      name: '这不是内存故障',
      shows: '退出码 143；memory is below the smallest possible YARN container；[gc] overhead, spent …',
      happened: ({ numbers, traits }) => {
        if (traits.includes('smallest-container'))
          return 'Flink 申请的内存比 YARN 的最小容器还小，所以提示 YARN 会向上取整。作业可以正常运行，只是浪费了集群的一点内存。'
        if (traits.includes('collection-warning'))
          return '这是 Elasticsearch 的警告：最近几秒里有很大一部分时间花在 GC 上。它变慢了，但没有内存溢出；“GC overhead limit exceeded” 是另一条报错。'
        if (traits.includes('probe'))
          return '容器没有响应探针，所以被 kubelet 结束，不是因为内存：文中没有 `OOMKilled`。长时间 GC 或启动太慢的进程都不会响应探针：先看它的日志和 GC，再考虑内存大小。'
        const code = exitCodes[traits.includes('released') ? '-100' : '143']
        return `${has(numbers, 'exitCode') ? `退出码 **${numbers.exitCode}**：` : ''}${code.says}${code.not}`
      },
    },
  },

  advice: {
    'container-kill-virtual/switch-check-off': {
      title: '关闭虚拟内存检查',
      why: () =>
        '在每个 NodeManager 的 `yarn-site.xml` 中把 `yarn.nodemanager.vmem-check-enabled` 设为 `false`。物理内存检查仍然有效，真正保护机器的是它。',
      verify: () => '重启 NodeManager 之后，不再有容器以 -103 结束。',
      otherwise: '如果之后出现 -104，说明物理内存确实超用了：请把那条信息贴进来。',
    },
    'container-kill-virtual/raise-ratio': {
      title: '调大虚拟内存的倍数',
      why: (numbers) =>
        `如果必须保留检查，就在 \`yarn-site.xml\` 中把 \`yarn.nodemanager.vmem-pmem-ratio\` 设为 ${has(numbers, 'ratio') ? `**${numbers.ratio}**` : '5'}（默认 2.1）。它表示容器的地址空间最多可以是申请内存的多少倍。`,
      verify: () => 'NodeManager 每次检查都会打印两种用量，虚拟内存在一天之后仍低于上限。',
      otherwise: '如果一直增长，就是地址空间泄漏：线程、内存映射文件，或者 malloc 的 arena（`MALLOC_ARENA_MAX`）。',
    },

    'flink-batch-shuffle-memory/framework-off-heap': readBuffers('增大框架堆外内存'),
    'flink-batch-shuffle-memory/framework-off-heap-keep-total': readBuffers('总内存不变，增大框架堆外内存'),
    'flink-batch-shuffle-memory/task-off-heap': {
      title: '给其他代码留出空间：增大任务堆外内存',
      why: (numbers, _setting, print) =>
        `如果两个大小都是默认值，就是用户代码或 Connector 占用了直接内存。${grows(numbers, print, '任务堆外内存')}${paidBy(numbers, print)}${proven(numbers, print)}`,
      verify: (_numbers, setting) => `${metrics(setting, 'Status.JVM.Memory.Direct.MemoryUsed')} 在上限以下趋于平稳。`,
      otherwise: '如果又被用完，就是直接内存泄漏：记录下来是谁占用的。',
    },
    'flink-batch-shuffle-memory/default-pool': {
      title: '缓冲池恢复默认大小',
      why: (numbers, _setting, print) =>
        `\`taskmanager.memory.framework.off-heap.batch-shuffle.size\` 被调大了${has(numbers, 'fromBytes', 'toBytes') ? `（现在 **${print.size(numbers.fromBytes)}**，默认 **${print.size(numbers.toBytes)}**）` : ''}，框架堆外内存却没有跟着增加。`,
      verify: () => '日志中出现 `Batch shuffle IO buffer pool initialized`，作业正常运行。',
      otherwise: '如果之后读取要等待缓冲，就把两个配置项同时增加相同的大小。',
    },
    'flink-batch-shuffle-memory/larger-pool': largerPool('读缓冲加倍'),
    'flink-batch-shuffle-memory/larger-pool-keep-total': largerPool('总内存不变，读缓冲加倍'),
    'flink-batch-shuffle-memory/lower-parallelism': {
      title: '减少同时读取的 Task',
      why: () => '每个读取的 Task 都要占用缓冲池。减少 TaskManager 的 Slot 数或者降低并行度，每个 Task 就能分到更多。',
      verify: () => '不再有读缓冲请求超时，而且该阶段没有变慢。',
      otherwise: '如果变慢了，就改为加大缓冲池。',
    },

    'flink-heartbeat/its-own-log': {
      title: '看它自己的日志结尾',
      why: () =>
        '用报错里的 id 找到那个进程，看它最后写了什么。有 OutOfMemoryError，或者日志戛然而止：进程已经死了。行与行之间有很长的间隔：在做 GC。若无其事地继续：网络问题。',
      verify: () =>
        '能说出具体原因：把那份日志，或者平台给出的容器信息（`kubectl describe pod`、NodeManager 的日志）贴进来。',
      otherwise: '如果日志已经随容器一起消失，请先把日志收集到容器之外。',
    },
    'flink-heartbeat/log-collections': {
      title: '确认是不是 GC 停顿',
      why: () => '堆很大时，一次 Full GC 会让所有线程停下来，回应心跳的线程也不例外。GC 日志会记录每次停顿的时长。',
      verify: (_numbers, setting) =>
        `没有接近 \`heartbeat.timeout\`（默认 50 秒）的停顿。${metrics(setting, 'Status.JVM.Memory.Heap.Used', 'Status.JVM.Memory.Heap.Max')}：如果每次 GC 之后堆仍然几乎是满的，心跳超时其实就是堆内存不够。`,
      otherwise: '如果没有长时间的停顿，就查网络和机器负载（交换分区、CPU 限流）。',
    },
    'flink-heartbeat/longer-timeout': {
      title: '查清原因之前，先把超时调长',
      why: () =>
        '`heartbeat.timeout` 从 50 秒调到 100 秒，短于它的停顿不再导致作业失败。这并没有解决问题，而且进程真的死掉时也会更晚才被发现。',
      verify: () => 'GC 日志里有停顿，但作业没有失败。',
      otherwise: '如果仍然超时，那不是慢，而是进程已经不在了。',
    },

    'flink-managed-memory/restore-weights': {
      title: '给每一类消费者设置权重',
      why: (numbers) =>
        `${has(numbers, 'value') ? `\`${numbers.option}\` 现在是 \`${numbers.value}\`：没有列出或者为 0 的类型分不到托管内存。` : '在 `taskmanager.memory.managed.consumer-weights` 中没有列出或者为 0 的类型分不到托管内存。'}${has(numbers, 'replacement') ? `设为 \`${numbers.replacement}\`，每一类都有自己的一份。` : ''}作业没有用到的类型不会占用，所以写全并不会浪费。`,
      verify: () => '作业正常启动，日志中不再有消费者权重没有配置的警告。',
      otherwise: '如果报错依旧，说明配置没有送达 TaskManager：它的启动日志会列出加载的每一项配置。',
    },
    'flink-managed-memory/fixed-per-slot': {
      title: '单独给 RocksDB 指定大小',
      why: (numbers, _setting, print) =>
        `这个版本没有消费者权重，RocksDB 算出来的份额是 0。设置 \`state.backend.rocksdb.memory.fixed-per-slot\`${has(numbers, 'toBytes') ? ` 为 **${print.size(numbers.toBytes)}**` : ''} 之后，它在每个 Slot 里直接使用这么多，不再按份额分配；托管内存保持不变，正好为它留出空间。`,
      verify: () => '作业正常启动，常驻内存低于总内存。',
      otherwise: '如果批处理算子的托管内存因此不够，就把这个值调小：两者都要计算在内。',
    },
    'flink-managed-memory/upgrade': {
      title: '升级到 1.12 或更高版本',
      why: () => '从 1.12 起，Slot 的托管内存按消费者类型的权重分配，权重可以配置；份额为 0 时，报错会写明原因。',
      verify: () => '同一个作业在新版本上用默认权重可以启动。',
      otherwise: '如果只能留在这个版本，就单独给 RocksDB 指定大小。',
    },
    'flink-managed-memory/raise-managed': managed('增大托管内存'),
    'flink-managed-memory/managed-keep-total': managed('总内存不变，增大托管内存'),
    'flink-managed-memory/fewer-slots': {
      title: '减少 Slot，每个 Slot 分得更多',
      why: (numbers, _setting, print) =>
        `${has(numbers, 'fromSlots', 'toSlots') ? `\`taskmanager.numberOfTaskSlots\` 从 **${numbers.fromSlots}** 减到 **${numbers.toSlots}**` : '减小 `taskmanager.numberOfTaskSlots`'}${has(numbers, 'shareBytes') ? `，每个 Slot 有 **${print.size(numbers.shareBytes)}** 托管内存` : ''}。各部分的大小不变，但同一个作业需要更多的 TaskManager。`,
      verify: (_numbers, setting) => `TaskManager 数量足够之后作业正常启动，${managedMetrics(setting)} 与以前相同。`,
      otherwise: '如果 Slot 因此不够，就增加 TaskManager，或者改为增大托管内存。',
    },

    'flink-slots/check-registration': {
      title: '看有多少 TaskManager 已注册',
      why: () =>
        'REST 接口 `/overview` 会给出 `taskmanagers`、`slots-total` 和 `slots-available`。如果 TaskManager 在运行却没有计入，就是连不上 JobManager：地址是旧的、端口不通，或者 cluster-id 不一致。',
      verify: () => '`slots-available` 不少于作业需要的数量，作业进入 `RUNNING`。',
      otherwise: '如果注册之后又消失，原因在它们自己的日志里；那里如果有 OutOfMemoryError，才是根因。',
    },
    'flink-slots/match-parallelism': {
      title: '让并行度与 Slot 数匹配',
      why: (numbers) =>
        `TaskManager 数量 × \`taskmanager.numberOfTaskSlots\` 不能小于作业的最大并行度${has(numbers, 'parallelism', 'slots') ? `：并行度 **${numbers.parallelism}**，每个 TaskManager **${numbers.slots}** 个 Slot` : ''}；Session 集群要把所有作业加起来。可以降低并行度，也可以增加 TaskManager。`,
      verify: () => 'REST 接口 `/overview` 显示的 Slot 数不少于作业需要的数量。',
      otherwise: '如果数量足够却仍在等待，就是作业分成了几个 Slot 共享组：每个组都要有自己的 Slot。',
    },
    'flink-slots/more-slots': {
      title: '增加 TaskManager 的 Slot 数',
      why: (numbers) =>
        `${has(numbers, 'parallelism') ? `设为 **${numbers.parallelism}** 时，一个 TaskManager 就能运行整个作业；有多个 TaskManager 就除以它们的数量。` : ''}各部分的大小不变，但要由这些 Slot 共用：托管内存平分，堆不做任何划分。`,
      verify: () => 'REST 接口 `/overview` 显示新的 `slots-total`。',
      otherwise: '如果堆或托管内存因此不够，就改为增加 TaskManager。',
    },
    'flink-slots/request-what-fits': {
      title: '申请集群给得出的容器',
      why: () =>
        '由 Flink 自己申请 TaskManager 时，超过单个容器上限的请求永远得不到满足。在 YARN 上，把 `taskmanager.memory.process.size` 与 `yarn.scheduler.maximum-allocation-mb` 以及队列的资源相比较；在 Kubernetes 上，看 `Pending` 状态的 Pod 的事件和资源配额。',
      verify: () => '容器或 Pod 在一分钟之内分配成功并完成注册。',
      otherwise: '如果是集群满了，就释放资源或者等待：小的 TaskManager 比大的更容易找到位置。',
    },

    'not-memory/find-who-asked': {
      title: '找出是谁要求停止的',
      why: () =>
        '信号 15 来自外部：Flink 不再需要这个 TaskManager、YARN 或 Kubernetes 要腾出资源、超时，或者有人手动停止。加内存改变不了其中任何一个。',
      verify: () => 'NodeManager 日志中它前面的几行，或者 `kubectl get events`，会写明是谁。',
      otherwise: '如果那里写的是内存限制，请把那一行贴进来：那是另一种故障。',
    },
    'not-memory/find-why-released': {
      title: '找出 YARN 为什么收回容器',
      why: () => '可能是 Flink 因为空闲释放了容器，也可能是节点丢失或下线。',
      verify: () => 'YARN ResourceManager 的日志写明了节点状态的变化，或者容器的释放。',
      otherwise: '如果节点反复丢失，就看它们的健康报告和磁盘。',
    },
    'not-memory/smallest-container': {
      title: '申请的大小不要低于最小容器',
      why: () =>
        'YARN 不会分配小于 `yarn.scheduler.minimum-allocation-mb` 的容器，差额占用了资源却用不上。可以把进程总内存加大到这个值，也可以调低这个下限。',
      verify: () => '警告消失，启动的 TaskManager 数量与申请的一致。',
      otherwise: '如果 TaskManager 数量不够，是队列满了，与大小无关。',
    },
    'not-memory/watch-collections': {
      title: '看它是否持续',
      why: () =>
        '负载高的时候出现几行是正常的。如果连续几分钟都有，要么 Elasticsearch 的堆对它的负载来说太小，要么某个查询太大。',
      verify: () => '`GET _nodes/stats/jvm` 中的 `heap_used_percent` 在 GC 之后回落到 75 以下。',
      otherwise: '如果之后报 “Java heap space”，请把那条报错贴进来。',
    },
  },
}
