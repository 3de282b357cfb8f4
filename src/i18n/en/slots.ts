import type { SlotWords } from '../slot-words.ts'

const slots: SlotWords = {
  heading: (count) => `Per slot (${count})`,
  present: 'In the slot',
  consumers: {
    operator: 'Batch operators and sorts',
    stateBackend: 'State in RocksDB or ForSt',
    python: 'Python functions',
  },
  gets: 'Gets',
  why: 'Why',
  taskHeap: 'Task heap',
  managed: 'Managed memory',
  network: 'Network memory',
  equalPart: 'an equal part; the heap is one for all slots, and nothing holds a slot to it',
  buffers: (count) => `an equal part: **${count}** buffers; the pool is one for all slots`,
  weight: (name, weight, of) => `\`${name}\`: weight ${weight} of ${of}`,
  noWeight: (name) => `\`${name}\` has no weight: a job that needs it fails`,
  undivided: 'all of it: this version knows no weights',
  notDivided: 'not set apart: this version knows no weights',
  unused: 'Nothing that is in the slot takes managed memory.',
  badWeights: 'Flink cannot read `taskmanager.memory.managed.consumer-weights`, so no job gets managed memory.',
  unreadable: (keys) => `Cannot be read, so the default is taken: ${keys}`,
  rocksdb: 'What RocksDB makes of it',
  from: {
    managed: 'its share of managed memory',
    'fixed-per-slot':
      '`state.backend.rocksdb.memory.fixed-per-slot`, beside managed memory: the budget has no part for it',
    'fixed-per-tm':
      '`state.backend.rocksdb.memory.fixed-per-tm`, shared by all slots and beside managed memory: the budget has no part for it',
  },
  cache: 'Cache in all',
  cacheWhy: 'blocks, index and filters, and the write buffers, which are counted against it',
  highPriority: 'of it for index and filters',
  highPriorityWhy: (partitioned) =>
    partitioned ? 'with partitions, only their top level has to stay' : '`high-prio-pool-ratio` of the cache',
  writeBuffers: 'of it for write buffers',
  writeBuffersWhy:
    'from here on RocksDB flushes; half as much again may be in use until it has, which Flink sets aside',
  states: (full, size, most, block) =>
    `Write buffers of ${size} that can fill before RocksDB flushes one early: **${full}**. Above **${most}** states that are written to it flushes all the time, since each takes at least ${block}. Count each state of each operator in the slot.`,
  constantly: (block, limit) =>
    `Too little for even one state: its write buffer takes at least **${block}**, and **${limit}** is the most that all may take, so RocksDB flushes all the time. Flink logs “RocksDBStateBackend performance will be poor”. More managed memory, fewer slots or a smaller \`state.backend.rocksdb.writebuffer.size\` help.`,
  eachState: (size) =>
    `Nothing limits RocksDB: it has no managed memory, or \`state.backend.rocksdb.memory.managed\` is off. Each state of each operator takes up to **${size}** in write buffers and cache, and index and filters on top.`,
  refused:
    'Flink refuses it: `write-buffer-ratio` and `high-prio-pool-ratio` together leave no room for blocks in the cache.',
  sources: 'As computed by',
}

export default slots
