import { figures, type Pattern, type Reading, wording } from '../pattern.ts'
import { frameTraits } from './frames.ts'

/** Which kind of consumer asked, by its frames: only then can its weight be named. */
const CONSUMERS = [
  [
    'python',
    /\bflink\.(?:streaming\.api\.(?:operators\.)?python|python|table\.runtime\.operators\.python)|\bpyflink\b/,
  ],
  ['state-backend', /\.state\.(?:rocksdb|forst)\.|contrib\.streaming\.state\.|RocksDB(?:State|Keyed|Operation)/],
] as const

const read = (trait: string, context: string, numbers: Reading['numbers'] = {}): Reading => ({
  numbers,
  traits: [
    trait,
    ...CONSUMERS.flatMap(([consumer, frames]) => (frames.test(context) ? [consumer] : [])),
    ...frameTraits(context),
  ],
  process: 'tm',
})

export const FLINK_MANAGED_MEMORY: readonly Pattern[] = [
  {
    regex: wording(String.raw`The fraction of memory to allocate should not be 0`),
    hints: ['fraction of memory to allocate'],
    read: (_, context) => read('no-weight', context),
    source: 'MemoryManager.validateFraction, Flink 1.12 to 2.3',
  },
  {
    regex: wording(
      String.raw`The fraction of memory to allocate must within \( ?0 ?, ?1 ?\](?:, was: (-?\d\S{0,24}\d))?`,
    ),
    hints: ['fraction of memory to allocate'],
    read: (_, context) => read('fraction', context),
    source: 'MemoryManager.validateFraction, Flink 1.10 to 2.3',
  },
  {
    regex: wording(String.raw`Could not created? the shared memory resource of size (\d{1,19})`),
    hints: ['shared memory resource of size'],
    read: (match, context) => read('shared', context, figures({ requestedBytes: match[1] })),
    source: 'MemoryManager.getSharedMemoryResourceForManagedMemory, Flink 1.10 to 2.3',
  },
  {
    regex: wording(String.raw`Could not allocate (\d{1,19}) bytes ?, ?only (\d{1,19}) bytes are remaining`),
    hints: ['bytes are remaining'],
    read: (match, context) => read('short', context, figures({ requestedBytes: match[1], availableBytes: match[2] })),
    source: 'UnsafeMemoryBudget.reserveMemory, Flink 1.10 to 2.3',
  },
  {
    regex: wording(
      String.raw`MemoryAllocationException\W{0,4}(?:Could not allocate|Cannot allocate more segments) (\d{1,10})\b(?: pages)?|Could not allocate (\d{1,10}) pages\b`,
    ),
    hints: ['memoryallocationexception', 'could not allocate'],
    read: (match, context) => read('short', context, figures({ requestedPages: match[1] ?? match[2] })),
    source: 'MemoryManager.allocatePages, Flink 1.10 to 2.3',
  },
  {
    regex: wording(
      String.raw`Too few memory segments provided\. (?:Hash Join|Hash Table|InPlaceMutableHashTable) needs at least \d{1,4} memory segments|Too little memory provided to sorter to perform task|initialized with too little memory\. Cross requires at least`,
    ),
    hints: ['memory segments provided', 'memory provided to sorter', 'with too little memory'],
    read: (_, context) => read('least', context),
    source:
      'MutableHashTable, CompactingHashTable, ExternalSorterBuilder (1.10, 1.11: UnilateralSortMerger), Flink 1.10 to 2.3',
  },
  {
    regex: wording(
      String.raw`Managed memory weight should not be negative|Conflict managed memory consumer weights for`,
    ),
    hints: ['managed memory weight should', 'memory consumer weights for'],
    read: (_, context) => read('bad-weight', context),
    source: 'ManagedMemoryUtils, Flink 1.12 (the conflict: 1.13) to 2.3',
  },
  {
    regex: wording(
      String.raw`managed memory[^\n.。]{0,30}(?:exhausted|insufficient|not enough|too small|shortage)|(?:not enough|insufficient) managed memory|(?:托管|管理)内存(?:不足|不够|耗尽)`,
    ),
    hints: ['managed memory', '托管内存', '管理内存'],
    read: (_, context) => read('short', context),
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
