import type { SlotWords } from '../slot-words.ts'

const slots: SlotWords = {
  heading: (count) => `单个 Slot（共 ${count} 个）`,
  present: 'Slot 中运行的内容',
  consumers: {
    operator: '批算子与排序',
    stateBackend: 'RocksDB 或 ForSt 状态',
    python: 'Python 函数',
  },
  gets: '分得',
  why: '依据',
  taskHeap: '任务堆内存',
  managed: '托管内存',
  network: '网络内存',
  equalPart: '平均份额；堆由所有 Slot 共用，没有机制限制单个 Slot',
  buffers: (count) => `平均份额：**${count}** 个网络缓冲；缓冲池由所有 Slot 共用`,
  weight: (name, weight, of) => `\`${name}\`：权重 ${weight}，总权重 ${of}`,
  noWeight: (name) => `\`${name}\` 没有权重：需要它的作业会失败`,
  undivided: '全部：该版本没有权重',
  notDivided: '不单独划分：该版本没有权重',
  unused: 'Slot 中没有使用托管内存的内容。',
  badWeights: 'Flink 无法读取 `taskmanager.memory.managed.consumer-weights`，作业分不到托管内存。',
  unreadable: (keys) => `无法读取，按默认值计算：${keys}`,
  rocksdb: 'RocksDB 如何使用',
  from: {
    managed: '它在托管内存中的份额',
    'fixed-per-slot': '`state.backend.rocksdb.memory.fixed-per-slot`，不在托管内存之内，内存预算中没有它的位置',
    'fixed-per-tm':
      '`state.backend.rocksdb.memory.fixed-per-tm`，由所有 Slot 共用，不在托管内存之内，内存预算中没有它的位置',
  },
  cache: '缓存总容量',
  cacheWhy: '数据块、索引和过滤器，以及计入其中的写缓冲',
  highPriority: '其中索引和过滤器',
  highPriorityWhy: (partitioned) => (partitioned ? '启用分区后，只有顶层需要常驻' : '缓存的 `high-prio-pool-ratio`'),
  writeBuffers: '其中写缓冲',
  writeBuffersWhy: '达到后 RocksDB 开始刷盘；完成之前可能再多用一半，Flink 已为此预留',
  states: (full, size, most, block) =>
    `RocksDB 提前刷盘之前，可以写满的 ${size} 写缓冲数：**${full}**。同时写入的状态超过 **${most}** 个时会不停刷盘，因为每个状态至少占用 ${block}。Slot 中每个算子的每个状态都要计算在内。`,
  constantly: (block, limit) =>
    `连一个状态都不够：一个写缓冲至少占用 **${block}**，而全部写缓冲最多只有 **${limit}**，因此 RocksDB 会不停刷盘。Flink 会在日志中写 “RocksDBStateBackend performance will be poor”。可以增加托管内存、减少 Slot，或调小 \`state.backend.rocksdb.writebuffer.size\`。`,
  eachState: (size) =>
    `没有任何限制：没有托管内存，或 \`state.backend.rocksdb.memory.managed\` 已关闭。每个算子的每个状态的写缓冲和缓存最多占用 **${size}**，索引和过滤器另计。`,
  refused: 'Flink 会拒绝：`write-buffer-ratio` 与 `high-prio-pool-ratio` 合计没有给缓存中的数据块留下空间。',
  sources: '计算方式与以下类一致：',
}

export default slots
