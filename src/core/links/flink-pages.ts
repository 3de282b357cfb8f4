import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'

/** The pages of Flink's documentation that are linked to, by file name. */
type Page =
  | 'mem_setup'
  | 'mem_detail'
  | 'mem_setup_tm'
  | 'mem_setup_jobmanager'
  | 'mem_tuning'
  | 'mem_trouble'
  | 'mem_migration'
  | 'network_mem_tuning'
  | 'config'
  | 'metrics'
  | 'debugging_classloading'
  | 'state_backends'
  | 'large_state_tuning'
  | 'blocking_shuffle'
  | 'batch_shuffle'
  | 'runtime'
  | 'flink-architecture'

/** Where a page stands from a release on. The tree was reordered in 1.12 and moved to another generator in 1.13. */
type Directories = readonly (readonly [from: FlinkMinor, directory: string])[]

const MEMORY: Directories = [
  ['1.10', 'ops/memory'],
  ['1.12', 'deployment/memory'],
  ['1.13', 'docs/deployment/memory'],
]
const STATE: Directories = [
  ['1.10', 'ops/state'],
  ['1.13', 'docs/ops/state'],
]

const BATCH: Directories = [['1.10', 'docs/ops/batch']]
const CONCEPTS: Directories = [
  ['1.10', 'concepts'],
  ['1.13', 'docs/concepts'],
]

const DIRECTORIES: Readonly<Record<Page, Directories>> = {
  mem_setup: MEMORY,
  mem_detail: MEMORY,
  mem_setup_tm: MEMORY,
  mem_setup_jobmanager: MEMORY,
  mem_tuning: MEMORY,
  mem_trouble: MEMORY,
  mem_migration: MEMORY,
  network_mem_tuning: MEMORY,
  config: [
    ['1.10', 'ops'],
    ['1.12', 'deployment'],
    ['1.13', 'docs/deployment'],
  ],
  metrics: [
    ['1.10', 'monitoring'],
    ['1.12', 'ops'],
    ['1.13', 'docs/ops'],
  ],
  debugging_classloading: [
    ['1.10', 'monitoring'],
    ['1.12', 'ops/debugging'],
    ['1.13', 'docs/ops/debugging'],
  ],
  state_backends: STATE,
  large_state_tuning: STATE,
  // these two exist since 1.13
  blocking_shuffle: BATCH,
  batch_shuffle: BATCH,
  runtime: CONCEPTS,
  'flink-architecture': CONCEPTS,
}

/** A section from a release on. The Chinese page has the same anchor unless `zh` names another; `null` is none. */
interface Place {
  readonly from: FlinkMinor
  readonly page: Page
  readonly anchor?: string
  readonly zh?: string | null
}

const inTroubleshooting = (anchor: string): readonly Place[] => [{ from: '1.10', page: 'mem_trouble', anchor }]

/**
 * Each link to Flink's documentation: its section by release, oldest first. 1.10 has one page for set-up and one for
 * details, and Chinese headings make Chinese anchors there; from 1.11 on the Chinese pages carry the English anchors.
 */
export const FLINK_LINKS = {
  'flink-trouble-configuration': inTroubleshooting('illegalconfigurationexception'),
  'flink-trouble-heap': inTroubleshooting('outofmemoryerror-java-heap-space'),
  'flink-trouble-direct': inTroubleshooting('outofmemoryerror-direct-buffer-memory'),
  'flink-trouble-metaspace': inTroubleshooting('outofmemoryerror-metaspace'),
  'flink-trouble-network': inTroubleshooting('ioexception-insufficient-number-of-network-buffers'),
  'flink-trouble-container': [
    { from: '1.10', page: 'mem_trouble', anchor: 'container-memory-exceeded', zh: null },
    { from: '1.12', page: 'mem_trouble', anchor: 'container-memory-exceeded' },
  ],
  'flink-total-memory': [
    { from: '1.10', page: 'mem_setup', anchor: 'configure-total-memory', zh: '配置总内存' },
    { from: '1.11', page: 'mem_setup', anchor: 'configure-total-memory' },
  ],
  'flink-task-heap': [
    { from: '1.10', page: 'mem_setup', anchor: 'task-operator-heap-memory', zh: '任务算子堆内存' },
    { from: '1.11', page: 'mem_setup_tm', anchor: 'task-operator-heap-memory' },
  ],
  'flink-managed-memory': [
    { from: '1.10', page: 'mem_setup', anchor: 'managed-memory', zh: '托管内存' },
    { from: '1.11', page: 'mem_setup_tm', anchor: 'managed-memory' },
  ],
  // before 1.12 nothing divides managed memory among its consumers
  'flink-consumer-weights': [
    { from: '1.10', page: 'mem_setup', anchor: 'managed-memory', zh: '托管内存' },
    { from: '1.11', page: 'mem_setup_tm', anchor: 'managed-memory' },
    { from: '1.12', page: 'mem_setup_tm', anchor: 'consumer-weights' },
  ],
  'flink-off-heap': [
    {
      from: '1.10',
      page: 'mem_setup',
      anchor: 'configure-off-heap-memory-direct-or-native',
      zh: '配置堆外内存直接内存或本地内存',
    },
    { from: '1.11', page: 'mem_setup_tm', anchor: 'configure-off-heap-memory-direct-or-native' },
  ],
  'flink-framework-memory': [
    { from: '1.10', page: 'mem_detail', anchor: 'framework-memory', zh: '框架内存' },
    { from: '1.11', page: 'mem_setup_tm', anchor: 'framework-memory' },
  ],
  'flink-memory-model': [
    { from: '1.10', page: 'mem_detail' },
    { from: '1.11', page: 'mem_setup_tm', anchor: 'detailed-memory-model' },
  ],
  'flink-jvm-parameters': [
    { from: '1.10', page: 'mem_detail', anchor: 'jvm-parameters', zh: 'jvm-参数' },
    { from: '1.11', page: 'mem_setup', anchor: 'jvm-parameters' },
  ],
  'flink-fractions': [
    { from: '1.10', page: 'mem_detail', anchor: 'capped-fractionated-components', zh: '受限的等比内存部分' },
    { from: '1.11', page: 'mem_setup', anchor: 'capped-fractionated-components' },
  ],
  // 1.10 has no memory model for a JobManager, only the size of its heap
  'flink-jm-heap': [
    { from: '1.10', page: 'config', anchor: 'jobmanager-heap-size' },
    { from: '1.11', page: 'mem_setup_jobmanager', anchor: 'configure-jvm-heap' },
  ],
  'flink-jm-off-heap': [
    { from: '1.10', page: 'config', anchor: 'jobmanager-heap-size' },
    { from: '1.11', page: 'mem_setup_jobmanager', anchor: 'configure-off-heap-memory' },
  ],
  'flink-containers': [
    { from: '1.10', page: 'mem_tuning', anchor: 'configure-memory-for-containers', zh: '容器container的内存配置' },
    { from: '1.11', page: 'mem_tuning', anchor: 'configure-memory-for-containers' },
  ],
  'flink-state-backend-memory': [
    { from: '1.10', page: 'mem_tuning', anchor: 'configure-memory-for-state-backends', zh: null },
    { from: '1.11', page: 'mem_tuning', anchor: 'configure-memory-for-state-backends' },
  ],
  'flink-rocksdb-state-backend': [
    { from: '1.10', page: 'state_backends', anchor: 'the-rocksdbstatebackend', zh: 'rocksdbstatebackend' },
    { from: '1.13', page: 'state_backends', anchor: 'the-embeddedrocksdbstatebackend', zh: null },
  ],
  'flink-rocksdb-memory': [{ from: '1.10', page: 'large_state_tuning', anchor: 'tuning-rocksdb-memory', zh: null }],
  // the page exists since 1.14; before that, what is said of network memory stands with the memory model
  'flink-network-tuning': [
    { from: '1.10', page: 'mem_detail' },
    { from: '1.11', page: 'mem_setup_tm', anchor: 'detailed-memory-model' },
    { from: '1.14', page: 'network_mem_tuning' },
  ],
  // batch shuffles read through memory of their own since 1.13; before, it is all framework memory
  'flink-batch-shuffle': [
    { from: '1.10', page: 'mem_detail', anchor: 'framework-memory', zh: '框架内存' },
    { from: '1.11', page: 'mem_setup_tm', anchor: 'framework-memory' },
    { from: '1.13', page: 'blocking_shuffle' },
    { from: '1.16', page: 'batch_shuffle' },
  ],
  'flink-task-slots': [
    { from: '1.10', page: 'runtime', anchor: 'task-slots-and-resources', zh: null },
    { from: '1.11', page: 'flink-architecture', anchor: 'task-slots-and-resources', zh: null },
  ],
  'flink-memory-options': [
    { from: '1.10', page: 'config', anchor: 'memory-configuration' },
    // its headings were translated into Chinese within this line
    { from: '1.13', page: 'config', anchor: 'memory-configuration', zh: null },
  ],
  'flink-memory-migration': [{ from: '1.10', page: 'mem_migration' }],
  'flink-class-loading': [
    { from: '1.10', page: 'debugging_classloading' },
    {
      from: '1.13',
      page: 'debugging_classloading',
      anchor: 'unloading-of-dynamically-loaded-classes-in-user-code',
      zh: null,
    },
  ],
  'flink-metrics': [
    { from: '1.10', page: 'metrics' },
    { from: '1.13', page: 'metrics', anchor: 'memory' },
  ],
} as const satisfies Record<string, readonly Place[]>

export type FlinkLinkId = keyof typeof FLINK_LINKS

const order = (minor: FlinkMinor) => FLINK_MINORS.indexOf(minor)
const HUGO: FlinkMinor = '1.13'

/** The address of a page of one release's documentation, in Chinese where that is asked for. */
function pageAddress(page: Page, anchor: string | undefined, flink: FlinkMinor, chinese: boolean): string {
  const directory = DIRECTORIES[page].findLast(([from]) => order(from) <= order(flink))?.[1]
  const base = `https://nightlies.apache.org/flink/flink-docs-release-${flink}/${chinese ? 'zh/' : ''}${directory}/${page}`
  return `${base}${order(flink) < order(HUGO) ? '.html' : '/'}${anchor ? `#${anchor}` : ''}`
}

export function flinkLink(id: FlinkLinkId, flink: FlinkMinor, chinese: boolean): string {
  const places: readonly Place[] = FLINK_LINKS[id]
  const place = places.findLast(({ from }) => order(from) <= order(flink))
  // every list begins with the oldest release
  if (!place) throw new Error(`no place for ${id} in ${flink}`)
  const anchor = chinese && place.zh !== undefined ? (place.zh ?? undefined) : place.anchor
  return pageAddress(place.page, anchor, flink, chinese)
}

/** A key's row on the configuration page, or the page itself where the release does not document the key. */
export const configurationLink = (anchor: string | undefined, flink: FlinkMinor, chinese: boolean): string =>
  pageAddress('config', anchor, flink, chinese)
