import type { ExitCodeTexts } from '../catalog.ts'
import { exitCodeTable } from '../exit-code-table.ts'

export const exitCodes: ExitCodeTexts = {
  '137': {
    says: '被信号 9 杀死（128 + 9）。',
    not: '不说明是谁的上限，也不说明是不是因为内存：`kill -9` 的结果一模一样。',
    next: '看容器状态里有没有 `OOMKilled`；看 `dmesg`：`Memory cgroup out of memory` 是容器，`Out of memory` 是宿主机。',
  },
  '143': {
    says: '收到信号 15（128 + 15），按要求停止。',
    not: '与内存无关：缩容、抢占、超时和正常停止看起来都一样。',
    next: '找出是谁要求停止的：它前面的日志、Pod 的事件、NodeManager 的日志。如果是 YARN 的内存限制，那里会写明。',
  },
  '134': {
    says: '进程主动中止（128 + 6）：JVM 崩溃，或者设置了 `-XX:+CrashOnOutOfMemoryError`。',
    not: '不说明是哪一部分出了错。',
    next: '工作目录下 `hs_err_pid*.log` 的开头，以及标准输出的最后几行。',
  },
  '139': {
    says: '访问了不属于自己的内存（128 + 11），几乎总是发生在本地代码里。',
    not: '不说明内存用完了。',
    next: '看 `hs_err_pid*.log` 里出错的栈帧属于哪个库（RocksDB、压缩库、驱动等）。',
  },
  '239': {
    says: '就是 -17：有线程因为没有捕获的异常而结束，Flink 随即终止了进程。',
    not: '不说明是什么异常，OutOfMemoryError 只是其中一种可能。',
    next: '在日志里往上找 `produced an uncaught exception`，那里写的才是原因。',
  },
  '3': {
    says: '设置了 `-XX:+ExitOnOutOfMemoryError`，JVM 在第一次 OutOfMemoryError 时退出。',
    not: '不说明是哪一种内存满了。',
    next: '标准输出里的 `Terminating due to java.lang.OutOfMemoryError: …` 会写明。',
  },
  '1': {
    says: '进程失败：JVM 没有启动、配置被拒绝，或者 TaskManager 遇到致命错误。',
    not: '不说明原因。',
    next: '日志中的最后一个异常；没有日志就看标准输出和标准错误。',
  },
  '2': {
    says: 'JobManager 在运行中失败（1.10 的 TaskManager 也是它）。',
    not: '不说明原因；Shell 命令用法不对时也会返回 2。',
    next: 'JobManager 日志中的 `Fatal error occurred in the cluster entrypoint` 以及它下面的原因。',
  },
  '-104': {
    says: 'YARN 杀掉了容器：使用的物理内存超过了申请的大小。',
    not: '不说明是哪一部分内存增长了。',
    next: '带有 `physical memory used` 的那一行写明了用量和上限；然后看进程的本地内存。',
  },
  '-103': {
    says: 'YARN 杀掉了容器：它的地址空间超过了 YARN 允许的倍数。',
    not: '与实际使用的内存无关。',
    next: '看 `yarn.nodemanager.vmem-check-enabled` 和 `yarn.nodemanager.vmem-pmem-ratio`。',
  },
  '-100': {
    says: 'YARN 收回了容器：容器被释放，或者所在节点丢失。',
    not: '与内存无关。',
    next: '看节点的状态和 YARN ResourceManager 的日志；如果用的是竞价实例，看机器是不是被回收了。',
  },
}

/** The exit codes that people search for, as a table. */
export const exitCodeAnswer = exitCodeTable(['退出码', '说明了什么', '没有说明什么', '接下来看哪里'], exitCodes)
