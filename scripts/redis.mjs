// Finds a Redis server and, where there is none, installs Debian's.
import { spawnSync } from 'node:child_process'
import { aptInstall } from './apt.mjs'

/** Debian's server is one binary under several names. The package without the server's name starts no service. */
const NAMES = ['redis-server', 'redis-check-rdb']

const found = () => NAMES.find((name) => spawnSync('which', [name]).status === 0)

/**
 * A program that is a Redis server when it is started under the name `redis-server`, installed if need be.
 * Rejects with what to do where it cannot be had.
 * @returns {Promise<string>}
 */
export async function ensureRedis() {
  const here = found()
  if (here !== undefined) return here
  await aptInstall(['redis-tools'], 'Redis server')
  const installed = found()
  if (installed === undefined)
    throw new Error(
      'No Redis: install it (Debian: apt-get install redis-server), so that `redis-server` is on the path.',
    )
  return installed
}
