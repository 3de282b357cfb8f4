import type { LinkId } from '../links/index.ts'
import type { CodeId } from './code.ts'

/** Each rule by which a part gets its size. */
export const RULE_IDS = [
  'flink-option',
  'flink-default',
  'legacy-heap',
  'managed-fraction',
  'network-fraction',
  'network-beside-others',
  'network-buffers',
  'network-rest',
  'task-heap-rest',
  'jobmanager-heap-rest',
  'jobmanager-off-heap-rest',
  'overhead-fraction',
  'overhead-beside-flink',
  'overhead-rest',
  'jvm-option',
  'heap-by-machine',
  'heap-as-initial',
  'direct-as-heap',
  'direct-and-netty',
  'metaspace-typical',
  'class-space',
  'code-cache-default',
  'thread-stacks',
  'collector-measured',
  'other-measured',
  'head-room',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** Where a rule stands: the code that decides, the page that documents it, the measurement that it was taken from. */
export interface RuleSource {
  readonly code?: CodeId
  readonly page?: LinkId
  /** a file of this project */
  readonly measured?: string
}

const MEASURED = 'e2e/jvm-oracle/README.md'

/** The source of each rule. What a key sets is documented at that key besides. */
export const RULE_SOURCES: Readonly<Record<RuleId, RuleSource>> = {
  'flink-option': { code: 'process-memory' },
  'flink-default': { code: 'process-memory' },
  'legacy-heap': { code: 'legacy-heap', page: 'flink-memory-migration' },
  'managed-fraction': { code: 'taskmanager-memory', page: 'flink-managed-memory' },
  'network-fraction': { code: 'taskmanager-memory', page: 'flink-fractions' },
  'network-beside-others': { code: 'taskmanager-memory', page: 'flink-fractions' },
  'network-buffers': { code: 'taskmanager-memory', page: 'flink-memory-migration' },
  'network-rest': { code: 'taskmanager-memory', page: 'flink-memory-model' },
  'task-heap-rest': { code: 'taskmanager-memory', page: 'flink-task-heap' },
  'jobmanager-heap-rest': { code: 'jobmanager-memory', page: 'flink-jm-heap' },
  'jobmanager-off-heap-rest': { code: 'jobmanager-memory', page: 'flink-jm-off-heap' },
  'overhead-fraction': { code: 'process-memory', page: 'flink-fractions' },
  'overhead-beside-flink': { code: 'process-memory', page: 'flink-fractions' },
  'overhead-rest': { code: 'process-memory', page: 'flink-fractions' },
  'jvm-option': { page: 'jdk-java-options' },
  'heap-by-machine': { code: 'hotspot-heap', page: 'jdk-java-options' },
  'heap-as-initial': { code: 'hotspot-heap', page: 'jdk-java-options' },
  'direct-as-heap': { code: 'jdk-direct', page: 'jdk-java-options' },
  'direct-and-netty': { code: 'jdk-direct', page: 'netty-direct-limit' },
  'metaspace-typical': { measured: MEASURED },
  'class-space': { code: 'hotspot-metaspace', measured: MEASURED },
  'code-cache-default': { code: 'hotspot-code-cache', page: 'jdk-code-cache' },
  'thread-stacks': { measured: MEASURED, page: 'jdk-java-options' },
  'collector-measured': { measured: MEASURED, page: 'jdk-nmt' },
  'other-measured': { measured: MEASURED, page: 'jdk-nmt' },
  'head-room': { page: 'kubernetes-memory' },
}
