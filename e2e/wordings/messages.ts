import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'
import { ERAS } from '../flink-oracle/eras.ts'
import { classPath } from '../maven.ts'
import { texts } from './class-file.ts'

/** The classes whose messages the failures are read from; a release may lack some. */
const CLASSES = [
  'org/apache/flink/util/ExceptionUtils',
  'org/apache/flink/util/TaskManagerExceptionUtils',
  'org/apache/flink/configuration/MemorySize',
  'org/apache/flink/configuration/ConfigurationUtils',
  'org/apache/flink/configuration/Configuration',
  'org/apache/flink/runtime/entrypoint/ClusterEntryPointExceptionUtils',
  'org/apache/flink/runtime/clusterframework/TaskExecutorProcessUtils',
  'org/apache/flink/runtime/util/config/memory/ProcessMemoryUtils',
  'org/apache/flink/runtime/util/config/memory/taskmanager/TaskExecutorFlinkMemoryUtils',
  'org/apache/flink/runtime/util/config/memory/jobmanager/JobManagerFlinkMemoryUtils',
  'org/apache/flink/runtime/jobmanager/JobManagerProcessUtils',
  'org/apache/flink/runtime/taskexecutor/TaskExecutorResourceUtils',
  'org/apache/flink/runtime/io/network/buffer/NetworkBufferPool',
  'org/apache/flink/runtime/io/network/buffer/LocalBufferPool',
  'org/apache/flink/runtime/io/disk/BatchShuffleReadBufferPool',
  'org/apache/flink/runtime/memory/MemoryManager',
  'org/apache/flink/runtime/memory/SharedResources',
  'org/apache/flink/runtime/memory/UnsafeMemoryBudget',
  'org/apache/flink/runtime/util/ConfigurationParserUtils',
  'org/apache/flink/runtime/jobmaster/slotpool/PhysicalSlotRequestBulkCheckerImpl',
  'org/apache/flink/runtime/jobmaster/JobMaster',
  'org/apache/flink/runtime/jobmaster/JobMaster$TaskManagerHeartbeatListener',
  'org/apache/flink/runtime/resourcemanager/ResourceManager$TaskManagerHeartbeatListener',
  'org/apache/flink/runtime/taskexecutor/TaskExecutor$JobManagerHeartbeatListener',
  'org/apache/flink/runtime/taskexecutor/TaskExecutor$ResourceManagerHeartbeatListener',
  'org/apache/flink/runtime/jobmaster/slotpool/DeclarativeSlotPoolBridge',
  'org/apache/flink/runtime/jobmaster/slotpool/SlotPoolImpl',
  'org/apache/flink/runtime/resourcemanager/exceptions/UnfulfillableSlotRequestException',
  'org/apache/flink/runtime/util/config/memory/ManagedMemoryUtils',
  'org/apache/flink/runtime/io/network/partition/SortMergeResultPartitionReadScheduler',
  'org/apache/flink/runtime/operators/hash/MutableHashTable',
  'org/apache/flink/runtime/operators/sort/ExternalSorterBuilder',
  'org/apache/flink/runtime/operators/sort/UnilateralSortMerger',
  'org/apache/flink/shaded/netty4/io/netty/util/internal/PlatformDependent',
]

/** A sentence rather than a name or a signature. */
const isMessage = (text: string) => /[a-z]\S* \S/i.test(text) && !/^[([]|;$/.test(text)

/** Prints each message of these classes once, behind the releases that hold it. Gaps are shown as `…`. */
export function printMessages(oracle: string): void {
  for (const name of CLASSES) {
    const releasesOf = new Map<string, string[]>()
    for (const era of ERAS) {
      const jar = classPath(oracle, era.profile, era.release)
        .split(delimiter)
        .filter((path) => /flink-(core|runtime|shaded-netty)[_.0-9a-zA-Z-]*\.jar$/.test(path))
      for (const path of jar) {
        const { stdout, status } = spawnSync('unzip', ['-p', path, `${name}.class`], { maxBuffer: 1 << 26 })
        if (status !== 0) continue
        for (const text of new Set(texts(stdout).filter(isMessage))) {
          releasesOf.set(text, [...(releasesOf.get(text) ?? []), era.release])
        }
      }
    }
    console.log(`\n${name.replaceAll('/', '.')}`)
    for (const [text, releases] of releasesOf) {
      const span = releases.length === ERAS.length ? 'all' : releases.join(' ')
      console.log(`  [${span}] ${text.replaceAll('\u0001', '…').replaceAll('\n', '\\n')}`)
    }
  }
}
