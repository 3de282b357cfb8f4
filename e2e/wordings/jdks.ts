import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

export interface Jdk {
  readonly home: string
  /** as its `release` file gives it, e.g. `17.0.15` */
  readonly name: string
}

/**
 * The JDKs of this machine by feature version: those that `JAVA_HOMES` lists, that `JAVA_HOME` names,
 * and that lie beside the `java` of the path.
 */
export function findJdks(): ReadonlyMap<number, Jdk> {
  const named = [...(process.env.JAVA_HOMES?.split(delimiter) ?? []), process.env.JAVA_HOME]
  const which = spawnSync('which', ['java'], { encoding: 'utf8' }).stdout.trim()
  const onPath = which === '' ? undefined : dirname(dirname(realpathSync(which)))
  const beside = onPath === undefined ? [] : readdirSync(dirname(onPath)).map((name) => join(dirname(onPath), name))
  const jdks = new Map<number, Jdk>()
  for (const home of [...named, onPath, ...beside]) {
    if (!home || !existsSync(join(home, 'release')) || !existsSync(join(home, 'bin', 'java'))) continue
    const name = /^JAVA_VERSION="(.+)"$/m.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1]
    const feature = Number(name?.split('.')[0])
    if (name && !jdks.has(feature)) jdks.set(feature, { home, name })
  }
  return jdks
}
