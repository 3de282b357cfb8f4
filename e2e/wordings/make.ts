import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { classPath } from '../maven.ts'
import { BY_HAND } from './by-hand.ts'
import { type Entry, fixturesOf, readIndex, writeIndex, writeText } from './fixtures.ts'
import { findJdks, type Jdk } from './jdks.ts'
import { asOrdinaryUser, limited, shellWord } from './limits.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'

/** what a JVM adds about itself or Java's logging about the library, and is no part of the failure */
const ASIDE = /^(SLF4J:|WARNING: |Picked up |log4j:)/

/** The configuration file that the release reads: flink-conf.yaml up to 1.18, config.yaml since. */
function writeConfiguration(directory: string, library: string, config: Readonly<Record<string, string>>): void {
  const [major = 0, minor = 0] = library.replace('flink-', '').split('.').map(Number)
  const name = major > 1 || minor >= 19 ? 'config.yaml' : 'flink-conf.yaml'
  const lines = Object.entries(config).map(([key, value]) => `${key}: ${value}\n`)
  writeFileSync(join(directory, name), lines.join('') || (name === 'config.yaml' ? '{}\n' : '\n'))
}

function run(here: string, scenario: Scenario, library: string, jdk: Jdk) {
  const directory = mkdtempSync(join(tmpdir(), 'wordings-'))
  const numbersFile = join(directory, 'numbers')
  const arguments_ = [...(scenario.arguments ?? [])]
  if (scenario.config !== undefined) {
    writeConfiguration(directory, library, scenario.config)
    arguments_.push('--configDir', directory)
  }
  const command = [
    join(jdk.home, 'bin/java'),
    `-Dnumbers=${numbersFile}`,
    ...scenario.options,
    '-cp',
    [library, ...(scenario.logs ? ['log4j'] : [])].map((each) => classPath(here, each, each)).join(':'),
    scenario.main,
    ...arguments_,
  ]
  if (asOrdinaryUser(scenario)) chmodSync(directory, 0o777)
  const [program, ...given] = limited(here, scenario, `exec ${command.map(shellWord).join(' ')} 2>&1`)
  const done = spawnSync(program, given, {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    maxBuffer: 1 << 28,
    timeout: 120_000,
  })
  const text = done.stdout
    .split('\n')
    .filter((line) => !ASIDE.test(line))
    .join('\n')
    .replaceAll(directory, scenario.main.startsWith('wordings.jvm.') ? '/tmp/java' : '/tmp/flink')
  const said = existsSync(numbersFile) ? readFileSync(numbersFile, 'utf8').trim().split('\n').filter(Boolean) : []
  rmSync(directory, { recursive: true })
  return { text, numbers: scenario.numbers ?? Object.fromEntries(said.map((line) => line.split('='))) }
}

/** Makes what `SCENARIOS` lists. `only`: files whose name contains this; the others, and those of the lab, stay as they are. */
export function make(here: string, only: string): 0 | 1 {
  const fixtures = fixturesOf(here)
  const jdks = findJdks()
  let code: 0 | 1 = 0
  const stays = ({ file, byHand, lab }: Entry) =>
    byHand === undefined && (lab !== undefined || (only !== '' && !file.includes(only)))
  const index: Entry[] = [...BY_HAND, ...readIndex(fixtures).filter(stays)]
  for (const scenario of SCENARIOS) {
    for (const library of scenario.libraries) {
      for (const feature of scenario.jdks) {
        const jdk = jdks.get(feature)
        const parts = [library, scenario.name, scenario.process ?? scenario.tag, `jdk${feature}`]
        const file = `${scenario.failure}/${parts.filter((part) => part && part !== 'jvm').join('-')}.txt`
        if (!file.includes(only)) continue
        if (jdk === undefined) {
          console.error(`${file}: no JDK ${feature} here (JAVA_HOMES=…)`)
          code = 1
          continue
        }
        const { text, numbers } = run(here, scenario, library, jdk)
        writeText(fixtures, file, text)
        index.push({
          file,
          failure: scenario.failure,
          numbers: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
          ...(scenario.process === undefined ? {} : { process: scenario.process }),
          library: library === 'jvm' ? null : library,
          jdk: jdk.name,
          options: scenario.options,
          ...(scenario.config === undefined ? {} : { config: scenario.config }),
        })
        console.log(
          `${file}: ${text.split('\n').find((line) => /Error|Exception|rror:|nvalid/.test(line)) ?? text.slice(0, 200)}`.slice(
            0,
            260,
          ),
          JSON.stringify(numbers),
        )
      }
    }
  }
  writeIndex(fixtures, index)
  return code
}
