// Installs Debian's packages where that may be done.
import { spawnSync } from 'node:child_process'
import { run } from './run.mjs'

export const mayUseApt = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0

/**
 * Nothing happens where it may not be done; who calls sees for itself what is there then.
 * @param {readonly string[]} packages
 * @param {string} [missing] what was looked for in vain, to be told
 */
export async function aptInstall(packages, missing) {
  if (!mayUseApt()) return
  if (missing !== undefined) console.log(`No ${missing} was found: installing Debian's …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
}
