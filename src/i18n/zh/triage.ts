import type { TriageWords } from '../triage.ts'

export const triage: TriageWords = {
  heading: '一个关键问题',
  decided: '判断依据',
  said: (count) => `文本中已有答案，无需再问（${count}）`,
  unknown: '不清楚',
  unknownSays: '不排除任何方案。',
  change: '修改',
  changeAnswer: (asks) => `修改：${asks}`,
  keep: '保留原答案',
  inForm: '来自表单',
  questions: {
    process: {
      asks: '哪个进程内存不足？',
      look: '日志文件名含 `taskexecutor` 或 `standalonesession`；Pod 名含 `taskmanager`，或就是部署的名字。',
      choices: {
        taskmanager: { label: 'TaskManager', says: '给出的方案使用 TaskManager 的配置项。' },
        jobmanager: { label: 'JobManager', says: '给出的方案使用 JobManager 的配置项。' },
        other: { label: '其他 Java 应用', says: '给出的方案使用 JVM 及其容器的参数。' },
      },
    },
    'metaspace-history': {
      asks: 'Metaspace 在什么时候耗尽？',
      look: '对比作业提交的时间和报错的时间。',
      choices: {
        'first-deployment': {
          label: '第一次部署时',
          says: '还没有任何类被重复加载，说明上限小于代码本身的需要。“消除泄漏”已排除。',
        },
        redeployment: {
          label: '同一作业重新部署之后',
          says: '每次部署都会重新加载类。旧的类加载器如果不释放，多大的上限都会占满：先消除泄漏，加大上限只能推迟。',
        },
        'many-jobs': {
          label: '一个进程里运行许多作业时',
          says: '每个作业都会再加载一遍自己的类，需要量随作业数增长：先加大上限，再让公共依赖只加载一次。',
        },
      },
    },
    'direct-owner': {
      asks: '这块直接内存是谁申请的？',
      look: '堆栈中第一行不以 `java.` 或 `jdk.` 开头的，就是申请者。',
      choices: {
        'user-code': {
          label: '作业代码、连接器或客户端库',
          says: '它们使用任务堆外内存。框架堆外内存的方案已排除。',
        },
        flink: {
          label: 'Flink 自身',
          says: 'Flink 的 Netty 和批作业 Shuffle 的读缓冲使用框架堆外内存。任务堆外内存的方案已排除。',
        },
      },
    },
    'direct-growth': {
      asks: '直接内存是不是一直增长到出错？',
      look: '在相同负载下观察数小时：指标 `Status.JVM.Memory.Direct.MemoryUsed`，或 MXBean `java.nio:type=BufferPool,name=direct`。',
      choices: {
        grows: {
          label: '一直增长，加大上限只是晚一点出错',
          says: '没有释放的缓冲会占满任何上限：先找出并释放它们，加大上限只能推迟。',
        },
        'levels-off': {
          label: '稳定在上限以下，或者一开始就出错',
          says: '缺的是大小，不是释放。查找泄漏的方案已排除。',
        },
      },
    },
    'heap-growth': {
      asks: '每次 Full GC 之后堆还剩多少被占用？',
      look: '查看 GC 日志（`-Xlog:gc`），或每隔一段时间执行 `jcmd <pid> GC.run`，再看 `GC.heap_info`。',
      choices: {
        grows: {
          label: '一次比一次多',
          says: '存活对象不断增长，多大的堆都会占满：先找出是什么占满了堆，加大堆只能推迟。',
        },
        'levels-off': {
          label: '每次差不多，但几乎是满的',
          says: '存活对象没有增长，只是堆太小。查找泄漏的方案已排除。',
        },
        'at-once': {
          label: '并不满：处理某条记录或某个请求时出错',
          says: '某个大对象需要短暂的空间：加大堆，或把它拆小。更换垃圾回收器的方案已排除。',
        },
      },
    },
    'container-limit': {
      asks: '容器的上限是否小于分给 Flink 的内存？',
      look: '对比容器上限（`kubectl describe pod`、YARN 的报错）和配置中的 `process.size`。',
      choices: {
        smaller: {
          label: '是，上限更小',
          says: '那么没有哪一部分超用：上限至少要容纳整个进程。数值已知时，这个方案排在最前。',
        },
        'not-smaller': {
          label: '否，上限不小于它',
          says: '那么增长的是预算之外的内存。单纯提高上限的方案已排除。',
        },
      },
    },
    'container-state': {
      asks: '作业的状态保存在哪里？',
      look: '配置中的 `state.backend.type`（1.17 之前为 `state.backend`），或作业代码。',
      choices: {
        rocksdb: {
          label: 'RocksDB 或 ForSt',
          says: 'RocksDB 使用本地内存，最常超出自己的份额：先增加托管内存。',
        },
        heap: { label: '堆内存', says: '增长的不是托管内存，其他部分可以从中调用。' },
      },
    },
    'container-python': {
      asks: '作业是否运行 Python 函数？',
      look: 'Python Worker 是容器中的独立进程：在容器内执行 `ps` 可以看到 `pyflink.fn_execution`。',
      choices: {
        yes: {
          label: '是',
          says: 'Worker 加载的库计入容器内存，却不属于预算的任何部分：要由 JVM 开销容纳，因此排在最前。',
        },
        no: { label: '否', says: '那么增长的都在 JVM 进程之内。' },
      },
    },
    'container-native': {
      asks: '进程运行期间增长的是什么？',
      look: '先后执行两次 `jcmd <pid> VM.native_memory summary`，与常驻内存（`/proc/<pid>/status` 中的 `VmRSS`）对比。',
      choices: {
        threads: {
          label: '线程数',
          says: '每个线程的栈都由 JVM 开销容纳：先增加 JVM 开销。分配器的方案已排除。',
        },
        tracked: {
          label: '本地内存跟踪（NMT）统计到的部分',
          says: '增长的是 JVM 自己的部分，例如代码、垃圾回收器或类数据：先为它们增加空间。分配器的方案已排除。',
        },
        untracked: {
          label: '只有常驻内存',
          says: 'JVM 并不知道这部分内存：要么被分配器留着，要么被本地库占用。调整分配器不花内存，因此排在最前。',
        },
      },
    },
    'thread-refusal': {
      asks: '系统返回了什么错误？',
      look: '报错附近的警告会写 `pthread_create failed (EAGAIN)` 或 `(EPERM)`。',
      choices: {
        'not-permitted': {
          label: 'EPERM：不允许',
          says: '容器运行时的过滤规则不认识新镜像使用的系统调用：既不缺内存，也没有达到上限。',
        },
        unavailable: { label: 'EAGAIN：暂时不可用', says: '达到了进程数或内存映射数的上限。' },
      },
    },
    'thread-growth': {
      asks: '进程运行期间线程数是否一直增长？',
      look: '多次查看 `/proc/<pid>/status` 中的 `Threads:`，或指标 `Status.JVM.Threads.Count`。',
      choices: {
        'at-start': { label: '启动时或启动前就出错', says: '还来不及泄漏：是上限太低。' },
        grows: { label: '一直增长', says: '没有结束的线程会达到任何上限：先找出是谁创建了它们。' },
        steady: { label: '基本不变', says: '确实需要这么多线程，上限太低。查找泄漏的方案已排除。' },
      },
    },
  },
}
