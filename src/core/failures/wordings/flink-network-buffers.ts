import { figures, type Pattern, wording } from '../pattern.ts'

const TOTAL = String.raw`(?:[.:]? ?The total number of network buffers is currently set to (\d{1,10})(?: of (\d{1,10}) bytes each)?)?`

export const FLINK_NETWORK_BUFFERS: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`Insufficient number of network buffers(?: ?: ?required (\d{1,10}) ?, ?but only (\d{1,10}) available)?${TOTAL}`,
    ),
    hints: ['number of network buffers'],
    read: (match) => ({
      numbers: figures({
        requiredBuffers: match[1],
        availableBuffers: match[2],
        totalBuffers: match[3],
        bufferBytes: match[4],
      }),
      process: 'tm',
    }),
    source: 'NetworkBufferPool.createBufferPool and requestMemorySegments, Flink 1.10 to 2.3',
  },
  {
    regex: wording(String.raw`Timeout triggered when requesting exclusive buffers${TOTAL}`),
    hints: ['requesting exclusive buffers'],
    read: (match) => ({
      numbers: figures({ totalBuffers: match[1], bufferBytes: match[2] }),
      traits: ['timeout'],
      process: 'tm',
    }),
    source: 'NetworkBufferPool.internalRequestMemorySegments, Flink 1.10 to 2.3',
  },
  {
    regex: wording(
      String.raw`(?:network buffers? (?:are |is )?(?:exhausted|insufficient|not enough)|网络(?:缓冲区?|内存)(?:数量)?不足)`,
    ),
    hints: ['network buffer', '网络缓冲', '网络内存'],
    read: () => ({ process: 'tm' }),
    weak: true,
    source: 'how people put it in titles and questions',
  },
]
