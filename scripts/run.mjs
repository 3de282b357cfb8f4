// Where the project is, and how its scripts start programs. Plain Node, no packages.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's root, as a URL that ends in a slash. */
export const root = new URL('../', import.meta.url)

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
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
