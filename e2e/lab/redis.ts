import { ensureRedis } from '../../scripts/redis.mjs'
import { freePorts } from './ports.ts'
import { Running } from './processes.ts'

const SECONDS = 10

/** A Redis server at a port of its own on the loopback address, which keeps nothing; ended by who started it. */
export async function startRedis(
  directory: string,
): Promise<{ readonly port: number; readonly end: () => Promise<void> }> {
  const program = await ensureRedis()
  const [port] = await freePorts(1)
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', directory]
  const running = new Running({
    command: 'bash',
    words: ['-c', 'exec -a redis-server "$0" "$@"', program, ...options],
    directory,
  })
  if (port === undefined || !(await running.says(/Ready to accept connections/, SECONDS))) {
    await running.end()
    throw new Error(`Redis does not start:\n${running.log}`)
  }
  return { port, end: () => running.end() }
}
