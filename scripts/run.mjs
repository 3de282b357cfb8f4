// Where the project is, and how its scripts start programs. Plain Node, no packages.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

/** The project's root, as a URL that ends in a slash. */
export const root = new URL('../', import.meta.url)

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program in the project's root with its output shown, and gives its exit code (1 if it could not start).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutSeconds?: number }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, timeoutSeconds } = {}) {
  const child = spawn(command, args, {
    cwd: fileURLToPath(root),
    env: { ...process.env, ...env },
    // no question can be answered in a build
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm and npx are batch files there
    shell: process.platform === 'win32',
    ...(timeoutSeconds === undefined ? {} : { timeout: timeoutSeconds * 1000 }),
  })
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal)
    // what it started ends first; then this program ends as it was told to
    child.on('exit', () => process.exit(128 + constants.signals[signal]))
  }
  for (const signal of SIGNALS) process.on(signal, passOn)
  const ended = new Promise((/** @type {(code: number) => void} */ resolve) => {
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
  return ended.finally(() => {
    for (const signal of SIGNALS) process.off(signal, passOn)
  })
}
