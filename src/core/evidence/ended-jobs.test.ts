import { expect, test } from 'vitest'
import { diagnose } from '../failures/diagnose.ts'
import { read } from './read.ts'
import { evidenceStream } from './stream.ts'

const AT = '2026-11-21 18:40:16,123 INFO  org.apache.flink.runtime.taskexecutor.TaskExecutor [] - '
const METASPACE = 'java.lang.OutOfMemoryError: Metaspace\n'
const job = (number: number) => number.toString(16).padStart(32, '0')
const closed = (number: number) => `${AT}Close JobManager connection for job ${job(number)}.\n`
const begins = `${AT} Starting TaskManager (Version: 1.20.5, Scala: 2.12, Rev:a, Date:b)\n`
const before115 = (number: number) => `${AT}Job ${job(number)} reached globally terminal state FINISHED.\n`
const ended = (number: number) => `${AT}Job ${job(number)} reached terminal state FINISHED.\n`

/** Read whole, and with everything passed over that nobody looks for. */
function bothWays(text: string) {
  const sifted = evidenceStream(0)
  sifted.push(new TextEncoder().encode(text.replaceAll('\n', `\n${`${AT}Received heartbeat request.\n`.repeat(50)}`)))
  return [read(text), sifted.end()]
}

test.each([
  ['three jobs of a TaskManager', [1, 2, 3].map(closed).join('') + METASPACE, true],
  ['three jobs of a JobManager', [1, 2, 3].map(ended).join('') + METASPACE, true],
  ['three jobs of an older JobManager', [1, 2, 3].map(before115).join('') + METASPACE, true],
  ['three jobs of the process before', [1, 2, 3].map(closed).join('') + begins + METASPACE, false],
  ['three jobs after a start', begins + [1, 2, 3].map(closed).join('') + METASPACE, true],
  ['two jobs', [1, 2].map(closed).join('') + METASPACE, false],
  ['one job that ends again and again', [1, 1, 1, 1].map(closed).join('') + METASPACE, false],
  ['jobs that end after it', METASPACE + [1, 2, 3].map(closed).join('') + METASPACE, false],
])('a failure that comes after the end of several jobs is told from a first one: %s', (_, text, repeated) => {
  for (const evidence of bothWays(text)) {
    const [root] = diagnose(evidence)
    expect(root?.failure).toBe('jvm-metaspace')
    expect(root?.traits.includes('repeated')).toBe(repeated)
  }
})
