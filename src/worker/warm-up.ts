/** So often a made text is read before the first real one, so that the code that reads it is compiled by then. */
export const ROUNDS = 16
const LINES = 80

/** A piece of an ordinary log that ends in a failure; each round's is another, for a repeated one would be read once. */
export function warmUpText(round: number): string {
  const lines = Array.from(
    { length: LINES },
    (_, at) =>
      `2026-03-24 03:11:${10 + round},${100 + at} INFO  org.apache.flink.runtime.taskmanager.Task [] - Map (${at}/${LINES}) switched from DEPLOYING to RUNNING.`,
  )
  return `${lines.join('\n')}\njava.lang.OutOfMemoryError: Java heap space\n\tat org.example.Job.map(Job.java:${round})\n`
}
