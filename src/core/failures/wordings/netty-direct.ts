import { figures, type Pattern, wording } from '../pattern.ts'
import { withProcess } from './process.ts'

/** The buffer that a request is part of, where it is small: a pool's chunk is 16 MiB, in newer Netty 4 MiB. */
const SMALL = 16_777_216n

/** Lettuce's commands whose reply is one value, as its own proxy and Spring's connection name them in a stack. */
const ONE_VALUE =
  /\$Proxy\d{1,6}\.(?:get|getrange|getset|getdel|getex|hget|dump)\(|Lettuce(?:String|Hash|Key)Commands\.(?:get|getRange|getSet|getDel|getEx|hGet|dump)\(/

function traits(context: string): string[] {
  const found: string[] = []
  if (/EncoderException/.test(context)) found.push('encoder')
  if (/DecoderException/.test(context)) found.push('decoder')
  if (/lettuce/i.test(context)) found.push('lettuce')
  if (/redis/i.test(context)) found.push('redis')
  if (ONE_VALUE.test(context)) found.push('one-value')
  // an unpooled buffer asks only for what it grows by: UnpooledUnsafeNoCleanerDirectByteBuf.capacity
  if (/\.reallocateDirect(?:NoCleaner)?\(/.test(context)) found.push('in-place')
  // PoolArena, and AdaptivePoolingAllocator of 4.2
  else if (/\.reallocate\(/.test(context)) found.push('reallocated')
  // PoolArena.DirectArena, and AdaptivePoolingAllocator of 4.2: what is asked for is the pool's size, not a buffer's
  if (/\.newChunk(?:Allocation)?\(/.test(context)) found.push('new-chunk')
  if (/\w\.(?:shaded|shade|deps)\.[\w.]{0,200}netty/.test(context)) found.push('shaded')
  if (/flink\.shaded\.netty4/.test(context)) found.push('flink-shaded')
  if (/reactor\.netty|org\.springframework\.(?:web\.reactive|cloud\.gateway)/.test(context)) found.push('reactor')
  return found
}

export const NETTY_DIRECT: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`failed to allocate (\d{1,19}) ?byte ?\( ?s ?\) of direct memory(?: ?\( ?used ?:(?: ?(\d{1,19})(?: ?, ?max ?:(?: ?(\d{1,19}))?)?)?)?`,
    ),
    hints: ['of direct memory'],
    read: (match, context) => {
      const requested = BigInt(match[1] ?? 0)
      return {
        numbers: figures({ requestedBytes: match[1], usedBytes: match[2], maxBytes: match[3] }),
        traits: [...traits(context), ...(requested <= SMALL ? ['many-small'] : [])],
        ...withProcess(context),
      }
    },
    source: 'io.netty.util.internal.PlatformDependent.incrementMemoryCounter, Netty 4.1 and 4.2',
  },
  {
    regex: wording(String.raw`OutOfDirectMemoryError`),
    hints: ['outofdirectmemoryerror'],
    read: (_, context) => ({ traits: traits(context), ...withProcess(context) }),
    source: 'io.netty.util.internal.OutOfDirectMemoryError, Netty 4.1 and 4.2; shaded under any package',
  },
  {
    regex: wording(String.raw`due to Netty OOM`),
    hints: ['netty oom'],
    source: 'org.apache.spark.storage.ShuffleBlockFetcherIterator, Spark 3.2 and later',
  },
]
