// Installs the packages that the lock file names, if they are not there. Plain Node: it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs'
import { root, run } from './run.mjs'

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} Locked */

/**
 * The packages of a lock file by their path, the project itself left out.
 * @param {URL} file
 * @returns {Record<string, Locked>}
 */
function packagesOf(file) {
  const { '': _project, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages
  return packages
}

/** Whether `node_modules` holds what `package-lock.json` says; an optional package (another system's) may be absent. */
function isInstalled() {
  const installedFile = new URL('node_modules/.package-lock.json', root)
  if (!existsSync(installedFile)) return false
  const installed = packagesOf(installedFile)
  return Object.entries(packagesOf(new URL('package-lock.json', root))).every(([path, locked]) => {
    const there = installed[path]
    return there ? there.version === locked.version : locked.optional === true
  })
}

/** Installs what is missing. Rejects with what to do if npm cannot. */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing the packages of package-lock.json (npm ci) …')
  // the build needs the development packages, whatever NODE_ENV says
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code !== 0)
    throw new Error('npm ci failed (above). It needs the npm registry; run it again when that is reachable.')
}
