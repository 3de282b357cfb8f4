import type { AdviceText, KnowledgeOf } from '../catalog.ts'
import { has, metrics } from '../where-to-look.ts'
import {
  allocator,
  container,
  dropOwnLimit,
  grows,
  heap,
  heapUse,
  metaspace,
  paidBy,
  processName,
  proven,
} from './phrases.ts'

const overhead = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `本地代码和 JVM 自己申请的内存都算在 JVM 开销里。${grows(numbers, print, 'JVM 开销')}${paidBy(numbers, print)}${proven(numbers, print)}`,
  verify: () => '不再出现新的 `hs_err_pid*.log`，常驻内存（`/proc/<pid>/status` 中的 `VmRSS`）在容器上限以下趋于平稳。',
  otherwise: '如果常驻内存仍一直增长，就是本地内存泄漏：隔一小时做两次 `jcmd VM.native_memory summary` 对比。',
})

const codeCache = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `编译后的代码占满了代码缓存。${grows(numbers, print, '`-XX:ReservedCodeCacheSize` ')}${paidBy(numbers, print)}${container(numbers, print)}`,
  verify: () => '带负载运行一天之后，`jcmd <pid> Compiler.codecache` 显示 `full_count=0`，`max_used` 明显低于 `size`。',
  otherwise: '如果又满了，说明有代码在不停地生成类：动态代理、脚本，或者反复编译的表达式。',
})

const flagsVerify = () => '执行 `java <你的参数> -version`，能打印出版本并以 0 退出。'
const flagsOtherwise =
  '如果仍被拒绝，说明别处也设置了参数：`JDK_JAVA_OPTIONS`、`JAVA_TOOL_OPTIONS`、`_JAVA_OPTIONS`、`@argfile` 或外层的启动脚本。'

export const jvm: KnowledgeOf<
  | 'jvm-array-size'
  | 'jvm-class-space'
  | 'jvm-code-cache'
  | 'jvm-flags'
  | 'jvm-gc-overhead'
  | 'jvm-native-alloc'
  | 'jvm-native-thread'
  | 'netty-leak'
> = {
  failures: {
    'jvm-array-size': {
      name: '数组太长',
      shows: 'OutOfMemoryError: Requested array size exceeds VM limit',
      happened: ({ traits }) =>
        `程序要在内存里创建一个数组、字符串或整份文件，元素个数超过了 Java 允许的约 2³¹ 个。与堆的大小无关。${allocator(traits)}`,
      mind: '任何参数都没有用，加大堆也没有用：Java 数组的下标是 `int`。要改的是代码，或者喂给它的数据。',
    },
    'jvm-class-space': {
      name: '压缩类空间已满',
      shows: 'OutOfMemoryError: Compressed class space',
      happened: (_finding, setting) =>
        setting.process === 'jvm'
          ? 'Metaspace 中存放类描述的部分有单独的上限 `-XX:CompressedClassSpaceSize`，现在用完了。它默认是 1 GiB，也可能被参数或较小的 `-XX:MaxMetaspaceSize` 压低。'
          : `Metaspace 中存放类描述的部分已满。在 ${processName(setting)} 中，它随 Metaspace 的上限而定，约占五分之四。`,
      mind: '1 GiB 放得下一百多万个类，没有哪个程序需要这么多。如果用的是默认大小，那就是同样的类被反复加载而从不卸载，加大只是推迟。',
    },
    'jvm-code-cache': {
      name: '代码缓存已满',
      shows: 'CodeCache is full. Compiler has been disabled.',
      happened: ({ numbers, traits }, _setting, print) => {
        const figures = has(numbers, 'sizeBytes', 'usedBytes')
          ? `总共 **${print.size(numbers.sizeBytes)}**，已用 **${print.size(numbers.usedBytes)}**。`
          : ''
        if (traits.includes('required')) return `JVM 连必不可少的代码也放不下了，因此抛出了错误。${figures}`
        return `存放编译后代码的内存已满，JVM 停止了编译。${figures}程序会继续运行，但还没有编译的代码只能解释执行，要慢很多倍。`
      },
      mind: '这只是一个警告，不会让进程退出。如果进程确实退出了，请在日志里另找原因。',
    },
    'jvm-flags': {
      name: 'JVM 拒绝了启动参数',
      shows: 'Could not create the Java Virtual Machine',
      happened: ({ numbers, traits }, setting, print) => {
        const option = has(numbers, 'option') ? `\`${numbers.option}\`` : '某个参数'
        const value = has(numbers, 'value') && numbers.value !== '' ? `的值 \`${numbers.value}\`` : '的值'
        const start = `${processName(setting)} 没有启动：`.replace('进程 ', '进程')
        if (traits.includes('crossed')) return `${start}初始堆（\`-Xms\`）大于最大堆（\`-Xmx\`）。`
        if (traits.includes('reservation'))
          return `${start}${has(numbers, 'requestedBytes') ? `连 **${print.size(numbers.requestedBytes)}** 的地址空间` : '连地址空间'}都预留不到。这时还没有使用任何内存，所以受限的是地址空间：32 位 JVM、\`ulimit -v\`，或者内核不允许超额分配。`
        if (traits.includes('beyond'))
          return `${start}超出了它能寻址的范围（${option}${value}）。如果只是几 GiB 就被拒绝，说明用的是 32 位 JVM。`
        if (traits.includes('collectors')) return `${start}同时启用了多个垃圾回收器。`
        const refused = (why: string) => `${start}${why}（${option}）。`
        if (traits.includes('unrecognized')) return `${refused('有不认识的参数')}不同版本的 Java 支持的参数不同。`
        if (traits.includes('locked')) return refused('有参数要先解锁才能使用')
        if (traits.includes('sign')) return refused('有参数多写或漏写了加减号')
        if (traits.includes('too-small')) return refused('有参数的值低于这个 JVM 的最低要求')
        if (traits.includes('range')) return `${start}参数超出了允许的范围（${option}${value}）。`
        return traits.includes('unreadable') || has(numbers, 'option')
          ? `${start}参数无法解析（${option}${value}）。`
          : `${start}命令行参数被拒绝，前一行写明了是哪一个。`
      },
      mind: '这不是内存用完了：JVM 读到参数后不接受，还没有申请内存就退出了。',
    },
    'jvm-gc-overhead': {
      name: '时间几乎都花在垃圾回收上',
      shows: 'OutOfMemoryError: GC overhead limit exceeded',
      happened: ({ traits }, setting) =>
        `并行回收器连续多次用掉 98% 的时间，却只回收了不到 2% 的堆：${{ tm: 'TaskManager ', jm: 'JobManager ', jvm: '进程' }[setting.process]}的堆几乎满了。${allocator(traits)}`,
      mind: '不一定是泄漏：结局已知的案例里，有一半加大堆就好了。`-XX:-UseGCOverheadLimit` 不是办法，只是换成等 “Java heap space”。',
    },
    'jvm-native-alloc': {
      name: '系统给不出更多内存',
      shows: 'insufficient memory for the Java Runtime Environment',
      happened: ({ numbers, traits }, setting, print) => {
        const who = { tm: 'TaskManager ', jm: 'JobManager ', jvm: '进程' }[setting.process]
        const size = has(numbers, 'requestedBytes') ? `（**${print.size(numbers.requestedBytes)}**）` : ''
        if (traits.includes('tiny') || traits.includes('map-failed'))
          return `${who}请求系统映射一小块内存${size}，被拒绝了。缺的多半不是内存：一个进程默认最多有 65,530 个内存映射，由 \`vm.max_map_count\` 决定。`
        if (traits.includes('windows'))
          return `${who}申请内存${size}，而 Windows 已经没有可以承诺的：物理内存加页面文件都已分配完。`
        return `${who}在堆之外向系统申请内存${size}，没有成功：宿主机、它的限制或者容器已经给不出更多。`
      },
      mind: '加大堆只会更糟：堆和本地内存共用这台机器的内存。',
    },
    'jvm-native-thread': {
      name: '无法再创建线程',
      shows: 'unable to create native thread',
      happened: ({ traits }, setting) => {
        const who = { tm: ' TaskManager ', jm: ' JobManager ', jvm: '进程' }[setting.process]
        if (traits.includes('eperm'))
          return `系统禁止${who}启动线程（\`EPERM\`）。这不是资源不足：镜像里较新的 C 库用 \`clone3\` 创建线程，而较旧的容器运行时的过滤规则不认识这个调用。`
        const start = `系统拒绝再给${who}一个线程${traits.includes('eagain') ? '（`EAGAIN`）' : ''}。`
        return traits.includes('at-start')
          ? `${start}这是 JVM 启动时自己要用的线程，说明进程数的限制早已被别的进程占满。`
          : `${start}达到了进程数或内存映射数的限制；在 Linux 上，线程也算进程。`
      },
      mind: '加内存没有用。结局已知的案例里，没有一个是真的缺内存，尽管报错首先提到的是内存。',
    },
    'netty-leak': {
      name: 'Netty 报告缓冲区泄漏',
      shows: 'LEAK: ByteBuf.release() was not called',
      happened: ({ traits }) =>
        `有一个缓冲区没有被释放就被垃圾回收了，它占用的内存再也还不回内存池。${
          traits.includes('accessed')
            ? '下面的记录列出了使用过它的位置，最近的在最前面。'
            : traits.includes('created')
              ? '报告写明了它在哪里创建，但没有写明最后由谁使用。'
              : '报告没有写明它在哪里被使用。'
        }`,
      mind: '现在还没有出错。但默认每 128 个缓冲区只跟踪一个，报告一个就意味着已经泄漏了很多，直到直接内存耗尽。',
    },
  },

  advice: {
    'jvm-array-size/split-payload': {
      title: '分块处理',
      why: () => '这么长的数据要用流或分块的方式读取、发送和保存：文件逐行读，消息拆成多条，序列化的状态按键拆开。',
      verify: () => '之前失败的输入可以处理完，堆里也不再有一个巨大的数组。',
      otherwise: '如果数据并没有那么大，那就是长度本身算错了：看另一个方案。',
    },
    'jvm-array-size/check-length': {
      title: '检查长度是不是算错了',
      why: () =>
        '从损坏的或别的格式的流里读出来的“长度”可能是任意数字；翻倍扩容的缓冲区也会申请两倍于内容的空间。堆栈中第一个属于你自己的栈帧就是那个数组所在的位置。',
      verify: () => '在创建数组之前打印长度：正常输入下应与预期一致。',
      otherwise: '如果长度没有错，那数据确实这么大，需要分块。',
    },

    'jvm-class-space/stop-leak': {
      title: '不要反复加载同样的类',
      why: () =>
        '类加载器如果一直不释放，再大的空间也会占满：反复重载的插件、反复提交的作业、没有缓存的表达式或脚本编译。',
      verify: () => '下一次重载或提交之后，`jcmd <pid> VM.classloader_stats` 中的加载器和类的数量没有增加。',
      otherwise: '在找到引用者之前，请重启进程，不要热加载。',
    },
    'jvm-class-space/raise-class-space': {
      title: '增大压缩类空间',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, '`-XX:CompressedClassSpaceSize` ')}如果之前被人为调小，这样就恢复了所需的空间；如果原来就是默认大小，这只是争取时间。`,
      verify: () => '`jcmd <pid> VM.metaspace` 中 `Class` 的用量在新的上限以下趋于平稳。',
      otherwise: '如果又满了，就是类泄漏：请查类加载器。',
    },
    'jvm-class-space/raise-total': metaspace('增大 Metaspace（类空间随之增大）和总内存'),
    'jvm-class-space/keep-total': metaspace('总内存不变，增大 Metaspace（类空间随之增大）'),
    'jvm-class-space/raise-limit': metaspace('增大 Metaspace，类空间随之增大'),

    'jvm-code-cache/raise-code-cache': codeCache('增大代码缓存'),
    'jvm-code-cache/raise-code-cache-and-container': codeCache('同时增大代码缓存和容器'),
    'jvm-code-cache/flush-code-cache': {
      title: '允许清理冷代码',
      why: () => '设置了 `-XX:-UseCodeCacheFlushing`。默认情况下 JVM 会清理长时间没有运行的代码，腾出空间。',
      verify: () => '`jcmd <pid> Compiler.codecache` 中的 `free` 降低之后会回升。',
      otherwise: '如果同样的方法反复编译又反复被清理，说明缓存确实太小：请增大。',
    },

    'jvm-flags/correct-value': {
      title: '改成 JVM 能读懂的写法',
      why: (numbers) =>
        `${has(numbers, 'option', 'replacement') ? `\`${numbers.option}\` 改为 \`${numbers.replacement}\`${has(numbers, 'value') && numbers.value !== '' ? `（原为 \`${numbers.value}\`）` : ''}。` : ''}大小必须是整数加一个字母 \`k\`、\`m\`、\`g\` 或 \`t\`：不能写 \`mb\`，不能有小数和空格。`,
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/replace-option': {
      title: '换成这个 JVM 支持的写法',
      why: (numbers) =>
        has(numbers, 'wrong', 'right')
          ? `用 \`${numbers.right}\` 代替 \`${numbers.wrong}\`。`
          : '在这个版本的 Java 里，它已被另一个参数取代。',
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/remove-option': {
      title: '删除这个参数',
      why: (numbers) =>
        `去掉${has(numbers, 'option') ? ` \`${numbers.option}\` ` : '它'}之后，JVM 使用默认值，适合大多数程序。旧教程里的很多参数，要么早已是默认，要么已被移除。`,
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/unlock-option': {
      title: '先解锁再使用',
      why: (numbers) =>
        `${has(numbers, 'option') ? `\`${numbers.option}\` ` : '该参数'}是实验性或诊断用的参数，解锁参数必须写在它前面：\`-XX:+UnlockExperimentalVMOptions\` 或 \`-XX:+UnlockDiagnosticVMOptions\`。`,
      verify: flagsVerify,
      otherwise: '如果解锁之后仍不认识，说明这个 Java 版本没有它：请删除。',
    },
    'jvm-class-space/drop-own-limit': dropOwnLimit,
    'jvm-gc-overhead/drop-own-limit': dropOwnLimit,
    'jvm-flags/drop-own-limit': dropOwnLimit,
    'jvm-flags/lower-initial': {
      title: '把初始堆降到最大堆的大小',
      why: (numbers) =>
        `${has(numbers, 'wrong', 'right') ? `\`-Xms${numbers.wrong}\` 改为 \`-Xms${numbers.right}\`。` : ''}最大堆不变，机器或容器要提供的内存也不变。`,
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/swap-sizes': {
      title: '把两个大小对调',
      why: (numbers) =>
        `${has(numbers, 'wrong', 'right') ? `改为 \`-Xmx${numbers.wrong}\` 和 \`-Xms${numbers.right}\`。` : ''}如果是两个值写反了，较大的那个本来就是最大堆。请确认机器或容器放得下。`,
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/keep-one-collector': {
      title: '只保留一个垃圾回收器',
      why: (numbers) =>
        has(numbers, 'option')
          ? `只留下 \`${numbers.option}\`。多出来的那个往往来自脚本或镜像的默认参数。`
          : '多出来的那个往往来自脚本、镜像的默认参数或环境变量。',
      verify: flagsVerify,
      otherwise: flagsOtherwise,
    },
    'jvm-flags/use-64-bit': {
      title: '安装 64 位 Java',
      why: () => '不管机器有多少内存，32 位 JVM 最多寻址 4 GiB，在 Windows 上连续的空间往往只有约 1.4 GiB。',
      verify: () => '`java -version` 的输出中有 `64-Bit Server VM`。',
      otherwise: '如果已经是 64 位，那启动的是另一个 `java`：检查 `JAVA_HOME`、PATH 和启动器。',
    },
    'jvm-flags/smaller-heap': heap('减小堆', '堆内存', '进程能寻址的空间放不下这么大的堆。'),
    'jvm-flags/lift-address-limit': {
      title: '放开地址空间的限制',
      why: () =>
        '64 位 JVM 预留的地址远比实际使用的多。`ulimit -v`、systemd 的 `LimitAS=` 或 `vm.overcommit_memory=2` 会不允许它这样做。',
      verify: () => '在启动它的 Shell 或服务里执行 `ulimit -v`，结果是 `unlimited`。',
      otherwise: '如果没有这样的限制，就是机器放不下这么大的堆：请减小。',
    },
    'jvm-flags/check-options': {
      title: '找出这个参数是从哪里来的',
      why: (_numbers, setting) =>
        setting.process === 'jvm'
          ? '参数可能来自命令行、`JDK_JAVA_OPTIONS`、`JAVA_TOOL_OPTIONS`、`_JAVA_OPTIONS`（它会覆盖其他来源），或者外层脚本。来自环境变量时，JVM 会打印 `Picked up …`。'
          : '参数可能来自 `env.java.opts` 系列配置、容器的环境变量，或者 Flink 自己计算内存大小的启动脚本。',
      verify: () => '`java -XX:+PrintCommandLineFlags -version` 打印出来的正是你想要的参数。',
      otherwise: '如果参数没有问题，那启动的 Java 不是你以为的那个：在同一个 Shell 里执行 `java -version`。',
    },

    'jvm-gc-overhead/raise-total': heap(
      '增大任务堆内存和总内存',
      '任务堆内存',
      '堆快满的时候，时间都花在回收上；已知的案例有一半加大堆就解决了。',
    ),
    'jvm-gc-overhead/from-managed': heap(
      '从托管内存划给任务堆内存',
      '任务堆内存',
      '如果作业没有使用 RocksDB、批算子或 Python，托管内存就是闲置的，可以划给堆。',
    ),
    'jvm-gc-overhead/raise-framework-heap': heap(
      '增大框架堆内存（进阶）',
      '框架堆内存',
      '申请内存的堆栈都是 Flink 自己的代码。框架堆内存和任务堆内存在 JVM 中是同一个堆。',
    ),
    'jvm-gc-overhead/raise-jobmanager-heap': heap(
      '增大 JobManager 的堆内存和总内存',
      'JobManager 的堆内存',
      '需要多少，取决于作业数量、作业图的规模和保留的 Checkpoint 个数。',
    ),
    'jvm-gc-overhead/keep-total': heap(
      '总内存不变，增大堆内存',
      '堆内存',
      'JobManager 的 JVM 开销和堆外内存没有 JVM 的硬性限制，所以先由它们让出。如果之后容器被杀，就需要更大的总内存。',
    ),
    'jvm-gc-overhead/raise-xmx': heap(
      '增大堆',
      '堆内存',
      '堆快满的时候，时间都花在回收上；已知的案例有一半加大堆就解决了。',
    ),
    'jvm-gc-overhead/raise-xmx-and-container': heap(
      '同时增大堆和容器',
      '堆内存',
      '容器除了本地内存，已没有空间给更大的堆。',
    ),
    'jvm-gc-overhead/smaller-working-set': {
      title: '找出是什么占满了堆',
      why: () =>
        '如果加大堆之后只是晚一些报错，说明有东西随数据增长：没有上限的缓存、一个批次、一次读完的结果集。堆转储会告诉你是哪一个。',
      verify: (_numbers, setting) => heapUse(setting),
      otherwise: '如果堆转储里没有谁占大头，那就是程序需要更大的堆。',
    },
    'jvm-gc-overhead/use-g1': {
      title: '改用 G1',
      why: () =>
        '只有并行回收器有这个限制。G1 对快满的堆是一点一点回收的，软引用、弱引用很多时也更从容；已知有一个案例没有加内存，换成 G1 就解决了。',
      verify: (_numbers, setting) => heapUse(setting),
      otherwise: '如果换来的是 “Java heap space” 或很长的停顿，说明对哪种回收器来说堆都太小。',
    },

    'jvm-native-alloc/raise-map-count': {
      title: '允许更多的内存映射',
      why: () =>
        '内存还有空闲，很小的映射却失败，就是碰到了 `vm.max_map_count`。每个线程、每个映射的文件、堆的每一段都要占用映射数。有案例在宿主机上（不是在容器里）调大之后就好了。',
      verify: () => '`sysctl vm.max_map_count` 是新的值，`wc -l /proc/<pid>/maps` 明显低于它。',
      otherwise: '如果映射数并不多，那确实是内存不足：看看宿主机还剩多少。',
    },
    'jvm-native-alloc/use-64-bit': {
      title: '安装 64 位 Java',
      why: () => '不管机器有多少内存，32 位 JVM 的堆、线程和本地内存加起来最多寻址 4 GiB。',
      verify: () => '`java -version` 的输出中有 `64-Bit Server VM`。',
      otherwise: '如果已经是 64 位，那启动的是另一个 `java`：检查 `JAVA_HOME` 和 PATH。',
    },
    'jvm-native-alloc/raise-overhead': overhead('多预留一些本地内存'),
    'jvm-native-alloc/overhead-keep-total': overhead('总内存不变，多预留一些本地内存'),
    'jvm-native-alloc/raise-container': {
      title: '加大容器，堆保持不变',
      why: (numbers, _setting, print) =>
        `进程在堆以外需要的内存已经放不下了${has(numbers, 'requestedBytes') ? `，被拒绝的是 **${print.size(numbers.requestedBytes)}**` : ''}。${container(numbers, print)}`,
      verify: () => '常驻内存（`/proc/<pid>/status` 中的 `VmRSS`）在新的上限以下趋于平稳。',
      otherwise: '如果多大都会用满，就是本地内存泄漏：做两次 `jcmd VM.native_memory summary` 对比。',
    },
    'jvm-native-alloc/smaller-heap': {
      title: '减小堆，给其余部分留出空间',
      why: (numbers, _setting, print) =>
        `${grows(numbers, print, '堆内存')}堆、线程、直接内存和本地内存共用一台机器；已确认的几个案例里，原因就是堆比机器还大。`,
      verify: (_numbers, setting) => `不再出现新的 \`hs_err_pid*.log\`。${heapUse(setting)}`,
      otherwise: '如果堆因此不够用，说明程序需要更大的机器。',
    },
    'jvm-native-alloc/free-memory': {
      title: '看看宿主机的内存被谁占了',
      why: () =>
        '拒绝的是系统，不是 JVM。可能是别的进程、没有交换分区或页面文件、`vm.overcommit_memory=2`，或者某个 `ulimit`。',
      verify: () => '宿主机上 `free -m` 的 available 大于进程申请的大小。',
      otherwise: '如果空闲很多而小块申请也失败，请数一数内存映射。',
    },

    'jvm-native-thread/update-runtime': {
      title: '升级容器运行时',
      why: () =>
        'Docker 20.10.10 起（配合 libseccomp 2.5.2 和相应的 runc），不认识的系统调用会用 C 库能理解的方式回答，线程就能创建。只需要改宿主机。',
      verify: () => '`docker version` 显示 20.10.10 或更高，同一个镜像可以启动。',
      otherwise: '如果仍不行，说明使用了自定义的安全配置：把 `clone3` 加进去。',
    },
    'jvm-native-thread/allow-clone3': {
      title: '在容器的安全配置里放行 clone3',
      why: () =>
        '宿主机不能升级时，给容器指定一个放行 `clone3` 的 seccomp 配置。用 `seccomp=unconfined` 可以马上验证是不是这个原因，但会失去全部保护。',
      verify: () => '使用该配置后容器可以启动，日志里不再有 `pthread_create failed (EPERM)`。',
      otherwise: '如果 `unconfined` 也没有用，请检查 SELinux 或 AppArmor。',
    },
    'jvm-native-thread/older-image': {
      title: '换用 C 库较旧的镜像',
      why: () =>
        '基于 glibc 2.34 之前版本（Ubuntu 20.04、Debian 11）或 musl 的镜像不会调用 `clone3`，可以在宿主机升级之前应急。',
      verify: () => '镜像里 `ldd --version` 低于 2.34，JVM 可以启动。',
      otherwise: '如果换了镜像仍不能创建线程，那就是数量限制而不是过滤规则：看日志里有没有 `EAGAIN`。',
    },
    'jvm-native-thread/raise-process-limits': {
      title: '调高进程数的限制',
      why: () =>
        '限制线程数的地方有好几处，最低的那个起作用：用户的 `ulimit -u`、容器的 `pids.max`、systemd 服务的 `TasksMax`、宿主机的 `kernel.threads-max`。',
      verify: () =>
        '`cat /proc/<pid>/limits` 和 `cat /sys/fs/cgroup/pids.max` 是新的值，`ls /proc/<pid>/task | wc -l` 一直低于它。',
      otherwise: '如果线程数调多高就涨多高，那就是线程泄漏。',
    },
    'jvm-native-thread/find-thread-leak': {
      title: '找出是谁在创建线程',
      why: () =>
        '几百个线程很正常，上万个就不正常了：每个请求一个线程池、从不关闭的客户端、没有上限的线程池。线程名和堆栈会告诉你。',
      verify: (_numbers, setting) =>
        setting.process === 'jvm'
          ? '同样的负载下，`jcmd <pid> Thread.print | grep -c nid=` 保持平稳。'
          : `同样的负载下，${metrics(setting, 'Status.JVM.Threads.Count')} 保持平稳。`,
      otherwise: '如果这个进程的线程并不多，那是同一用户或同一容器里的其他进程占满了限制。',
    },
    'jvm-native-thread/raise-map-count': {
      title: '允许更多的内存映射',
      why: () =>
        '每个线程的栈和保护页都要占用内存映射。线程或映射的文件有几万个时，先碰到的是 `vm.max_map_count`（65,530）。',
      verify: () => '`wc -l /proc/<pid>/maps` 明显低于 `sysctl vm.max_map_count`。',
      otherwise: '如果映射数远低于它，那就是某一处进程数的限制。',
    },

    'netty-leak/trace-buffers': {
      title: '记录缓冲区在哪里被使用',
      why: () =>
        '`paranoid` 级别会跟踪每一个缓冲区，并记录每一次使用，报告就会写明最后是谁拿着它。它很慢，只在测试环境或短时间内打开。',
      verify: () => '下一份报告的 “Recent access records” 下面有以 `#1:` 开头的记录。',
      otherwise: '如果测试中没有报告，说明泄漏发生在测试没有走到的分支：出错、超时、连接关闭。',
    },
    'netty-leak/release-buffers': {
      title: '在最后使用的地方释放缓冲区',
      why: () =>
        '谁最后拿着缓冲区，谁就要释放，抛出异常的分支也不例外。把它传给下一个 Handler 的不用释放，留下或丢弃它的要释放。',
      verify: () => '在 `paranoid` 级别下，同样的负载不再出现 `LEAK:`，直接内存用量趋于平稳。',
      otherwise: '如果报告里的位置在某个库中，请查它的 Issue 并升级。',
    },
    'netty-leak/upgrade-library': {
      title: '升级发生泄漏的库',
      why: () =>
        '如果报告里没有你自己的代码，泄漏就在你使用的库里。Reactor Netty、Spring 和 Cloud Foundry 客户端都修复过这样的泄漏。',
      verify: () => '升级之后，同样的负载不再出现 `LEAK:`。',
      otherwise: '如果仍有，请带上 `paranoid` 级别的记录向该项目反馈。',
    },
  },
}
