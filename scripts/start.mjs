// `npm start`: installs what is missing, builds what is out of date, serves the page and says where.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { ensureInstalled } from './install.mjs'
import { root, run } from './run.mjs'
import { DEFAULT_PORT, serve } from './serve.mjs'

const SOURCES = ['index.html', 'package-lock.json', 'public', 'src', 'vite.config.ts']

/**
 * When a file, or the newest below a folder, was last changed; 0 if there is none.
 * @param {URL} place
 * @returns {number} milliseconds since the epoch
 */
function changed(place) {
  const stats = statSync(place, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0
  const names = readdirSync(place)
  return Math.max(stats.mtimeMs, ...names.map((name) => changed(new URL(`${encodeURIComponent(name)}`, `${place}/`))))
}

/** The port that `PORT` asks for. */
function wantedPort() {
  const text = process.env.PORT
  if (!text) return { port: DEFAULT_PORT, orNext: true }
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT=${text} is no port: 0 to 65535.`)
  return { port, orNext: false }
}

try {
  const wanted = wantedPort()
  await ensureInstalled()
  const built = new URL('dist/index.html', root)
  if (!existsSync(built) || SOURCES.some((source) => changed(new URL(source, root)) > changed(built))) {
    console.log('Building the page …')
    if ((await run('npm', ['run', '--silent', 'build'])) !== 0) throw new Error('The build failed (above).')
  }
  const { origin } = await serve(wanted)
  console.log(`Memory Wizard is at ${origin}/ (Ctrl+C stops it)`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
