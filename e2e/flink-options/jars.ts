import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FLINK_MINORS, type FlinkMinor } from '../../src/core/flink/versions/minors.ts'
import { BESIDE, GUAVA, MODULES, RELEASES } from './modules.ts'

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'

/** Whether a minor is `last` or older. */
export const notAfter = (minor: FlinkMinor, last: FlinkMinor): boolean =>
  FLINK_MINORS.indexOf(minor) <= FLINK_MINORS.indexOf(last)

/** A module and the places that are asked for it, the best one first. */
interface Wanted {
  readonly name: string
  readonly places: readonly Place[]
}
interface Place {
  readonly artifact: string
  readonly version: string
}

function wantedFor(minor: FlinkMinor): readonly Wanted[] {
  const modules = MODULES.filter(([, first, last]) => notAfter(first, minor) && notAfter(minor, last))
  return modules.map(([name, , , scala]) => {
    const artifacts = scala && notAfter(minor, scala) ? [`${name}_2.11`, `${name}_2.12`] : [name]
    const places = RELEASES[minor].flatMap((patch) =>
      artifacts.map((artifact) => ({ artifact, version: `${minor}.${patch}` })),
    )
    return { name, places }
  })
}

/** A minor's jars, fetched once; a module that no patch of it has in Maven Central is left out. The directory. */
export function jarsOf(target: string, minor: FlinkMinor): string {
  const directory = join(target, minor)
  const lib = join(directory, 'lib')
  if (existsSync(lib)) return lib
  const guava = GUAVA.filter(([, first]) => notAfter(first, minor)).slice(-1)
  let wanted = wantedFor(minor)
  for (;;) {
    const now = wanted.flatMap(({ places: [place] }) => (place ? [place] : []))
    const said = copied(directory, [
      ...now.map(({ artifact, version }) => dependency('org.apache.flink', artifact, version)),
      ...guava.map(([version]) => dependency('org.apache.flink', 'flink-shaded-guava', version)),
    ])
    if (said === undefined) return lib
    const lacks = ({ artifact, version }: Place) => said.includes(`:${artifact}:`) && said.includes(`:${version}`)
    if (!now.some(lacks)) throw new Error(said)
    wanted = wanted.map(({ name, places }) => ({
      name,
      places: places[0] && lacks(places[0]) ? places.slice(1) : places,
    }))
  }
}

/** The jars that Flink's classes need beside their own. */
export function jarsBeside(target: string): string {
  const directory = join(target, 'beside')
  const lib = join(directory, 'lib')
  if (existsSync(lib)) return lib
  const said = copied(
    directory,
    BESIDE.map((each) => dependency(...each)),
  )
  if (said !== undefined) throw new Error(said)
  return lib
}

const dependency = (group: string, artifact: string, version: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>` +
  '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>'

/** Copies jars, without what they depend on, into `directory/lib`; what Maven said where it did not succeed. */
function copied(directory: string, dependencies: readonly string[]): string | undefined {
  mkdirSync(directory, { recursive: true })
  const head =
    '<modelVersion>4.0.0</modelVersion><groupId>none</groupId><artifactId>none</artifactId><version>1</version>'
  writeFileSync(
    join(directory, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0">${head}<dependencies>${dependencies.join('')}</dependencies></project>`,
  )
  const words = ['-B', '-q', COPY, '-DoutputDirectory=lib']
  const { status, stdout, stderr } = spawnSync('mvn', words, { cwd: directory, encoding: 'utf8' })
  return status === 0 ? undefined : stdout + stderr
}
