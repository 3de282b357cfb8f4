import type { Answers } from '../setting.ts'
import type { Claim } from './claim.ts'

/** The shipped size of a TaskManager; heap 384 MiB, managed 512 MiB, network 128 MiB. */
const SHIPPED: Answers = {
  flink: '1.20',
  process: 'tm',
  deployment: 'container',
  config: { 'taskmanager.memory.process.size': '1728m' },
}
const withConfig = (config: Answers['config']): Answers => ({ ...SHIPPED, config: { ...SHIPPED.config, ...config } })

const HEAP_IN_USER_CODE = `java.lang.OutOfMemoryError: Java heap space
\tat java.base/java.util.Arrays.copyOf(Arrays.java:3481)
\tat com.example.orders.Enrich.processElement(Enrich.java:42)
\tat org.apache.flink.streaming.api.operators.ProcessOperator.processElement(ProcessOperator.java:66)`

const HEAP_IN_FLINK = `java.lang.OutOfMemoryError: Java heap space
\tat org.apache.flink.runtime.io.network.partition.ResultPartitionManager.registerResultPartition(ResultPartitionManager.java:80)
\tat org.apache.flink.runtime.taskmanager.Task.setupPartitionsAndGates(Task.java:990)
\tat org.apache.flink.runtime.taskmanager.Task.doRun(Task.java:670)`

const DIRECT_IN_USER_CODE = `java.lang.OutOfMemoryError: Direct buffer memory
\tat java.base/java.nio.Bits.reserveMemory(Bits.java:175)
\tat java.base/java.nio.DirectByteBuffer.<init>(DirectByteBuffer.java:118)
\tat java.base/java.nio.ByteBuffer.allocateDirect(ByteBuffer.java:318)
\tat com.example.orders.Client.send(Client.java:77)`

const METASPACE = 'java.lang.OutOfMemoryError: Metaspace'

const BUFFERS =
  "java.io.IOException: Insufficient number of network buffers: required 65, but only 12 available. The total number of network buffers is currently set to 4096 of 32768 bytes each. You can increase this number by setting the configuration keys 'taskmanager.memory.network.fraction', 'taskmanager.memory.network.min', and 'taskmanager.memory.network.max'."

const KILLED =
  'Container [pid=4711,containerID=container_e17_1580000000000_0042_01_000002] is running beyond physical memory limits. Current usage: 1.7 GB of 1.7 GB physical memory used; 3.9 GB of 3.5 GB virtual memory used. Killing container.'

/**
 * The first document: Flink's troubleshooting page for memory, in Chinese, of the 1.10 line. Its links are relative to
 * that page. Two are dead there (`mem_setup_tm.html` came with 1.11) and one has a bracket too many: the meaning counts.
 */
export const FLINK_MEMORY_TROUBLESHOOTING: readonly Claim[] = [
  {
    id: 'configuration',
    kind: 'heading',
    claim: 'IllegalConfigurationException is a failure of its own',
    says: [
      { failure: 'flink-config-invalid', text: 'name' },
      { failure: 'flink-config-conflict', text: 'shows' },
      { failure: 'flink-config-missing', text: 'name' },
    ],
  },
  {
    id: 'configuration-thrown-by',
    kind: 'cause',
    claim: 'TaskExecutorProcessUtils throws it',
    says: [{ faq: 'flink-config-invalid/where-it-is-thrown' }],
  },
  {
    id: 'configuration-invalid-value',
    kind: 'cause',
    claim: 'a value is invalid, such as a negative size or a fraction above 1',
    says: [{ failure: 'flink-config-invalid', text: 'happened' }, { faq: 'flink-config-invalid/how-to-write-sizes' }],
    advice: ['flink-config-invalid/correct-value', 'flink-config-invalid/remove-value'],
    tried: [
      {
        text: '',
        answers: withConfig({ 'taskmanager.memory.managed.size': '-5m' }),
        failure: 'flink-config-invalid',
        offers: 'flink-config-invalid/remove-value',
      },
      {
        text: '',
        answers: withConfig({ 'taskmanager.memory.managed.fraction': '1.5' }),
        failure: 'flink-config-invalid',
      },
    ],
  },
  {
    id: 'configuration-conflict',
    kind: 'cause',
    claim: 'or the values contradict each other',
    says: [{ failure: 'flink-config-conflict', text: 'happened' }, { faq: 'flink-config-conflict/which-wins' }],
    advice: [
      'flink-config-conflict/keep-total',
      'flink-config-conflict/raise-total',
      'flink-config-conflict/drop-key',
      'flink-config-conflict/one-total',
    ],
    tried: [
      {
        text: '',
        answers: withConfig({ 'taskmanager.memory.task.heap.size': '2g' }),
        failure: 'flink-config-conflict',
        offers: 'flink-config-conflict/raise-total',
        sets: ['taskmanager.memory.process.size'],
      },
    ],
  },
  {
    id: 'configuration-look-up-the-part',
    kind: 'remedy',
    claim: 'find the part that the message names, and read the section on it',
    says: [{ faq: 'flink-config-conflict/which-sizes' }],
    links: [{ target: '../config.html#memory-configuration', link: 'flink-memory-options' }],
  },
  {
    id: 'heap',
    kind: 'heading',
    claim: 'OutOfMemoryError: Java heap space is a failure of its own',
    says: [{ failure: 'jvm-heap', text: 'shows' }],
    tried: [{ text: HEAP_IN_USER_CODE, answers: SHIPPED, failure: 'jvm-heap', numbers: {} }],
  },
  {
    id: 'heap-too-small',
    kind: 'cause',
    claim: 'the heap of the JVM is too small',
    says: [
      { failure: 'jvm-heap', text: 'happened' },
      { failure: 'jvm-heap', text: 'mind' },
    ],
  },
  {
    id: 'heap-raise-total',
    kind: 'remedy',
    claim: 'a larger total enlarges the heap',
    says: [{ faq: 'jvm-heap/total-or-heap' }],
    advice: ['jvm-heap/raise-total', 'jvm-heap/raise-jobmanager-heap'],
    links: [{ target: 'mem_setup.html#配置总内存', link: 'flink-total-memory' }],
    tried: [
      {
        text: HEAP_IN_USER_CODE,
        answers: SHIPPED,
        failure: 'jvm-heap',
        offers: 'jvm-heap/raise-total',
        sets: ['taskmanager.memory.process.size'],
        enlarges: 'taskHeap',
      },
      {
        text: HEAP_IN_USER_CODE,
        answers: { ...SHIPPED, process: 'jm', config: { 'jobmanager.memory.process.size': '1600m' } },
        failure: 'jvm-heap',
        offers: 'jvm-heap/raise-jobmanager-heap',
        enlarges: 'heap',
      },
    ],
  },
  {
    id: 'heap-raise-task-heap',
    kind: 'remedy',
    claim: 'a larger task heap enlarges the heap',
    says: [{ faq: 'jvm-heap/total-or-heap' }],
    advice: ['jvm-heap/from-managed', 'jvm-heap/raise-total'],
    links: [{ target: 'mem_setup.html#任务算子堆内存', link: 'flink-task-heap' }],
    tried: [
      {
        text: HEAP_IN_USER_CODE,
        answers: { ...SHIPPED, stateBackend: 'hashmap' },
        failure: 'jvm-heap',
        offers: 'jvm-heap/from-managed',
        enlarges: 'taskHeap',
      },
    ],
  },
  {
    id: 'heap-framework',
    kind: 'hint',
    claim: 'framework heap is for experts, only where Flink itself needs more',
    says: [{ faq: 'jvm-heap/framework-heap' }],
    advice: ['jvm-heap/raise-framework-heap'],
    links: [{ target: 'mem_setup_tm.html#框架内存', link: 'flink-framework-memory' }],
    tried: [
      {
        text: HEAP_IN_FLINK,
        answers: SHIPPED,
        failure: 'jvm-heap',
        offers: 'jvm-heap/raise-framework-heap',
        enlarges: 'frameworkHeap',
      },
      {
        text: HEAP_IN_USER_CODE,
        answers: SHIPPED,
        failure: 'jvm-heap',
        withholds: 'jvm-heap/raise-framework-heap',
      },
    ],
  },
  {
    id: 'direct',
    kind: 'heading',
    claim: 'OutOfMemoryError: Direct buffer memory is a failure of its own',
    says: [{ failure: 'jvm-direct', text: 'shows' }],
    tried: [{ text: DIRECT_IN_USER_CODE, answers: SHIPPED, failure: 'jvm-direct', numbers: {} }],
  },
  {
    id: 'direct-limit-or-leak',
    kind: 'cause',
    claim: 'the limit of direct memory is too small, or direct memory leaks',
    says: [
      { failure: 'jvm-direct', text: 'happened' },
      { failure: 'jvm-direct', text: 'mind' },
      { faq: 'jvm-direct/limit-or-leak' },
    ],
    advice: ['jvm-direct/task-off-heap', 'jvm-direct/release-buffers'],
  },
  {
    id: 'direct-who-uses-it',
    kind: 'step',
    claim: 'find out whether user code or a dependency uses direct memory, and whether room was configured for it',
    says: [{ faq: 'jvm-direct/limit-or-leak' }, { faq: 'jvm-direct/which-option' }],
    advice: ['jvm-direct/task-off-heap', 'jvm-direct/framework-off-heap'],
    tried: [
      {
        text: DIRECT_IN_USER_CODE,
        answers: SHIPPED,
        failure: 'jvm-direct',
        offers: 'jvm-direct/task-off-heap',
        sets: ['taskmanager.memory.task.off-heap.size'],
      },
    ],
  },
  {
    id: 'direct-raise-off-heap',
    kind: 'remedy',
    claim: 'more off-heap memory raises the limit of direct memory',
    says: [{ faq: 'jvm-direct/which-option' }, { faq: 'jvm-direct/why-not-network' }],
    advice: ['jvm-direct/task-off-heap', 'jvm-direct/framework-off-heap', 'jvm-direct/jobmanager-off-heap'],
    links: [
      { target: 'mem_detail.html', link: 'flink-memory-model' },
      { target: 'mem_setup.html#配置堆外内存直接内存或本地内存)', link: 'flink-off-heap' },
      { target: 'mem_detail.html#jvm-参数', link: 'flink-jvm-parameters' },
    ],
    tried: [
      {
        text: DIRECT_IN_USER_CODE,
        answers: SHIPPED,
        failure: 'jvm-direct',
        offers: 'jvm-direct/task-off-heap',
        enlarges: 'taskOffHeap',
      },
    ],
  },
  {
    id: 'metaspace',
    kind: 'heading',
    claim: 'OutOfMemoryError: Metaspace is a failure of its own',
    says: [{ failure: 'jvm-metaspace', text: 'shows' }],
    tried: [{ text: METASPACE, answers: SHIPPED, failure: 'jvm-metaspace', numbers: {} }],
  },
  {
    id: 'metaspace-too-small',
    kind: 'cause',
    claim: 'the limit of Metaspace is too small',
    says: [{ failure: 'jvm-metaspace', text: 'happened' }, { faq: 'jvm-metaspace/first-or-later' }],
    links: [{ target: 'mem_detail.html#jvm-参数', link: 'flink-jvm-parameters' }],
  },
  {
    id: 'metaspace-raise',
    kind: 'remedy',
    claim: 'raise the option for Metaspace',
    says: [{ faq: 'jvm-metaspace/first-or-later' }, { faq: 'jvm-metaspace/native-or-heap' }],
    advice: ['jvm-metaspace/raise-total', 'jvm-metaspace/keep-total', 'jvm-metaspace/stop-leak'],
    options: [
      {
        target: '../config.html#taskmanager-memory-jvm-metaspace-size',
        key: 'taskmanager.memory.jvm-metaspace.size',
      },
    ],
    tried: [
      {
        text: METASPACE,
        answers: SHIPPED,
        failure: 'jvm-metaspace',
        offers: 'jvm-metaspace/raise-total',
        sets: ['taskmanager.memory.jvm-metaspace.size'],
        enlarges: 'metaspace',
      },
    ],
  },
  {
    id: 'network',
    kind: 'heading',
    claim: 'IOException: Insufficient number of network buffers is a failure of its own',
    says: [{ failure: 'flink-network-buffers', text: 'shows' }],
    tried: [
      {
        text: BUFFERS,
        answers: SHIPPED,
        failure: 'flink-network-buffers',
        numbers: { requiredBuffers: 65n, availableBuffers: 12n, totalBuffers: 4096n, bufferBytes: 32768n },
      },
    ],
  },
  {
    id: 'network-too-small',
    kind: 'cause',
    claim: 'network memory is too small',
    says: [
      { failure: 'flink-network-buffers', text: 'happened' },
      { failure: 'flink-network-buffers', text: 'mind' },
    ],
    links: [{ target: 'mem_detail.html', link: 'flink-network-tuning' }],
  },
  {
    id: 'network-raise',
    kind: 'remedy',
    claim: 'raise the minimum, the maximum or the fraction of network memory',
    says: [{ faq: 'flink-network-buffers/which-options' }, { faq: 'flink-network-buffers/how-many' }],
    advice: ['flink-network-buffers/raise-total', 'flink-network-buffers/keep-total'],
    options: [
      { target: '../config.html#taskmanager-memory-network-min', key: 'taskmanager.memory.network.min' },
      { target: '../config.html#taskmanager-memory-network-max', key: 'taskmanager.memory.network.max' },
      { target: '../config.html#taskmanager-memory-network-fraction', key: 'taskmanager.memory.network.fraction' },
    ],
    tried: [
      {
        text: BUFFERS,
        answers: SHIPPED,
        failure: 'flink-network-buffers',
        offers: 'flink-network-buffers/raise-total',
        enlarges: 'network',
      },
    ],
  },
  {
    id: 'container',
    kind: 'heading',
    claim: 'a container that exceeds its memory is a failure of its own',
    says: [{ failure: 'container-kill', text: 'name' }],
    tried: [{ text: KILLED, answers: SHIPPED, failure: 'container-kill' }],
  },
  {
    id: 'container-native',
    kind: 'cause',
    claim: 'more was allocated than was asked for on YARN, Mesos or Kubernetes: too little native memory was reserved',
    says: [{ failure: 'container-kill', text: 'happened' }, { faq: 'container-kill/what-outgrew' }],
  },
  {
    id: 'container-observe',
    kind: 'hint',
    claim: 'monitoring from outside shows it, or the message of the platform that kills',
    says: [{ faq: 'container-kill/see-it-coming' }, { record: 'resident-size' }],
  },
  {
    id: 'container-rocksdb',
    kind: 'remedy',
    claim: 'where RocksDB runs without memory control, raise managed memory',
    says: [{ faq: 'container-kill/what-outgrew' }],
    advice: ['container-kill/raise-managed', 'container-kill/rocksdb-control'],
    links: [
      { target: '../state/state_backends.html#rocksdbstatebackend', link: 'flink-rocksdb-state-backend' },
      { target: 'mem_setup.html#托管内存', link: 'flink-managed-memory' },
    ],
    tried: [
      {
        text: KILLED,
        answers: { ...SHIPPED, stateBackend: 'rocksdb' },
        failure: 'container-kill',
        offers: 'container-kill/raise-managed',
        enlarges: 'managed',
      },
      {
        text: KILLED,
        answers: {
          ...withConfig({ 'state.backend.rocksdb.memory.managed': 'false' }),
          stateBackend: 'rocksdb',
        },
        failure: 'container-kill',
        offers: 'container-kill/rocksdb-control',
      },
    ],
  },
  {
    id: 'container-overhead',
    kind: 'remedy',
    claim: 'or raise JVM overhead',
    says: [{ faq: 'container-kill/what-outgrew' }],
    advice: ['container-kill/raise-overhead', 'container-kill/overhead-keep-total'],
    links: [{ target: 'mem_detail.html', link: 'flink-fractions' }],
    tried: [
      {
        text: KILLED,
        answers: SHIPPED,
        failure: 'container-kill',
        offers: 'container-kill/raise-overhead',
        enlarges: 'overhead',
      },
    ],
  },
  {
    id: 'container-configure',
    kind: 'hint',
    claim: 'there is a section on the memory of containers',
    says: [{ faq: 'container-kill/what-outgrew' }],
    links: [{ target: 'mem_tuning.html#容器container的内存配置', link: 'flink-containers' }],
  },
]
