import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** When a file was last changed; 0 if there is none. */
const changed = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** When the newest of a module's sources was last changed. */
function newest(module: string): number {
  const sources = readdirSync(join(module, 'src'), { recursive: true, encoding: 'utf8' })
  return Math.max(changed(join(module, 'pom.xml')), ...sources.map((source) => changed(join(module, 'src', source))))
}

/**
 * The class path of a Maven profile, fetched and compiled where it is not there yet or older than its sources. The
 * modules here build each profile into a directory of its own below `target/`, with the class path of what it needs in
 * `classpath.txt`.
 * Throws with what to do where Maven is missing or fails.
 */
export function classPath(module: string, profile: string, target: string): string {
  const folder = join(module, 'target', target)
  const file = join(folder, 'classpath.txt')
  if (changed(file) < newest(module)) {
    const done = spawnSync('mvn', ['-q', '-B', '-P', profile, 'compile'], { cwd: module, stdio: 'inherit' })
    if (done.error)
      throw new Error('No Maven: install it (Debian: apt-get install maven) so that `mvn` is on the path.')
    if (done.status !== 0)
      throw new Error(`mvn -P ${profile} compile failed in ${module} (above). It needs Maven Central at the first run.`)
    // Maven leaves the file as it is where the class path is still the same
    utimesSync(file, new Date(), new Date())
  }
  return [join(folder, 'classes'), readFileSync(file, 'utf8').trim()].filter(Boolean).join(delimiter)
}
