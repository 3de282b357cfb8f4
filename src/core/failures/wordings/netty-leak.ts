import { type Pattern, wording } from '../pattern.ts'
import { frameTraits } from './frames.ts'
import { withProcess } from './process.ts'

function read(_: RegExpExecArray, context: string) {
  const traits = frameTraits(context)
  // below `advanced` the report says at most where the buffer was made, never where it was last used
  if (/(?:^|\s)#\d{1,3}:\s|Hint:/.test(context)) traits.push('accessed')
  if (/Created at:/.test(context)) traits.push('created')
  if (/flink\.shaded\.netty4/.test(context)) traits.push('flink-shaded')
  return { traits, ...withProcess(context) }
}

export const NETTY_LEAK: readonly Pattern[] = [
  {
    regex: wording(
      String.raw`LEAK: ?[\w.$]{1,80}?\.? ?(?:release|close) ?\( ?\) was not called(?: before it's garbage-? ?collected)?`,
    ),
    hints: ['leak: '],
    read,
    source: 'io.netty.util.ResourceLeakDetector (reportTracedLeak, reportUntracedLeak), Netty 4.0 to 4.2',
  },
]
