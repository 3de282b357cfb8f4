import type { FlinkMinor } from '../../src/core/flink/versions/minors.ts'

/** The minors, each with its released patches, newest first: where one lacks a module, the next is asked. */
export const RELEASES: Readonly<Record<FlinkMinor, readonly number[]>> = {
  '1.10': [3, 2, 1, 0],
  1.11: [6, 4, 3, 2, 1, 0],
  1.12: [7, 5, 4, 3, 2, 1, 0],
  1.13: [6, 5, 3, 2, 1, 0],
  1.14: [6, 5, 4, 3, 2, 0],
  1.15: [4, 3, 2, 1, 0],
  1.16: [3, 2, 1, 0],
  1.17: [2, 1, 0],
  1.18: [1, 0],
  1.19: [3, 2, 1, 0],
  '1.20': [5, 4, 3, 2, 1, 0],
  '2.0': [2, 1, 0],
  2.1: [2, 1, 0],
  2.2: [1, 0],
  2.3: [0],
}

/** The modules of Flink that declare options of a cluster: name, first and last minor, the last with Scala in its name. */
export const MODULES: readonly (readonly [name: string, first: FlinkMinor, last: FlinkMinor, scala?: FlinkMinor])[] = [
  ['flink-annotations', '1.10', '2.3'],
  ['flink-core', '1.10', '2.3'],
  ['flink-core-api', '1.20', '2.3'],
  ['flink-java', '1.10', '1.20'],
  ['flink-runtime', '1.10', '2.3', '1.13'],
  ['flink-streaming-java', '1.10', '2.3', '1.14'],
  ['flink-clients', '1.10', '2.3', '1.14'],
  ['flink-statebackend-rocksdb', '1.10', '2.3', '1.14'],
  ['flink-statebackend-changelog', '1.14', '2.3', '1.14'],
  ['flink-dstl-dfs', '1.14', '2.3', '1.14'],
  ['flink-statebackend-forst', '2.0', '2.3'],
  ['flink-kubernetes', '1.10', '2.3', '1.14'],
  ['flink-yarn', '1.10', '2.3', '1.14'],
  ['flink-mesos', '1.10', '1.13', '1.13'],
  ['flink-container', '1.10', '1.14', '1.14'],
  ['flink-table-api-java', '1.10', '2.3'],
  ['flink-table-common', '1.10', '2.3'],
  ['flink-sql-client', '1.10', '2.3', '1.14'],
  ['flink-sql-gateway', '1.16', '2.3'],
  ['flink-sql-gateway-api', '1.16', '2.3'],
  ['flink-python', '1.10', '2.3', '1.15'],
  ['flink-runtime-web', '1.10', '2.3', '1.14'],
  ['flink-rpc-akka', '1.15', '1.20'],
  ['flink-metrics-core', '1.10', '2.3'],
  ['flink-cep', '1.10', '2.3', '1.14'],
  ['flink-optimizer', '1.10', '1.20', '1.14'],
  ['flink-external-resource-gpu', '1.15', '2.3'],
  ['flink-hadoop-fs', '1.10', '2.3'],
]

/** What the classes that declare options need in order to load, whatever the release: group, name, version. */
export const BESIDE: readonly (readonly [group: string, name: string, version: string])[] = [
  ['org.slf4j', 'slf4j-api', '1.7.36'],
  ['commons-cli', 'commons-cli', '1.5.0'],
  ['com.typesafe', 'config', '1.3.3'],
  ['org.apache.commons', 'commons-compress', '1.26.0'],
  ['com.ververica', 'frocksdbjni', '6.20.3-ververica-2.0'],
  ['com.ververica', 'forstjni', '0.1.6'],
]

/** Flink's own Guava, under a name that changes: a version of it, and the first minor that needs it. */
export const GUAVA: readonly (readonly [version: string, first: FlinkMinor])[] = [
  ['30.1.1-jre-16.0', '1.15'],
  ['31.1-jre-17.0', '1.18'],
  ['32.1.3-jre-19.0', '2.0'],
  ['33.4.0-jre-20.0', '2.1'],
]

/** Declared as options, but of one table, connector or format, a job's own state, or a test: none belongs into a configuration file. */
export const NOT_OF_A_CLUSTER =
  /^org\.apache\.flink\.(?:table\.(?:factories|filesystem|connector|data)|connector\.|metrics\.|formats\.|streaming\.api\.graph)/

/** The options of a cluster that have no dot; other words without one are the ends of keys. */
export const ONE_WORD = new Set([
  'cleanup-strategy',
  'external-resources',
  'high-availability',
  'restart-strategy',
  'scheduler-mode',
])
