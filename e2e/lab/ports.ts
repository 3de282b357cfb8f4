import { createServer } from 'node:net'

/** Ports of the loopback address that nothing listens at, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer()
          server.on('error', reject)
          server.listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  return Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          const address = server.address()
          server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
        }),
    ),
  )
}

/** How Flink and the JDK say that something listens at a port already. */
const TAKEN = /on any port in port range (\d+)|BindException: (?:Address already in use|.{0,80}:(\d+))/

/** Throws with what to do where a log says that a port, free when it was looked for, has been taken since. */
export function throwIfTaken(log: string): void {
  const [found, first, second] = TAKEN.exec(log) ?? []
  if (found === undefined) return
  const port = first ?? second
  throw new Error(
    `A port${port === undefined ? '' : `, ${port},`} is in use: another program has taken it since it was found free. ` +
      'Run it again; `ss -ltnp` names the program.',
  )
}
