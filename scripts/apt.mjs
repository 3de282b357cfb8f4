// Installs Debian's packages where that may be done.
import { spawnSync } from 'node:child_process'
import { run } from './run.mjs'

export const mayUseApt = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0

/**
 * Nothing happens where it may not be done; who calls sees for itself what is there then.
 * @param {readonly string[]} packages
 */
export async function aptInstall(packages) {
  if (!mayUseApt()) return
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })
}
