import type { ExitCodeTexts } from '../catalog.ts'
import { exitCodeTable } from '../exit-code-table.ts'

export const exitCodes: ExitCodeTexts = {
  '137': {
    says: 'Signal 9 ended it (128 + 9).',
    not: 'Not whose limit it was, nor whether memory was the reason: `kill -9` looks the same.',
    next: "`OOMKilled` in the container's status; `dmesg`: `Memory cgroup out of memory` is the container, `Out of memory` the host.",
  },
  '143': {
    says: 'Signal 15 asked it to end (128 + 15), and it did.',
    not: 'Nothing about memory: a scale-down, a pre-emption, a time-out and a normal shutdown look alike.',
    next: 'Who asked: the lines before it, the events of the pod, the log of the NodeManager. On YARN a memory limit is named there.',
  },
  '134': {
    says: 'It aborted itself (128 + 6): a crash of the JVM, or `-XX:+CrashOnOutOfMemoryError`.',
    not: 'Not which part of it failed.',
    next: 'The head of `hs_err_pid*.log` in the working directory, and the last lines of standard output.',
  },
  '139': {
    says: 'It touched memory that is not its own (128 + 11), nearly always in native code.',
    not: 'Not that memory ran out.',
    next: '`hs_err_pid*.log`: the library of the problematic frame (RocksDB, a codec, a driver).',
  },
  '239': {
    says: 'It is -17: Flink ended the process because a thread died of an error that nobody caught.',
    not: 'Not which error. An OutOfMemoryError is only one of them.',
    next: 'Above it in the log: `produced an uncaught exception`. What stands there is the cause.',
  },
  '3': {
    says: 'The JVM ended at its first OutOfMemoryError, because of `-XX:+ExitOnOutOfMemoryError`.',
    not: 'Not which memory was full.',
    next: 'Standard output: `Terminating due to java.lang.OutOfMemoryError: …` names it.',
  },
  '1': {
    says: 'The process failed: a JVM that did not start, a refused configuration, a TaskManager with a fatal error.',
    not: 'Nothing about the reason.',
    next: 'The last exception in its log; if there is no log, standard output and standard error.',
  },
  '2': {
    says: 'A JobManager failed while running (in 1.10 a TaskManager too).',
    not: 'Nothing about the reason; a shell also returns 2 when it is used wrongly.',
    next: "`Fatal error occurred in the cluster entrypoint` in the JobManager's log, and the cause below it.",
  },
  '-104': {
    says: 'YARN killed the container: it used more physical memory than it had asked for.',
    not: 'Not which part of the memory grew.',
    next: "The line with `physical memory used` states use and limit; then the process's native memory.",
  },
  '-103': {
    says: "YARN killed the container: its address space was larger than YARN's ratio allows.",
    not: 'Nothing about memory in use.',
    next: '`yarn.nodemanager.vmem-check-enabled` and `yarn.nodemanager.vmem-pmem-ratio`.',
  },
  '-100': {
    says: 'YARN took the container back: it was released, or its node was lost.',
    not: 'Nothing about memory.',
    next: "The state of the node and the log of YARN's ResourceManager. On spot instances, whether the machine was taken away.",
  },
}

/** The exit codes that people search for, as a table. */
export const exitCodeAnswer = exitCodeTable(
  ['Code', 'What it says', 'What it does not say', 'Where to look next'],
  exitCodes,
)
