import type { Knowledge } from '../catalog.ts'

/** What to change in code, on a host or in how a process is started, by the ids that proposals use. */
export const code: Knowledge['code'] = {
  'move-jars-to-lib':
    '把 JDBC 驱动和 Connector 放到 Flink 的 `lib/` 目录，不要打进作业 Jar：这样只加载一次，而不是每次提交都加载。',
  'upgrade-library':
    '升级持有类加载器的那个库（已知的有：Parquet 的编解码器缓存、Beam 的 ThreadLocal、Iceberg 的工作线程池）。',
  'upgrade-lettuce': '把 `io.lettuce:lettuce-core` 升级到 5.2.0 以上；Spring Boot 2.2 起自带这个版本。',
  'bounded-batch': '攒够一批命令就发送，等全部应答返回（`LettuceFutures.awaitAll`）之后再继续。',
  'split-value': '大的值拆开存放，大的集合分页读取。',
  'release-buffers':
    '在消费缓冲区的地方释放一次且只释放一次（`ReferenceCountUtil.release`、`DataBufferUtils.release`），出错的分支也不能漏。',
  'find-what-fills-heap':
    '打开堆转储，按 Retained Size 排序，沿引用链找到根：没有 TTL 的状态、没有上限的缓存、保存了全部元素的窗口，或者 Source 的最后一个分片。',
  'lower-parallelism': '把大 Shuffle 的算子并行度或默认并行度设为数据量真正需要的值，而不是 CPU 核数。',
  'upgrade-flink': '安排升级：先做 Savepoint，再在 1.12 或更高版本上从它恢复。',
  'check-registration':
    '把 `/overview` 与正在运行的 TaskManager 对照；在它们的日志里看正在连接的 ResourceManager 地址。',
  'match-slots':
    '让 TaskManager 数量 × `taskmanager.numberOfTaskSlots` 不小于最大并行度：增加 TaskManager，或者降低并行度。',
  'request-what-fits': '把进程总内存与队列、配额或节点允许的最大容器相比较。',
  'read-its-log': '打开报错中那个 id 对应的进程的日志，找到最后一次心跳的时间点，把结尾贴进来。',
  'log-collections': '打开 GC 日志（见下文），看有没有长达数秒的停顿。',
  'switch-check-off':
    '在每个 NodeManager 的 `yarn-site.xml` 中设置 `yarn.nodemanager.vmem-check-enabled` = `false`，然后重启 NodeManager。',
  'raise-ratio':
    '在每个 NodeManager 的 `yarn-site.xml` 中调大 `yarn.nodemanager.vmem-pmem-ratio`，然后重启 NodeManager。',
  'find-who-asked': '找到停止请求的来源：NodeManager 的日志、Pod 的事件、JobManager 在那个时间点的日志。',
  'find-why-released': '在 YARN ResourceManager 的日志中查这个容器和它所在的节点。',
  'raise-to-smallest-container': '把进程总内存设为不小于 `yarn.scheduler.minimum-allocation-mb`。',
  'watch-collections': '在平常的负载下观察一小时的 `heap_used_percent`。',
  'split-payload': '用流或分块的方式读取、发送和保存，并限制单个缓冲区的大小。',
  'check-length': '创建数组之前先检查长度，不合理的直接拒绝。',
  'update-container-runtime': '在宿主机上：Docker 升级到 20.10.10 以上，同时升级 runc 和 libseccomp（2.5.2 以上）。',
  'allow-clone3':
    '在容器的 seccomp 配置里加上 `clone3`：`--security-opt seccomp=<profile>.json`，Kubernetes 用 `securityContext.seccompProfile`。',
  'older-base-image': '暂时基于 glibc 2.34 之前的版本或 musl 构建镜像。',
  'raise-process-limits':
    '调高其中最低的一个：`ulimit -u`（limits.conf、`LimitNPROC=`）、`--pids-limit` 或 `podPidsLimit`、`TasksMax=`、`kernel.pid_max`。',
  'find-thread-leak': '在 `jcmd <pid> Thread.print` 里按线程名统计；关闭客户端和线程池，共用线程池并设置上限。',
  'raise-map-count': '在宿主机上执行 `sysctl -w vm.max_map_count=262144`，并写入 `/etc/sysctl.d/` 使其永久生效。',
  'free-host-memory':
    '在宿主机上查看 `free -m` 和占用最多的进程，增加交换分区或页面文件，检查 `vm.overcommit_memory` 和 `ulimit -a`。',
  'use-64-bit-java': '安装 64 位的 Java，并确认启动器使用的就是它。',
  'lift-address-limit':
    '在启动进程的地方设置 `ulimit -v unlimited`（`LimitAS=infinity`），并检查 `vm.overcommit_memory`。',
  'check-java-options': '在 `JDK_JAVA_OPTIONS`、`JAVA_TOOL_OPTIONS`、`_JAVA_OPTIONS`、启动脚本和参数文件里查找它。',
  'remove-option': '在设置它的地方删除这个参数。',
  'unlock-option': '把解锁参数写在该参数之前。',
  'keep-one-collector': '`-XX:+Use…GC` 只保留一个，其余删除。',
  'upgrade-netty-user': '升级报告里出现的那个库以及 Netty，升级前在它的发布说明里搜索 leak。',
  'raise-container-limit':
    '在定义容器的地方，把内存上限改为新的大小：Kubernetes 的 `resources.limits.memory`（`requests` 一并调整）、Docker 的 `--memory`、Cloud Foundry 的 `memory`。',
  'start-with-script': '用 `bin/taskmanager.sh`（或镜像的入口脚本）启动 TaskManager，不要直接运行主类。',
  'check-configuration-file':
    '查看日志中的 `Loading configuration property`；在 `FLINK_CONF_DIR` 指向的目录里，按 `key: value` 书写，行首不要缩进。',
}
