import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FlinkMinor } from '../../src/core/flink/versions/minors.ts'
import type { Config } from '../../src/core/setting.ts'
import { classPath } from '../maven.ts'
import { OPENED, RELEASES } from '../releases.ts'
import { formatOf, linesOf, type ProcessPart, partOf, writeConfiguration } from './configuration.ts'
import { javaOf } from './java.ts'
import { freePorts, throwIfTaken } from './ports.ts'
import { ownDirectory, Running, remove } from './processes.ts'
import type { Outcome, Scenario } from './scenario.ts'
import { WATCHER, Watched, watcherOf } from './yarn.ts'

/** A cluster of Flink's own processes, started as its scripts start them, and a job of `src/main/java/lab/Job.java`. */
export interface FlinkScenario extends Pick<Scenario, 'id' | 'what' | 'failure'> {
  readonly kind: 'flink'
  readonly minors?: readonly FlinkMinor[]
  readonly loads?: readonly number[]
  readonly cure?: Scenario['cure']
  /** whose log a person has */
  readonly process: 'tm' | 'jm'
  /** what stands in the configuration file at first, besides where things are */
  readonly config: Config
  /** what else stands there on some releases */
  readonly besides?: (minor: FlinkMinor) => Config
  /** what stands there with more memory, where that is no help */
  readonly more?: Config
  /** the TaskManager is in a container, and killed where it outgrows what its settings say it has */
  readonly contained?: true
  readonly job: 'heap' | 'direct' | 'classes' | 'shuffle' | 'sort' | 'join' | 'states' | 'splits' | 'redeployed'
  readonly parallelism?: number
  readonly size: (load: number) => number
  readonly sign: RegExp
  /** what has to come of it where the total may not grow */
  readonly fixed?: (load: number) => 'runs' | 'nothing-fits'
  /** the log does not say which release it is of, and the person does */
  readonly asksVersion?: true
  readonly short?: ProcessPart
}

/** 1.20 first, which the others are told by. */
export const EVERY_ERA: readonly FlinkMinor[] = ['1.20', '1.12', '1.14', '1.16', '2.3']

/** Where even the report of it found no room, the JVM leaves out which memory it was. */
export const HEAP_IS_FULL =
  /OutOfMemoryError: Java heap space|OutOfMemoryError thrown from the UncaughtExceptionHandler/

/** For what is refused before there is a process: once it is accepted, the cluster has to run a job all the same. */
export const SMALL_JOB = {
  kind: 'flink',
  minors: EVERY_ERA,
  process: 'tm',
  job: 'heap',
  size: () => 8,
  asksVersion: true,
} as const

/** What all releases that are run here start on. */
const JDK = 17
/** For a process that is not what is looked at: it starts in half the time, and does little after that. */
const IN_A_HURRY = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] as const
const START_SECONDS = 240
const JOB_SECONDS = 240
const JVM_ARGUMENTS = 'BASH_JAVA_UTILS_EXEC_RESULT:'

/** As in Flink's own conf/log4j-console.properties. */
const LOG4J = `rootLogger.level = INFO
rootLogger.appenderRef.console.ref = Console
appender.console.name = Console
appender.console.type = CONSOLE
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n
`

/** Where the processes of a cluster on one machine are, as words of their command lines: these change from start to start. */
const placed = (rpc: number, rest: number, directory: string): readonly string[] =>
  Object.entries({
    // RocksDB's library is put there, and stays
    'io.tmp.dirs': directory,
    // without one, 1.12 takes no RocksDB
    'state.checkpoints.dir': `file:${join(directory, 'checkpoints')}`,
    'jobmanager.rpc.address': 'localhost',
    'jobmanager.rpc.port': rpc,
    'taskmanager.host': 'localhost',
    'rest.address': 'localhost',
    'rest.bind-address': 'localhost',
    'rest.port': rest,
    'rest.bind-port': rest,
    'restart-strategy': 'none',
    'restart-strategy.type': 'none',
    // ten seconds by default: that other programs keep the machine busy is not what is tried here
    'akka.ask.timeout': '60 s',
    'pekko.ask.timeout': '60 s',
  }).flatMap(([key, value]) => ['-D', `${key}=${value}`])

/** A JobManager that is not what is looked at. */
const JOB_MANAGER: Config = { 'jobmanager.memory.process.size': '800m' }

/** A directory with a configuration, and Java programs that are started there on the release's class path. */
class Installation {
  readonly directory = ownDirectory()
  readonly temporary = join(this.directory, 'tmp')
  readonly #conf = join(this.directory, 'conf')
  readonly #log4j = join(this.directory, 'log4j.properties')
  readonly #classes: string

  constructor(classes: string, minor: FlinkMinor, settings: string) {
    this.#classes = classes
    mkdirSync(this.#conf)
    mkdirSync(this.temporary)
    writeFileSync(this.#log4j, LOG4J)
    writeConfiguration(this.#conf, minor, settings)
  }

  java(options: readonly string[], main: string, words: readonly string[], inherited?: string): Running {
    const logging = [`-Dlog4j.configurationFile=${this.#log4j}`, `-Dlog4j2.configurationFile=${this.#log4j}`]
    return new Running({
      command: javaOf(JDK).java,
      words: [...options, ...logging, ...OPENED, '-cp', this.#classes, main, ...words],
      directory: this.directory,
      ...(inherited !== undefined && { environment: { FLINK_INHERITED_LOGS: inherited } }),
    })
  }

  /** What Flink's start script asks first: the JVM's arguments, the process's own, and what is logged about them. */
  async parameters(what: 'GET_TM_RESOURCE_PARAMS' | 'GET_JM_RESOURCE_PARAMS') {
    const asked = this.java(['-Xmx64m', ...IN_A_HURRY], 'org.apache.flink.runtime.util.bash.BashJavaUtils', [
      what,
      '--configDir',
      this.#conf,
    ])
    await asked.within(START_SECONDS)
    const lines = asked.log.split('\n')
    const told = lines.filter((line) => line.includes(JVM_ARGUMENTS))
    const [jvm = [], own = []] = told.map((line) => (line.split(JVM_ARGUMENTS)[1] ?? '').trim().split(/\s+/))
    const logged = lines.filter((line) => !line.includes(JVM_ARGUMENTS)).join('\n')
    return { accepted: told.length > 0, jvm, own: own.filter(Boolean), logged: this.neutral(logged) }
  }

  start(
    main: string,
    { jvm, own, logged }: Awaited<ReturnType<Installation['parameters']>>,
    words: readonly string[],
    besides: readonly string[],
  ) {
    return this.java([...jvm, ...besides], main, ['--configDir', this.#conf, ...words, ...own], logged)
  }

  /** A log with a directory that says nothing of this machine. */
  neutral = (log: string): string =>
    log.replaceAll(this.directory, '/opt/flink').replaceAll(this.#classes, '/opt/flink/lib/*')

  end(): void {
    remove(this.directory)
  }
}

const ENTRY = 'org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint'
const RUNNER = 'org.apache.flink.runtime.taskexecutor.TaskManagerRunner'

/** The fields of a Flink scenario that follow from the others. */
export function flink(here: string, scenario: FlinkScenario): Scenario {
  const { minors = ['1.20'], loads = [1], process, sign, short, parallelism = 1, fixed, more } = scenario
  const minorOf = (version: string) => {
    const found = RELEASES.find(({ minor }) => version === `Flink ${minor}`)
    if (found === undefined) throw new Error(`no release of ${version} is run here`)
    return found
  }

  /** YARN gives a TaskManager a container of what its settings say it has. */
  function containerOf({ directory }: Installation, { pid }: Running, minor: FlinkMinor, settings: string) {
    const mib = partOf('managed', 'tm', minor).totalOf?.(settings)
    if (pid === undefined || mib === undefined) throw new Error(`no TaskManager of a known size:\n${settings}`)
    return new Watched(here, directory, pid, mib)
  }

  async function start(version: string, settings: string, load: number): Promise<Outcome> {
    const { minor, release } = minorOf(version)
    const [rpc = 0, rest = 0] = await freePorts(2)
    const unless = (watched: 'tm' | 'jm') => (process === watched ? [] : IN_A_HURRY)
    const installation = new Installation(classPath(here, `flink-${minor}`, release), minor, settings)
    const words = placed(rpc, rest, installation.temporary)
    const running: Running[] = []
    try {
      const [tm, jm] = await Promise.all([
        installation.parameters('GET_TM_RESOURCE_PARAMS'),
        installation.parameters('GET_JM_RESOURCE_PARAMS'),
      ])
      const refused = [tm, jm].find(({ accepted }) => !accepted)
      if (refused) return { ran: false, failed: sign.test(refused.logged), log: refused.logged, numbers: {} }
      const jobManager = installation.start(ENTRY, jm, words, unless('jm'))
      running.push(jobManager)
      await jobManager.says(/Rest endpoint listening at/, START_SECONDS)
      throwIfTaken(jobManager.log)
      const taskManager = installation.start(RUNNER, tm, words, unless('tm'))
      running.push(taskManager)
      const watched = process === 'tm' ? taskManager : jobManager
      const container = scenario.contained && containerOf(installation, taskManager, minor, settings)
      if (container) running.push(container.watcher)
      let ran = false
      if (await jobManager.says(/Registering TaskManager with ResourceID/, START_SECONDS)) {
        const job = installation.java(['-Xmx96m', ...IN_A_HURRY], 'lab.Job', [
          `${rest}`,
          `${parallelism}`,
          scenario.job,
          `${scenario.size(load)}`,
        ])
        running.push(job)
        const ended = [job.within(JOB_SECONDS), ...(container ? [taskManager.ended] : [])]
        ran = (await Promise.race(ended)) === 0
        // what it failed of is written by then, or as it ends
        if (!ran && !container) await watched.says(sign, 10)
      }
      if (container && ran && (await container.watcher.within(0)) !== undefined)
        throw new Error(`What was to watch the process has ended:\n${container.watcher.log}`)
      const killed = container && !ran ? await container.said(10) : ''
      const log = installation.neutral(watched.log + killed)
      const besides = running
        .filter((each) => each !== watched)
        .map((each) => each.log)
        .join('\n')
      return {
        ran: ran && !sign.test(log),
        failed: sign.test(log),
        log,
        besides,
        peakMib: taskManager.peakMib,
        numbers: {},
      }
    } finally {
      await Promise.all(running.map((each) => each.end()))
      installation.end()
    }
  }

  const settingsOf = (config: Config) =>
    linesOf({ ...JOB_MANAGER, 'taskmanager.numberOfTaskSlots': `${parallelism}`, ...config })

  return {
    id: scenario.id,
    what: scenario.what,
    failure: scenario.failure,
    versions: minors.map((minor) => `Flink ${minor}`),
    loads,
    cure: scenario.cure ?? 'settings',
    answers: (version): Readonly<Record<string, string>> =>
      scenario.asksVersion ? { 'flink-version': minorOf(version).minor } : {},
    sign,
    origin: (version) =>
      `Flink ${minorOf(version).release}, JDK ${javaOf(JDK).release}${scenario.contained ? `, ${WATCHER}` : ''}`,
    snippet: (version) => formatOf(minorOf(version).minor),
    settings: (version) => settingsOf({ ...scenario.config, ...scenario.besides?.(minorOf(version).minor) }),
    ...(more && { more: settingsOf(more) }),
    prepare: (version) => {
      const { minor, release } = minorOf(version)
      javaOf(JDK)
      classPath(here, `flink-${minor}`, release)
      if (scenario.contained) watcherOf(here)
    },
    start,
    ...(fixed && { fixed: { lock: 'total' as const, comesTo: fixed } }),
    ...(short && { part: (version) => partOf(short, process, minorOf(version).minor) }),
  }
}
