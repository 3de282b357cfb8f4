import { join } from 'node:path'
import { classPath } from '../maven.ts'
import { javaOf } from './java.ts'
import { Running } from './processes.ts'

const LIBRARY = 'yarn-3.4.1'
/** Who watches: the program and its release. */
export const WATCHER = "YARN's monitor, Hadoop 3.4.1"
const JDK = 17
const MIB = 2 ** 20
const SAID = /^Container \[[\s\S]*/m

/** Finds, fetches and compiles what watches a process. Throws with what to do where something is missing. */
export const watcherOf = (here: string): string => classPath(join(here, '../wordings'), LIBRARY, LIBRARY)

/** A process in a container of so many MiB: YARN's own monitor kills it where its resident size is larger. */
export class Watched {
  readonly watcher: Running

  constructor(here: string, directory: string, pid: number, mib: number) {
    this.watcher = new Running({
      command: javaOf(JDK).java,
      words: ['-Xmx64m', '-cp', watcherOf(here), 'wordings.yarn.Killing', `${pid}`, `${Math.round(mib * MIB)}`],
      directory,
    })
  }

  /** What it says of the kill, within so many seconds; nothing where there was none. */
  async said(seconds: number): Promise<string> {
    await this.watcher.within(seconds)
    return SAID.exec(this.watcher.log)?.[0] ?? ''
  }
}
