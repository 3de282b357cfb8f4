import { age } from '../flink/versions/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'

/** A class of Flink in the module that has it, from a release on, to the last that has it there. */
interface FlinkClass {
  readonly from: FlinkMinor
  readonly to?: FlinkMinor
  readonly module: string
  readonly class: string
}
interface JdkFile {
  readonly file: string
}

const RUNTIME = { module: 'flink-runtime' } as const
const ROCKSDB = { module: 'flink-state-backends/flink-statebackend-rocksdb' } as const
const MEMORY = 'org.apache.flink.runtime.util.config.memory'
const IN_1_10 = {
  ...RUNTIME,
  from: '1.10',
  to: '1.10',
  class: 'org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils',
} as const

/**
 * The code that decides, by what it decides; oldest release first. `npm run oracle` looks each class of `flink-runtime`
 * and `flink-core` up in the released jars, and `e2e/slots` calls those of RocksDB.
 */
export const FLINK_CODE = {
  'process-memory': [IN_1_10, { ...RUNTIME, from: '1.11', class: `${MEMORY}.ProcessMemoryUtils` }],
  'taskmanager-memory': [
    IN_1_10,
    { ...RUNTIME, from: '1.11', class: `${MEMORY}.taskmanager.TaskExecutorFlinkMemoryUtils` },
  ],
  'jobmanager-memory': [
    { module: 'flink-core', from: '1.10', to: '1.10', class: 'org.apache.flink.configuration.ConfigurationUtils' },
    { ...RUNTIME, from: '1.11', class: `${MEMORY}.jobmanager.JobManagerFlinkMemoryUtils` },
  ],
  'legacy-heap': [
    IN_1_10,
    { ...RUNTIME, from: '1.11', to: '1.20', class: `${MEMORY}.MemoryBackwardsCompatibilityUtils` },
  ],
  'slot-parts': [
    { ...RUNTIME, from: '1.10', class: 'org.apache.flink.runtime.taskexecutor.TaskExecutorResourceUtils' },
  ],
  'managed-shares': [{ ...RUNTIME, from: '1.12', class: `${MEMORY}.ManagedMemoryUtils` }],
  'rocksdb-memory': [
    {
      ...ROCKSDB,
      from: '1.11',
      to: '1.20',
      class: 'org.apache.flink.contrib.streaming.state.RocksDBMemoryControllerUtils',
    },
    { ...ROCKSDB, from: '2.0', class: 'org.apache.flink.state.rocksdb.RocksDBMemoryControllerUtils' },
  ],
} as const satisfies Record<string, readonly FlinkClass[]>

/** Files of OpenJDK 17, which the model of a JVM was compared with (`e2e/jvm-oracle`). */
const JDK_CODE = {
  'hotspot-heap': { file: 'src/hotspot/share/runtime/arguments.cpp' },
  'hotspot-metaspace': { file: 'src/hotspot/share/memory/metaspace.cpp' },
  'hotspot-code-cache': { file: 'src/hotspot/share/compiler/compilerDefinitions.cpp' },
  'jdk-direct': { file: 'src/java.base/share/classes/jdk/internal/misc/VM.java' },
} as const satisfies Record<string, JdkFile>

export type FlinkCodeId = keyof typeof FLINK_CODE
export type CodeId = FlinkCodeId | keyof typeof JDK_CODE

/** Code as a person finds it. */
export interface Code {
  /** the class or file without its path */
  readonly name: string
  readonly release: string
  readonly address: string
}

const isFlink = (id: CodeId): id is FlinkCodeId => Object.hasOwn(FLINK_CODE, id)
const last = (path: string, separator: string): string => path.slice(path.lastIndexOf(separator) + 1)

/** The class of a release that decides; nothing where the release has no such class. */
export function flinkClass(id: FlinkCodeId, flink: FlinkMinor): FlinkClass | undefined {
  const spans: readonly FlinkClass[] = FLINK_CODE[id]
  return spans.find(({ from, to }) => age(from) <= age(flink) && (to === undefined || age(flink) <= age(to)))
}

/** Where code stands: Flink's in the branch of the release, the JDK's in that of 17. */
export function codeOf(id: CodeId, flink: FlinkMinor): Code | undefined {
  if (!isFlink(id)) {
    const { file } = JDK_CODE[id]
    return {
      name: last(file, '/'),
      release: 'OpenJDK 17',
      address: `https://github.com/openjdk/jdk/blob/jdk-17%2B35/${file}`,
    }
  }
  const found = flinkClass(id, flink)
  if (found === undefined) return undefined
  const path = `${found.module}/src/main/java/${found.class.replaceAll('.', '/')}.java`
  return {
    name: last(found.class, '.'),
    release: `Flink ${flink}`,
    address: `https://github.com/apache/flink/blob/release-${flink}/${path}`,
  }
}
