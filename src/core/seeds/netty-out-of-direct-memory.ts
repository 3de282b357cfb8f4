import type { Answers } from '../setting.ts'
import type { Claim } from './claim.ts'

/** What the document pastes, with its figures; the frames are the two ends of the chain. */
const ERROR = `org.springframework.data.redis.RedisSystemException: Redis exception; nested exception is io.lettuce.core.RedisException: io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 855638016 byte(s) of direct memory (used: 985661440, max: 1823473664)
\tat org.springframework.data.redis.connection.lettuce.LettuceExceptionConverter.convert(LettuceExceptionConverter.java:74)
Caused by: io.lettuce.core.RedisException: io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 855638016 byte(s) of direct memory (used: 985661440, max: 1823473664)
\tat io.lettuce.core.LettuceFutures.awaitOrCancel(LettuceFutures.java:125)`

const APPLICATION: Answers = { process: 'jvm', deployment: 'standalone' }
const FIGURES = { requestedBytes: 855638016n, usedBytes: 985661440n, maxBytes: 1823473664n }

/**
 * The second document: a developer's account of a Spring application whose Redis client ran out of direct memory one
 * night. It gives the stack, some guesses, a remedy that was not understood, and questions left open.
 */
export const NETTY_OUT_OF_DIRECT_MEMORY: readonly Claim[] = [
  {
    id: 'error',
    kind: 'heading',
    claim: 'OutOfDirectMemoryError with what was asked for, what was used and the maximum',
    says: [
      { failure: 'netty-direct', text: 'name' },
      { failure: 'netty-direct', text: 'shows' },
    ],
    tried: [{ text: ERROR, answers: APPLICATION, failure: 'netty-direct', numbers: FIGURES }],
  },
  {
    id: 'not-enough',
    kind: 'cause',
    claim: 'the error says that direct memory was not enough for the next buffer',
    says: [{ failure: 'netty-direct', text: 'happened' }],
  },
  {
    id: 'single-sets',
    kind: 'question',
    claim: 'is it the loop of single SETs through Spring Data and Lettuce?',
    says: [{ faq: 'netty-direct/single-set-loop' }],
    advice: ['netty-direct/upgrade-lettuce', 'netty-direct/split-value'],
  },
  {
    id: 'pipeline',
    kind: 'step',
    claim: 'perhaps a pipeline that writes in batches does better',
    says: [{ faq: 'netty-direct/pipeline' }],
    advice: ['netty-direct/bounded-batch'],
    tried: [{ text: ERROR, answers: APPLICATION, failure: 'netty-direct', offers: 'netty-direct/bounded-batch' }],
  },
  {
    id: 'as-large-as-the-heap',
    kind: 'cause',
    claim: 'by default direct memory may become as large as the heap',
    says: [{ faq: 'netty-direct/limit-as-large-as-heap' }],
  },
  {
    id: 'a-little-more',
    kind: 'step',
    claim: 'the limit was raised a little, without knowing why the memory grew',
    says: [{ failure: 'netty-direct', text: 'mind' }, { faq: 'netty-direct/larger-limit' }],
    advice: ['netty-direct/raise-netty-limit', 'netty-direct/raise-netty-limit-and-container'],
    tried: [{ text: ERROR, answers: APPLICATION, failure: 'netty-direct', offers: 'netty-direct/raise-netty-limit' }],
  },
  {
    id: 'what-grew',
    kind: 'question',
    claim: 'what made it grow was not found',
    says: [{ failure: 'netty-direct', text: 'happened' }, { faq: 'netty-direct/get-data' }],
    advice: ['netty-direct/upgrade-lettuce', 'netty-direct/split-value', 'netty-direct/release-buffers'],
    tried: [{ text: ERROR, answers: APPLICATION, failure: 'netty-direct', offers: 'netty-direct/upgrade-lettuce' }],
  },
  {
    id: 'restart',
    kind: 'question',
    claim: 'why did it not come back after a restart?',
    says: [{ faq: 'netty-direct/restart-hid-it' }],
    advice: ['netty-direct/upgrade-lettuce'],
  },
  {
    id: 'get',
    kind: 'question',
    claim: 'does a GET put what it reads into direct memory?',
    says: [{ faq: 'netty-direct/get-data' }],
    advice: ['netty-direct/upgrade-lettuce', 'netty-direct/split-value'],
  },
  {
    id: 'dump',
    kind: 'step',
    claim: 'next time have a dump taken; this time nothing was left to look at',
    says: [
      { faq: 'netty-direct/record-next-time' },
      { record: 'no-dump-for-direct' },
      { record: 'heap-dump-at-threshold' },
      { record: 'netty-leak-detection' },
      { record: 'buffer-pool-mxbean' },
    ],
  },
  {
    id: 'the-option',
    kind: 'remedy',
    claim: '-XX:MaxDirectMemorySize sets the limit',
    says: [{ faq: 'netty-direct/larger-limit' }, { faq: 'netty-direct/limit-as-large-as-heap' }],
    advice: ['netty-direct/raise-netty-limit'],
  },
  {
    id: 'which-error',
    kind: 'cause',
    claim: 'when it is too small, OutOfMemoryError or "OutOfMemoryError: Direct buffer memory" is thrown',
    says: [{ faq: 'netty-direct/two-errors' }, { faq: 'jvm-direct/two-errors' }],
  },
  {
    id: 'young-collections',
    kind: 'question',
    claim: 'writing creates objects on the heap, which young collections remove: how can that fill direct memory?',
    says: [{ faq: 'netty-direct/young-collections' }],
  },
  {
    id: 'how-lettuce-connects',
    kind: 'hint',
    claim: 'how Lettuce builds its connections on Netty is worth reading',
    says: [{ faq: 'netty-direct/get-data' }],
    links: [
      { target: '(a picture)', link: 'lettuce-partial-reply' },
      { target: '(a picture)', link: 'netty-direct-limit' },
      { target: '(a picture)', link: 'lettuce-pipelining' },
    ],
  },
]
