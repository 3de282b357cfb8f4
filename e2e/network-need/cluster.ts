import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { FlinkMinor } from '../../src/core/flink/versions/minors.ts'
import { classPath } from '../maven.ts'
import type { Job } from './jobs.ts'

export interface Release {
  readonly minor: FlinkMinor
  readonly release: string
}

export const RELEASES: readonly Release[] = [
  { minor: '1.12', release: '1.12.7' },
  { minor: '1.14', release: '1.14.6' },
  { minor: '1.16', release: '1.16.3' },
  { minor: '1.20', release: '1.20.5' },
  { minor: '2.3', release: '2.3.0' },
]

/** What Flink before 1.18 reaches into that Java 17 has closed. */
const OPENED = [
  '--add-exports=java.base/sun.net.util=ALL-UNNAMED',
  ...['java.lang', 'java.lang.reflect', 'java.util', 'java.time'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
]

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
