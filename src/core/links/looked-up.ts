import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'

/**
 * What was found, and where: the pages and anchors of Flink's documentation by release and language, read in the
 * sources of the documentation (repository apache/flink; a commit where one version of a file was read) and, for the
 * scheme of an address, in public pages that cite it. A test holds every address that links can produce to this list.
 */
interface LookedUpPage {
  readonly from: FlinkMinor
  readonly to: FlinkMinor
  readonly language: 'en' | 'zh' | 'both'
  /** the address below the release's root, without `zh/` */
  readonly path: string
  readonly anchors: readonly string[]
  readonly confirmed: string
}

const TROUBLE = [
  'illegalconfigurationexception',
  'outofmemoryerror-java-heap-space',
  'outofmemoryerror-direct-buffer-memory',
  'outofmemoryerror-metaspace',
  'ioexception-insufficient-number-of-network-buffers',
]
const TM = [
  'task-operator-heap-memory',
  'managed-memory',
  'configure-off-heap-memory-direct-or-native',
  'framework-memory',
  'detailed-memory-model',
]
/** since 1.12 */
const TM_WEIGHTS = [...TM, 'consumer-weights']
const SETUP = ['configure-total-memory', 'jvm-parameters', 'capped-fractionated-components']
const TUNING = ['configure-memory-for-containers', 'configure-memory-for-state-backends']
const JM = ['configure-jvm-heap', 'configure-off-heap-memory']

/** The roots: nightlies.apache.org serves every release, cited there for 1.10, 1.11, 1.12, 1.13, 1.14, 1.20, 2.0 to 2.3. */
const FLINK_ROOT = /^https:\/\/nightlies\.apache\.org\/flink\/flink-docs-release-(\d+\.\d+)\/(zh\/)?(.*)$/

const LOOKED_UP: readonly LookedUpPage[] = [
  // 1.10: docs/ops/memory, one page for set-up and one for details
  {
    from: '1.10',
    to: '1.10',
    language: 'en',
    path: 'ops/memory/mem_setup.html',
    anchors: [
      'configure-total-memory',
      'task-operator-heap-memory',
      'managed-memory',
      'configure-off-heap-memory-direct-or-native',
    ],
    confirmed: 'docs/ops/memory/mem_setup.zh.md @01a9ff99 (untranslated); address cited for release-1.10',
  },
  {
    from: '1.10',
    to: '1.10',
    language: 'zh',
    path: 'ops/memory/mem_setup.html',
    anchors: ['配置总内存', '任务算子堆内存', '托管内存', '配置堆外内存直接内存或本地内存'],
    confirmed: 'docs/ops/memory/mem_detail.zh.md @d51c390e and mem_trouble.zh.md @6ac2fdc2, which link to them',
  },
  {
    from: '1.10',
    to: '1.10',
    language: 'en',
    path: 'ops/memory/mem_detail.html',
    anchors: ['framework-memory', 'capped-fractionated-components', 'jvm-parameters'],
    confirmed: 'docs/ops/memory/mem_detail.zh.md @3fbcc0ba (untranslated); address cited for release-1.10',
  },
  {
    from: '1.10',
    to: '1.10',
    language: 'zh',
    path: 'ops/memory/mem_detail.html',
    anchors: ['框架内存', '受限的等比内存部分', 'jvm-参数'],
    confirmed: 'docs/ops/memory/mem_detail.zh.md @d51c390e; address cited for release-1.10/zh',
  },
  {
    from: '1.10',
    to: '1.10',
    language: 'en',
    path: 'ops/memory/mem_tuning.html',
    anchors: TUNING,
    confirmed: 'cited for release-1.10 with both anchors',
  },
  {
    from: '1.10',
    to: '1.10',
    language: 'zh',
    path: 'ops/memory/mem_tuning.html',
    anchors: ['容器container的内存配置'],
    confirmed: 'docs/ops/memory/mem_trouble.zh.md @6ac2fdc2, which links to it',
  },
  {
    from: '1.10',
    to: '1.11',
    language: 'en',
    path: 'ops/memory/mem_trouble.html',
    anchors: [...TROUBLE, 'container-memory-exceeded'],
    confirmed: 'docs/ops/memory/mem_trouble.zh.md @43af8c87 (untranslated)',
  },
  {
    from: '1.10',
    to: '1.11',
    language: 'zh',
    path: 'ops/memory/mem_trouble.html',
    anchors: TROUBLE,
    confirmed: 'docs/ops/memory/mem_trouble.zh.md @6ac2fdc2: English headings but for the last',
  },
  {
    from: '1.10',
    to: '1.11',
    language: 'both',
    path: 'ops/memory/mem_migration.html',
    anchors: [],
    confirmed: 'docs/ops/memory/mem_migration.md and .zh.md; address cited for release-1.10',
  },
  {
    from: '1.10',
    to: '1.10',
    language: 'both',
    path: 'ops/config.html',
    anchors: ['jobmanager-heap-size', 'memory-configuration'],
    confirmed: 'docs/ops/memory/mem_setup.zh.md @01a9ff99 and mem_trouble.zh.md @6ac2fdc2, which link to them',
  },
  {
    from: '1.11',
    to: '1.11',
    language: 'both',
    path: 'ops/config.html',
    anchors: ['memory-configuration'],
    confirmed: 'docs/ops/config.md, config.zh.md (untranslated); address cited for release-1.11',
  },
  {
    from: '1.10',
    to: '1.11',
    language: 'both',
    path: 'monitoring/metrics.html',
    anchors: [],
    confirmed: 'docs/monitoring/metrics.md and .zh.md; address cited for release-1.11',
  },
  {
    from: '1.10',
    to: '1.11',
    language: 'both',
    path: 'monitoring/debugging_classloading.html',
    anchors: [],
    confirmed: 'docs/monitoring/debugging_classloading.md and .zh.md',
  },
  {
    from: '1.10',
    to: '1.12',
    language: 'en',
    path: 'ops/state/state_backends.html',
    anchors: ['the-rocksdbstatebackend'],
    confirmed: 'docs/ops/memory/mem_detail and mem_setup of 1.10, which link to it; address cited for release-1.12',
  },
  {
    from: '1.10',
    to: '1.12',
    language: 'zh',
    path: 'ops/state/state_backends.html',
    anchors: ['rocksdbstatebackend'],
    confirmed: 'docs/ops/memory/mem_trouble.zh.md @6ac2fdc2; cited for release-1.12/zh with the anchor',
  },
  {
    from: '1.10',
    to: '1.12',
    language: 'both',
    path: 'ops/state/large_state_tuning.html',
    anchors: ['tuning-rocksdb-memory'],
    confirmed: 'cited for release-1.10 and release-1.11 with the anchor',
  },
  // 1.11: a page for each process
  {
    from: '1.11',
    to: '1.11',
    language: 'both',
    path: 'ops/memory/mem_setup.html',
    anchors: SETUP,
    confirmed: 'docs/ops/memory/mem_setup.zh.md @a1f4c330: English anchors before Chinese headings',
  },
  {
    from: '1.11',
    to: '1.11',
    language: 'both',
    path: 'ops/memory/mem_setup_tm.html',
    anchors: TM,
    confirmed: 'docs/ops/memory/mem_setup_tm.zh.md @02e59779; cited for release-1.11/zh with an anchor',
  },
  {
    from: '1.11',
    to: '1.11',
    language: 'both',
    path: 'ops/memory/mem_setup_jobmanager.html',
    anchors: JM,
    confirmed: 'docs/ops/memory/mem_setup_jobmanager.zh.md; cited for release-1.11/zh with an anchor',
  },
  {
    from: '1.11',
    to: '1.11',
    language: 'both',
    path: 'ops/memory/mem_tuning.html',
    anchors: TUNING,
    confirmed: 'docs/ops/memory/mem_tuning.zh.md @020a4ed0',
  },
  // 1.12: docs/deployment, docs/ops
  {
    from: '1.12',
    to: '1.12',
    language: 'both',
    path: 'deployment/memory/mem_setup.html',
    anchors: SETUP,
    confirmed: 'docs/deployment/memory/mem_setup.zh.md; cited for release-1.12/zh with anchors',
  },
  {
    from: '1.12',
    to: '1.12',
    language: 'both',
    path: 'deployment/memory/mem_setup_tm.html',
    anchors: TM_WEIGHTS,
    confirmed: 'docs/deployment/memory/mem_trouble.zh.md @7efdf0da, which links to them',
  },
  {
    from: '1.12',
    to: '1.12',
    language: 'both',
    path: 'deployment/memory/mem_setup_jobmanager.html',
    anchors: JM,
    confirmed: 'docs/deployment/memory/mem_trouble.zh.md @7efdf0da, which links to them',
  },
  {
    from: '1.12',
    to: '1.12',
    language: 'both',
    path: 'deployment/memory/mem_tuning.html',
    anchors: TUNING,
    confirmed: 'docs/deployment/memory/mem_trouble.zh.md @7efdf0da, mem_tuning.zh.md',
  },
  {
    from: '1.12',
    to: '1.12',
    language: 'both',
    path: 'deployment/memory/mem_trouble.html',
    anchors: [...TROUBLE, 'container-memory-exceeded'],
    confirmed: 'docs/deployment/memory/mem_trouble.zh.md @7efdf0da; cited for release-1.12/zh with every anchor',
  },
  {
    from: '1.12',
    to: '1.12',
    language: 'both',
    path: 'deployment/memory/mem_migration.html',
    anchors: [],
    confirmed: 'docs/deployment/memory/mem_migration.md and .zh.md',
  },
  {
    from: '1.12',
    to: '1.12',
    language: 'both',
    path: 'deployment/config.html',
    anchors: ['memory-configuration'],
    confirmed: 'cited for release-1.12/zh with the anchor and with those of options',
  },
  {
    from: '1.12',
    to: '1.12',
    language: 'both',
    path: 'ops/metrics.html',
    anchors: [],
    confirmed: 'docs/ops/metrics.md and .zh.md; address cited for release-1.12',
  },
  {
    from: '1.12',
    to: '1.12',
    language: 'both',
    path: 'ops/debugging/debugging_classloading.html',
    anchors: [],
    confirmed: 'docs/ops/debugging/debugging_classloading.md; address cited for release-1.12',
  },
  // 1.13 on: docs/content and docs/content.zh
  {
    from: '1.13',
    to: '2.3',
    language: 'both',
    path: 'docs/deployment/memory/mem_setup/',
    anchors: SETUP,
    confirmed: 'docs/content/docs/deployment/memory/mem_setup.md @4dd8c105, docs/content.zh/… @29d6b7ed',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'both',
    path: 'docs/deployment/memory/mem_setup_tm/',
    anchors: TM_WEIGHTS,
    confirmed:
      'docs/content/docs/deployment/memory/mem_setup_tm.md @1d3cbf97, docs/content.zh/… @3a77a045; cited to 2.2',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'both',
    path: 'docs/deployment/memory/mem_setup_jobmanager/',
    anchors: JM,
    confirmed: 'docs/content/docs/deployment/memory/mem_setup_jobmanager.md @47a02f63, docs/content.zh/… @47a02f63',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'both',
    path: 'docs/deployment/memory/mem_tuning/',
    anchors: TUNING,
    confirmed: 'docs/content/docs/deployment/memory/mem_tuning.md @1e330286, docs/content.zh/… @11aeacab',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'both',
    path: 'docs/deployment/memory/mem_trouble/',
    anchors: [...TROUBLE, 'container-memory-exceeded'],
    confirmed: 'docs/content/docs/deployment/memory/mem_trouble.md @2a192508, docs/content.zh/… @5619992c',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'both',
    path: 'docs/deployment/memory/mem_migration/',
    anchors: [],
    confirmed: 'docs/content/docs/deployment/memory/mem_migration.md, docs/content.zh/…',
  },
  {
    from: '1.14',
    to: '2.3',
    language: 'both',
    path: 'docs/deployment/memory/network_mem_tuning/',
    anchors: [],
    confirmed:
      'docs/content.zh/docs/deployment/memory/network_mem_tuning.md @0b600d55; cited for release-1.14, not for 1.13',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'en',
    path: 'docs/deployment/config/',
    anchors: ['memory-configuration'],
    confirmed: 'cited for release-1.15, 1.16 and 1.19 with the anchor',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'zh',
    path: 'docs/deployment/config/',
    anchors: [],
    confirmed:
      'docs/content.zh/docs/deployment/config.md: Chinese headings; options cited for release-1.13/zh and 1.19/zh',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'both',
    path: 'docs/ops/metrics/',
    anchors: ['memory'],
    confirmed: 'docs/content.zh/docs/deployment/memory/mem_setup.md @29d6b7ed and docs/content/… @4dd8c105 link to it',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'en',
    path: 'docs/ops/debugging/debugging_classloading/',
    anchors: ['unloading-of-dynamically-loaded-classes-in-user-code'],
    confirmed: 'cited for stable and release-1.20 with the anchor, for release-2.3 without',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'zh',
    path: 'docs/ops/debugging/debugging_classloading/',
    anchors: [],
    confirmed: 'docs/content.zh/docs/ops/debugging/debugging_classloading.md',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'en',
    path: 'docs/ops/state/state_backends/',
    anchors: ['the-embeddedrocksdbstatebackend'],
    confirmed: 'docs/content/docs/deployment/memory/mem_tuning.md @1e330286, which links to it',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'zh',
    path: 'docs/ops/state/state_backends/',
    anchors: [],
    confirmed: 'docs/content.zh/docs/ops/state/state_backends.md',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'both',
    path: 'docs/ops/state/large_state_tuning/',
    anchors: ['tuning-rocksdb-memory'],
    confirmed: 'cited for release-1.13 and release-2.2 with the anchor',
  },
  {
    from: '1.13',
    to: '1.15',
    language: 'both',
    path: 'docs/ops/batch/blocking_shuffle/',
    anchors: [],
    confirmed: 'docs/content/docs/ops/batch/blocking_shuffle.md and content.zh; address cited for release-1.14',
  },
  {
    from: '1.16',
    to: '2.3',
    language: 'both',
    path: 'docs/ops/batch/batch_shuffle/',
    anchors: [],
    confirmed: 'docs/content/docs/ops/batch/batch_shuffle.md and content.zh, renamed for 1.16',
  },
  {
    from: '1.10',
    to: '1.10',
    language: 'en',
    path: 'concepts/runtime.html',
    anchors: ['task-slots-and-resources'],
    confirmed: 'cited for release-1.10 with the anchor',
  },
  {
    from: '1.10',
    to: '1.10',
    language: 'zh',
    path: 'concepts/runtime.html',
    anchors: [],
    confirmed: 'docs/concepts/runtime.zh.md',
  },
  {
    from: '1.11',
    to: '1.12',
    language: 'en',
    path: 'concepts/flink-architecture.html',
    anchors: ['task-slots-and-resources'],
    confirmed: 'cited for release-1.11 with the anchor',
  },
  {
    from: '1.11',
    to: '1.12',
    language: 'zh',
    path: 'concepts/flink-architecture.html',
    anchors: [],
    confirmed: 'docs/concepts/flink-architecture.zh.md; cited for release-1.11/zh',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'en',
    path: 'docs/concepts/flink-architecture/',
    anchors: ['task-slots-and-resources'],
    confirmed: 'cited for release-1.13, 1.18, 1.20, 2.0 and 2.1 with the anchor',
  },
  {
    from: '1.13',
    to: '2.3',
    language: 'zh',
    path: 'docs/concepts/flink-architecture/',
    anchors: [],
    confirmed: 'docs/content.zh/docs/concepts/flink-architecture.md',
  },
]

/**
 * Rows of the configuration page: an option's anchor is its key in lower case with dashes for dots, as the
 * documentation itself and public pages link to them (seen for release-1.10 to 2.2: `taskmanager-memory-network-min`,
 * `taskmanager-numberoftaskslots`, `jobmanager-memory-enable-jvm-direct-memory-limit`,
 * `state-backend-rocksdb-memory-managed`, `taskmanager-network-sort-shuffle-min-buffers`).
 */
export const OPTION_ANCHOR = /^[a-z0-9]+(-[a-z0-9]+)+$/

/** Addresses outside Flink's documentation, each met as such in public pages. */
const LOOKED_UP_ELSEWHERE: Readonly<Record<string, string>> = {
  'https://docs.oracle.com/en/java/javase/17/troubleshoot/troubleshooting-memory-leaks.html':
    'cited; its text for 21 was read',
  'https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html': 'cited',
  'https://docs.oracle.com/en/java/javase/17/vm/native-memory-tracking.html': 'cited',
  'https://netty.io/wiki/reference-counted-objects.html': "the address that Netty's own LEAK report names",
  'https://github.com/netty/netty/blob/4.1/common/src/main/java/io/netty/util/internal/PlatformDependent.java':
    'repository netty/netty, path common/src/main/java/io/netty/util/internal/PlatformDependent.java',
  'https://github.com/redis/lettuce/issues/906': 'issue read: partial replies keep their bytes before 5.2',
  'https://redis.github.io/lettuce/advanced-usage/pipelining': 'page read',
  'https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/': 'cited',
  'https://kubernetes.io/zh-cn/docs/tasks/configure-pod-container/assign-memory-resource/': 'cited',
  'https://hadoop.apache.org/docs/stable/hadoop-yarn/hadoop-yarn-common/yarn-default.xml': 'cited',
  'https://docs.oracle.com/javase/8/embedded/develop-apps-platforms/codecache.htm': 'page read',
  'https://docs.docker.com/engine/security/seccomp/': 'page read',
  'https://github.com/moby/moby/issues/42680': 'issue read: the filter answers clone3 with EPERM',
  'https://kubernetes.io/docs/concepts/policy/pid-limiting/': 'page read',
  'https://kubernetes.io/zh-cn/docs/concepts/policy/pid-limiting/':
    'repository kubernetes/website, path content/zh-cn/docs/concepts/policy/pid-limiting.md',
  'https://docs.kernel.org/admin-guide/sysctl/vm.html': 'cited',
  'https://issues.apache.org/jira/browse/FLINK-19125': "cited by the documentation of Flink's images for jemalloc",
  'https://man7.org/linux/man-pages/man3/mallopt.3.html': 'cited; it documents M_ARENA_MAX and MALLOC_ARENA_MAX',
}

const order = (minor: FlinkMinor) => FLINK_MINORS.indexOf(minor)

/** Whether an address was looked up: its release, its language, its page and its anchor. */
export function lookedUp(address: string): boolean {
  if (Object.hasOwn(LOOKED_UP_ELSEWHERE, address)) return true
  const [, release, zh, rest = ''] = FLINK_ROOT.exec(address) ?? []
  const minor = FLINK_MINORS.find((known) => known === release)
  const [path, anchor] = rest.split('#')
  return LOOKED_UP.some(
    (page) =>
      minor !== undefined &&
      order(page.from) <= order(minor) &&
      order(minor) <= order(page.to) &&
      (page.language === 'both' || page.language === (zh ? 'zh' : 'en')) &&
      page.path === path &&
      (anchor === undefined || page.anchors.includes(anchor)),
  )
}
