import { figures, type Pattern, wording } from '../pattern.ts'

export const FLINK_BATCH_SHUFFLE_MEMORY: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`Can[’']?t allocate enough direct buffer for batch shuffle read buffer pool(?: ?\( ?bytes allocated: ?(\d{1,19})(?: ?, ?bytes still needed: ?(\d{1,19}))?)?`,
    ),
    hints: ['batch shuffle read buffer pool'],
    read: (match) => ({
      numbers: figures({ allocatedBytes: match[1], missingBytes: match[2] }),
      traits: ['direct'],
      process: 'tm',
    }),
    source: 'BatchShuffleReadBufferPool.initialize, Flink 1.13 to 2.3',
  },
  {
    regex: wording(
      String.raw`Buffer request timeout ?, ?this means there is a fierce contention of the batch shuffle read memory`,
    ),
    hints: ['buffer request timeout'],
    read: () => ({ traits: ['contention'], process: 'tm' }),
    source:
      'SortMergeResultPartitionReadScheduler (1.13 to 2.3), HsFileDataManager (1.16 to 1.20), DiskIOScheduler (1.18 to 2.3)',
  },
  {
    regex: wording(
      String.raw`config value for '?taskmanager\.memory\.framework\.off-heap\.batch-shuffle\.size'? must be no smaller than`,
    ),
    hints: ['must be no smaller than'],
    read: () => ({ traits: ['below-buffer'], process: 'tm' }),
    source: 'BatchShuffleReadBufferPool, Flink 1.13 to 2.3',
  },
  {
    regex: wording(
      String.raw`batch shuffle (?:read )?(?:memory|buffers?)[^\n.。]{0,30}(?:exhausted|insufficient|not enough|too small|\bOOM\b)|batch[ -]?shuffle[^\n.。]{0,20}内存(?:不足|不够)`,
    ),
    hints: ['batch shuffle', 'batch-shuffle', 'batchshuffle'],
    read: () => ({ traits: ['contention'], process: 'tm' }),
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
