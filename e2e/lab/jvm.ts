import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureRedis } from '../../scripts/redis.mjs'
import { tune } from '../../src/core/tune.ts'
import { classPath } from '../maven.ts'
import { asOrdinaryUser, type Limits, limited, shellWord } from '../wordings/limits.ts'
import { featureOf, javaOf } from './java.ts'
import { ownDirectory, Running, remove } from './processes.ts'
import { startRedis } from './redis.ts'
import type { Figures, Outcome, Part, Scenario } from './scenario.ts'

/** What a program is built and started with, and another build of it otherwise. */
interface Build {
  /** the Maven profile */
  readonly library?: string
  readonly words?: (load: number, jdk: number) => readonly (string | number)[]
}

/** A program of `e2e/wordings`, started as a service is: its memory options in the environment, the others in its script. */
export interface JvmScenario extends Pick<Scenario, 'id' | 'what' | 'failure'>, Build {
  readonly kind: 'jvm'
  readonly loads?: readonly number[]
  readonly cure?: Scenario['cure']
  readonly jdks?: readonly number[]
  /** below `wordings.` */
  readonly main: string
  /** what `JAVA_TOOL_OPTIONS` holds at first */
  readonly options: string | ((jdk: number) => string)
  /** the same with more memory, where that is no help */
  readonly more?: string
  /** what stands in the start script */
  readonly script?: readonly string[]
  /** whether it needs a Redis server: `-Dredis.port` says where that listens */
  readonly redis?: true
  /** the builds that cure it, by the advice that asks for them and the figures that it names */
  readonly remedies?: Readonly<Record<string, (figures: Figures) => Build>>
  readonly limits?: Limits
  /** what it prints when it fails this way */
  readonly sign: RegExp
  /** the option whose size was short */
  readonly short?: string
  /** a container that may not grow, MiB, and what has to come of it then */
  readonly fixed?: {
    readonly mib: number
    readonly comesTo?: (load: number) => 'runs' | 'nothing-fits'
  }
}

const SECONDS = 180
const MIB = 2 ** 20
const FILE = 'java-tool-options.sh'
const jdkOf = (version: string) => javaOf(featureOf(version))

/** The size of one option among the words of `JAVA_TOOL_OPTIONS`. */
function optionPart(option: string): Part {
  const size = new RegExp(`(${option}=?)(\\d+)([kmg]?)`)
  const toMib: Readonly<Record<string, number>> = { '': 2 ** -20, k: 2 ** -10, m: 1, g: 2 ** 10 }
  return {
    name: option,
    mibOf: (settings) => {
      const [, , number, unit] = size.exec(settings) ?? []
      return number === undefined ? undefined : Number(number) * (toMib[unit ?? ''] ?? 1)
    },
    totalOf: (settings) => {
      const [budget] = tune({ text: settings, answers: { process: 'jvm' } }).budgets
      return budget?.before.ok ? Number(budget.before.budget.total) / MIB : undefined
    },
    sized: (settings, mib) => settings.replace(size, `$1${mib}m`),
  }
}

/** The fields of a plain JVM's scenario that follow from the others. */
export function jvm(wordings: string, scenario: JvmScenario): Scenario {
  const { short, jdks: features = [17, 25], options, script = [], limits = {}, remedies = {} } = scenario
  const exported = (text: string) => `export JAVA_TOOL_OPTIONS=${shellWord(text)}\n`

  async function start(version: string, settings: string, load: number, build: Build = {}): Promise<Outcome> {
    const { library = 'jvm', words = () => [] } = { ...scenario, ...build }
    const jdk = jdkOf(version)
    const directory = ownDirectory()
    const numbersFile = join(directory, 'numbers')
    const redis = scenario.redis && (await startRedis(directory))
    try {
      writeFileSync(join(directory, FILE), settings)
      if (asOrdinaryUser(limits)) chmodSync(directory, 0o777)
      const command = [
        jdk.java,
        `-Dnumbers=${numbersFile}`,
        ...(redis ? [`-Dredis.port=${redis.port}`] : []),
        ...script,
        '-cp',
        classPath(wordings, library, library),
        `wordings.${scenario.main}`,
        ...words(load, jdk.feature).map(String),
      ]
      const [program, ...given] = limited(wordings, limits, `. ./${FILE}; exec ${command.map(shellWord).join(' ')}`)
      const running = new Running({ command: program, words: given, directory })
      const code = await running.within(SECONDS)
      if (code === undefined) await running.end()
      const { log } = running
      const said = existsSync(numbersFile) ? readFileSync(numbersFile, 'utf8').trim().split('\n').filter(Boolean) : []
      return {
        ran: code === 0 && !scenario.sign.test(log),
        failed: scenario.sign.test(log),
        log: log.replaceAll(directory, '/tmp/java'),
        peakMib: Math.ceil(running.peakMib),
        numbers: Object.fromEntries(said.map((line) => line.split('='))),
      }
    } finally {
      await redis?.end()
      remove(directory)
    }
  }

  return {
    id: scenario.id,
    what: scenario.what,
    failure: scenario.failure,
    versions: features.map((feature) => `JDK ${feature}`),
    loads: scenario.loads ?? [1],
    cure: scenario.cure ?? 'settings',
    answers: () => ({ process: 'jvm' }),
    sign: scenario.sign,
    origin: (version) => {
      const program = `${scenario.main} of e2e/wordings`
      return `${program}${scenario.library === undefined ? '' : `, ${scenario.library}`}, JDK ${jdkOf(version).release}`
    },
    snippet: () => 'java-tool-options',
    settings: (version) => exported(typeof options === 'string' ? options : options(jdkOf(version).feature)),
    ...(scenario.more !== undefined && { more: exported(scenario.more) }),
    prepare: async (version) => {
      jdkOf(version)
      const libraries = [scenario, ...Object.values(remedies).map((build) => build({}))].map(
        ({ library = 'jvm' }) => library,
      )
      for (const library of libraries) classPath(wordings, library, library)
      if (scenario.redis) await ensureRedis()
    },
    start: (version, text, load) => start(version, text, load),
    remedies: Object.fromEntries(
      Object.entries(remedies).map(([advice, build]) => [
        advice,
        (version: string, text: string, load: number, figures: Figures) => start(version, text, load, build(figures)),
      ]),
    ),
    ...(scenario.fixed && {
      fixed: { lock: 'container', comesTo: () => 'runs', ...scenario.fixed } as const,
    }),
    ...(short !== undefined && { part: () => optionPart(short) }),
  }
}
