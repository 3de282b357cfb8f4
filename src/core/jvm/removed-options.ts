/** What stands for an option that newer JVMs do not know; `null` where nothing does, or nothing is needed. */
export interface Replacement {
  readonly option: string
  readonly value: string
}

/**
 * Options that a JDK 17 refuses with "Unrecognized VM option", tried there one by one, and what to write in their place.
 */
export const REMOVED_OPTIONS: Readonly<Record<string, Replacement | null>> = {
  '-XX:MaxPermSize': null,
  '-XX:PermSize': null,
  '-XX:+UseConcMarkSweepGC': { option: '-XX:+UseG1GC', value: '' },
  '-XX:+UseParNewGC': null,
  '-XX:+CMSClassUnloadingEnabled': null,
  '-XX:CMSInitiatingOccupancyFraction': null,
  '-XX:+UseCMSInitiatingOccupancyOnly': null,
  '-XX:+PrintGCDateStamps': { option: '-Xlog:gc*', value: '' },
  '-XX:+PrintGCTimeStamps': { option: '-Xlog:gc*', value: '' },
  '-XX:+PrintHeapAtGC': { option: '-Xlog:gc*', value: '' },
  '-XX:+PrintTenuringDistribution': { option: '-Xlog:gc+age=debug', value: '' },
  '-XX:+PrintGCApplicationStoppedTime': { option: '-Xlog:safepoint', value: '' },
  '-XX:+UseGCLogFileRotation': null,
  '-XX:NumberOfGCLogFiles': null,
  '-XX:GCLogFileSize': null,
  '-XX:+AggressiveOpts': null,
  '-XX:+UseParallelOldGC': { option: '-XX:+UseParallelGC', value: '' },
  // a JVM heeds its container by itself since 10
  '-XX:+UseCGroupMemoryLimitForHeap': null,
  '-XX:+TraceClassLoading': { option: '-Xlog:class+load', value: '' },
  '-XX:+UseSplitVerifier': null,
  '-d64': null,
}
