import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { classPath } from '../maven.ts'
import { OPENED, type Release } from '../releases.ts'
import type { Job } from './jobs.ts'

/** One JVM of a release that runs made jobs, one after the other. */
export class Cluster {
  readonly #java: ChildProcessWithoutNullStreams
  readonly #lines: AsyncIterator<string>

  constructor(here: string, release: Release) {
    this.#java = spawn('java', [
      '-Xmx2g',
      '-XX:MaxDirectMemorySize=3g',
      '-XX:+UseSerialGC',
      ...OPENED,
      '-cp',
      classPath(here, `flink-${release.minor}`, release.release),
      'need.Run',
    ])
    this.#java.stderr.resume()
    this.#lines = createInterface({ input: this.#java.stdout })[Symbol.asyncIterator]()
  }

  async #ask(question: string): Promise<string> {
    this.#java.stdin.write(`${question}\n`)
    const { value, done } = await this.#lines.next()
    if (done) throw new Error(`the JVM ended over: ${question}`)
    if (value.startsWith('failed: ')) throw new Error(`${question}: ${value}`)
    return value
  }

  /** The job's plan, as the REST interface answers it. */
  plan({ name, taskManagers, slots }: Job, buffers: number): Promise<string> {
    return this.#ask(`plan ${name} ${taskManagers} ${slots} ${buffers} 0`)
  }

  /** Whether the job runs to its end with so many network buffers a TaskManager, its sources held back for a time. */
  async runs({ name, taskManagers, slots }: Job, buffers: number, waitMilliseconds: number): Promise<boolean> {
    return (await this.#ask(`run ${name} ${taskManagers} ${slots} ${buffers} ${waitMilliseconds}`)) === 'ran'
  }

  end(): void {
    this.#java.stdin.end()
  }
}
