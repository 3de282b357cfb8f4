import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'

/** How long a process may take to end by itself once it was asked to: a TaskManager of 1.12 never does. */
const GRACE_MILLISECONDS = 5000
/** How often it is looked at how much memory it has. */
const LOOK_MILLISECONDS = 100

/** How often it is looked whether the shell still runs that npm started this with. */
const SHELL_MILLISECONDS = 500

export interface Program {
  readonly command: string
  readonly words: readonly string[]
  readonly directory: string
  readonly environment?: Readonly<Record<string, string>>
}

const running = new Set<Running>()
const directories = new Set<string>()
let ending = false

/** Whether a person has ended the lab: what fails from then on tells nothing. */
export const isEnding = (): boolean => ending

/** A directory of its own for one start. */
export function ownDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'memory-lab-'))
  directories.add(directory)
  return directory
}

export function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true })
  directories.delete(directory)
}

/** A process, and what it has printed so far on both its outputs. */
export class Running {
  log = ''
  /** MiB that it had in memory at most, as far as it was looked at */
  peakMib = 0
  /** once it has ended: its exit code, or the signal that ended it */
  readonly ended: Promise<number | string>
  readonly #child: ChildProcess

  constructor({ command, words, directory, environment = {} }: Program) {
    this.#child = spawn(command, words, {
      cwd: directory,
      // nothing of this machine's own settings gets into a process that is to fail
      env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(this)
    for (const output of [this.#child.stdout, this.#child.stderr]) {
      output?.setEncoding('utf8')
      output?.on('data', (text: string) => {
        this.log += text
      })
    }
    const looking = setInterval(() => this.#look(), LOOK_MILLISECONDS)
    this.ended = new Promise((resolve, reject) => {
      this.#child.on('error', (error) => {
        clearInterval(looking)
        running.delete(this)
        reject(new Error(`${command} does not start: ${error.message}`))
      })
      this.#child.on('close', (code, signal) => {
        clearInterval(looking)
        running.delete(this)
        resolve(code ?? signal ?? 'gone')
      })
    })
    // who does not wait for the end is told of a failed start by those who do
    this.ended.catch(() => undefined)
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /** The kernel keeps the most that a process had (`VmHWM` in kB), as long as it is there. */
  #look() {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')
      this.peakMib = Math.max(this.peakMib, Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // it has just ended, or this system has no such files
    }
  }

  /** Until the process has printed `words`; false where it has ended, or so many seconds have passed, without them. */
  async says(words: RegExp, seconds: number): Promise<boolean> {
    const until = Date.now() + seconds * 1000
    let hasEnded = false
    const end = () => {
      hasEnded = true
    }
    this.ended.then(end, end)
    while (!words.test(this.log)) {
      if (hasEnded || Date.now() > until) return words.test(this.log)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return true
  }

  /** Until it ends by itself; `undefined` where it has not within so many seconds. */
  async within(seconds: number): Promise<number | string | undefined> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), seconds * 1000)
    })
    return Promise.race([this.ended, late]).finally(() => clearTimeout(timer))
  }

  /** Asks it to end, and ends it where it does not. */
  async end(): Promise<void> {
    this.#child.kill('SIGTERM')
    if ((await this.within(GRACE_MILLISECONDS / 1000).catch(() => 'never started')) !== undefined) return
    this.kill()
    await this.ended
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }
}

/** Ends whatever still runs. */
export const endAll = (): Promise<unknown> => Promise.all([...running].map((each) => each.end()))

/** Whatever way this program ends, nothing that it started outlives it. `last`: what else is to be closed then. */
export function endAllWithThis(last: () => Promise<void>): void {
  const end = (why: string, code: number) => {
    // Ctrl-C comes twice where npm passes it on, and the second may not cut short what the first began
    if (ending) return
    ending = true
    console.error(`${why}: ending what runs …`)
    Promise.all([endAll(), last()]).finally(() => process.exit(code))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => end(signal, 128 + constants.signals[signal]))
  }
  // npm passes SIGTERM on to a shell between, which ends without passing it on
  const shell = process.env.npm_lifecycle_event === undefined ? undefined : process.ppid
  const watch = () => {
    if (process.ppid !== shell) end('The shell that started this is gone', 128 + constants.signals.SIGTERM)
  }
  if (shell !== undefined) setInterval(watch, SHELL_MILLISECONDS).unref()
  process.on('exit', () => {
    for (const each of running) each.kill()
    for (const directory of directories) remove(directory)
  })
}
