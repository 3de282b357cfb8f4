import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, prepare, releaseOf } from './ask.ts'
import { CASES } from './cases.ts'
import { measureCollectors } from './collectors.ts'

/** Where JDKs are looked for; `JDKS`, homes between colons, names others. */
const HOMES = ['/usr/lib/jvm/java-17-openjdk-amd64', '/usr/lib/jvm/temurin-25-jdk-amd64']

/**
 * Asks each JDK that is there every case and compares with the vectors; `--collectors` measures what collectors keep
 * beside the heap instead, which differs a little from run to run. With `--write` the answers become the vectors.
 * Returns the exit code.
 */
export function main(folder: string, options: readonly string[]): number {
  const collectors = options.includes('--collectors')
  const target = collectors ? '' : prepare(folder)
  let differences = 0
  for (const home of process.env.JDKS?.split(':') ?? HOMES.filter((each) => existsSync(each))) {
    const release = releaseOf(home)
    const answers = collectors ? measureCollectors(home) : CASES.map((each) => ask(home, target, each))
    const file = join(folder, 'vectors', `${collectors ? 'collectors-' : ''}${release}.json`)
    if (options.includes('--write')) writeFileSync(file, printed(answers))
    const kept: unknown[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
    const differing = answers.filter((answer, index) => JSON.stringify(answer) !== JSON.stringify(kept[index])).length
    differences += differing
    console.log(`JDK ${release}: ${answers.length} answers, ${differing} differ from the vectors`)
  }
  return differences === 0 || collectors ? 0 : 1
}

/** An answer a line, in the order of the cases. */
const printed = (answers: readonly unknown[]): string =>
  `[\n${answers.map((answer) => JSON.stringify(answer)).join(',\n')}\n]\n`
