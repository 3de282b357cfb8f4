import type { NetworkWords } from '../network-words.ts'

const network: NetworkWords = {
  heading: '单个 TaskManager 的网络缓冲区',
  intro:
    '按负载最重的 TaskManager 计算：有多少个 Slot，就可能分到每个算子的多少个子任务，并且所有通道都通向其他机器。假定所有算子都可以共用 Slot。这是一个作业的需求；Session 集群要把同时运行的作业加起来。',
  planHint:
    '把作业的执行计划粘贴到输入框，下面各行会自动填好：`GET /jobs/<id>/plan`，或 `StreamExecutionEnvironment.getExecutionPlan()` 的返回值。',
  least: '最少',
  leastHint: '少于这个数，作业无法启动；如果 Source 一启动就发送数据，仍可能超时',
  recommended: '建议',
  recommendedHint: '各个缓冲池之间不再相互等待',
  buffers: (count) => `${count} 个缓冲区`,
  now: '当前网络内存',
  states: {
    short: '不够运行这个作业',
    tight: '足够启动，但少于建议值',
    enough: '足够',
  },
  costliest: (from, to, buffers) => `**${from} → ${to}** 占用最多：至少 **${buffers}** 个缓冲区。`,
  stages: '阻塞交换两侧不会同时运行：上面的数字是 Slot 能容纳的、占用最多的那个阶段。',
  exchanges: '作业的数据交换',
  row: (from, to) => `从 ${from} 到 ${to} 的数据交换`,
  from: '上游',
  to: '下游',
  upstream: '上游并行度',
  downstream: '下游并行度',
  pattern: '分发方式',
  patterns: {
    'all-to-all': '全量（keyBy、rebalance、broadcast）',
    pointwise: '点对点（rescale、forward）',
  },
  kind: '交换类型',
  kinds: { pipelined: '流水线', blocking: '阻塞（批）', hybrid: '混合（批）' },
  takes: (buffers, size) => `${buffers} 个缓冲区，${size}`,
  most: '占用最多',
  add: '添加一行',
  remove: '删除',
  backToPlan: '恢复为文本中的执行计划',
  slots: 'Task Slot 数量',
  taskManagers: 'TaskManager 数量',
  tooFewSlots: (needed, slots) => `作业需要 ${needed} 个 Slot，这里只有 ${slots} 个。`,
  inAll: (size) => `建议值合计：${size}`,
  set: (size) => `把网络内存设为 ${size}`,
  isSet: '网络内存已是这个值',
  options: '该版本中起作用的选项',
  counts: {
    least: '对两个数都有影响',
    recommended: '只影响建议值',
    nothing: '对两个数都没有影响',
  },
  fixed: (value) => `${value}，该版本中固定不变`,
  unlimited: '不限（批作业为 1,000）',
  unreadable: 'Flink 无法读取这个值，这里按默认值计算。',
  debloat: '缓冲区消胀（Buffer Debloating）减少的是缓冲区里的数据，不是缓冲区的个数：一个也省不下来。',
}

export default network
