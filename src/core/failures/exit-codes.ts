interface ExitCodeOf<Code extends string> {
  readonly code: Code
  /** who returns it, and where that is defined */
  readonly source: string
}
const exitCode = <const Code extends string>(code: Code, source: string): ExitCodeOf<Code> => ({ code, source })

/** The exit codes that people search for; what each says is in the languages. */
export const EXIT_CODES = [
  exitCode('137', 'POSIX shells and container runtimes: 128 + 9 (SIGKILL)'),
  exitCode('143', 'POSIX shells and container runtimes: 128 + 15 (SIGTERM)'),
  exitCode('134', 'POSIX shells and container runtimes: 128 + 6 (SIGABRT)'),
  exitCode('139', 'POSIX shells and container runtimes: 128 + 11 (SIGSEGV)'),
  exitCode('239', 'FatalExitExceptionHandler.EXIT_CODE, -17 as one byte, Flink 1.10 to 2.3'),
  exitCode('3', 'HotSpot -XX:+ExitOnOutOfMemoryError: debug.cpp, report_java_out_of_memory'),
  exitCode(
    '1',
    'ClusterEntrypoint.STARTUP_FAILURE_RETURN_CODE, TaskManagerRunner.FAILURE_EXIT_CODE (1.10: only its start), Flink 1.10 to 2.3',
  ),
  exitCode('2', 'ClusterEntrypoint.RUNTIME_FAILURE_RETURN_CODE, 1.10 also TaskManagerRunner, Flink 1.10 to 2.3'),
  exitCode('-104', 'YARN ContainerExitStatus.KILLED_EXCEEDED_PMEM'),
  exitCode('-103', 'YARN ContainerExitStatus.KILLED_EXCEEDED_VMEM'),
  exitCode('-100', 'YARN ContainerExitStatus.ABORTED'),
] as const

export type ExitCode = (typeof EXIT_CODES)[number]['code']
