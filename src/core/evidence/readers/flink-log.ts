import { FLINK_MINORS, type FlinkMinor } from '../../flink/versions/minors.ts'
import type { Fact } from '../evidence.ts'
import { isOptionKey } from '../keys.ts'
import { matchesOf } from '../matches.ts'
import type { Hint, Reader, Reading, Session } from '../reader.ts'
import { linesWith, type View, wholeLine } from '../view.ts'

const LOADED = /Loading configuration property: ?([\w.-]{3,120}), ?(.{0,2000})$/
const LONGEST_LOADED = 2_200
const DYNAMIC =
  /(?:^|[\s"'])-D ?([a-z][\w-]{0,60}(?:\.[\w-]{1,60}){1,8})=("[^"]{0,500}"|'[^']{0,500}'|[^\s"',]{1,500})/g
/** how Flink's start-up script writes the figures that it has worked out */
const WORKED_OUT = /^\d{1,19}b$/

/** The ways in which a text names its release, the surest first. */
const VERSIONS: readonly RegExp[] = [
  /\(Version: ?(\d\.\d{1,2})/,
  /flink-(?:dist|runtime|streaming-java|core|clients)(?:_2\.1[123])?-(\d\.\d{1,2})/,
  /flinkVersion: ?"?v?(\d[_.]\d{1,2})/i,
  /flink[:_-]v?(\d\.\d{1,2})/i,
  /flink(?: version)?[ :*=]{0,6}v?(\d\.\d{1,2})/i,
]

/** In small letters: one of these is in each of them; of the release itself the first figure, `v` before it or not. */
const RELEASE =
  /\(version: ?\d|flink-(?:dist|runtime|streaming-java|core|clients)(?:_2\.1[123])?-\d|flinkversion: ?"?v?\d|flink[:_-]v?\d|flink(?: version)?[ :*=]{0,6}v?\d/g

const minorOf = (text: string | undefined): FlinkMinor | undefined => {
  const name = text?.replace('_', '.')
  return FLINK_MINORS.find((minor) => minor === name)
}

/** What each of them is found by. Every release that is known begins with 1 or 2. */
const VERSION_HINTS: readonly (readonly Hint[])[] = [
  ['(version:'],
  ['flink-dist', 'flink-runtime', 'flink-streaming-java', 'flink-core', 'flink-clients'],
  ['flinkversion:'],
  ['-', ':', '_'].flatMap((between) => ['1', '2', 'v'].map((next) => `flink${between}${next}`)),
  ['flink1', 'flink2', 'flink 1', 'flink 2', 'flink v', 'flink:', 'flink=', 'flink*', 'flink *', 'flink =', 'flink :'],
].map((texts, rank) =>
  texts.map((text): Hint => {
    const line = VERSIONS[rank]
    return { text, exact: true, ...(line && { line }) }
  }),
)

/** Finds the release that a text names most surely, in its parts one after the other. */
function releaseFinder() {
  let best = VERSIONS.length
  let found: Fact | undefined
  return {
    hints: (): readonly Hint[] => VERSION_HINTS.slice(0, best).flat(),
    found: (): readonly Fact[] => (found ? [found] : []),
    /** Returns the lines that it took a release from. */
    part(view: View): number[] {
      const quoted: number[] = []
      for (const number of linesWith(RELEASE, view)) {
        if (best === 0) break
        const line = view.lines[number - 1] ?? ''
        if (line.length > 5_000) continue
        for (let at = 0; at < best; at++) {
          const minor = minorOf(VERSIONS[at]?.exec(line)?.[1])
          if (minor) {
            best = at
            quoted.push(number)
            found = { name: 'flink', value: minor, line: wholeLine(view, number), reader: 'flink-log' }
          }
        }
      }
      return quoted
    },
  }
}

/** The head of a start-up log, by `EnvironmentInformation.logEnvironmentInfo`, and the tables of a process's memory. */
const TASK_MANAGER = /Starting (?:YARN |Kubernetes )?Task(?:Manager|Executor)\b|Final TaskExecutor Memory/
const JOB_MANAGER = /Starting \w{0,60}(?:ClusterEntrypoint|ApplicationMaster|JobManager)\b|Final Master Memory/
/** The classes that the start scripts, YARN and Kubernetes run, at the end of a command line. */
const RUNNER =
  / org\.apache\.flink\.[a-z.]{1,60}\.((Kubernetes|Yarn)?(?:Task(?:ManagerRunner|ExecutorRunner)|\w{1,60}ClusterEntrypoint))\b/
/** So far behind `java` a class is that of its command line, in characters. */
const LONGEST_COMMAND = 4_000

/** The class that a command line runs; looked for from its end, because a stack on one line has `java` in each frame. */
function runnerIn(text: string): RegExpExecArray | null {
  const found = RUNNER.exec(text)
  return found && /\bjava\b/.test(text.slice(Math.max(0, found.index - LONGEST_COMMAND), found.index)) ? found : null
}
const CONTAINER = /Starting (?:YARN |Yarn|Kubernetes)/
const STANDALONE = /Starting Standalone/

/** The short options of `flink run` on YARN and what they stand for, by `FlinkYarnSessionCli`. */
const RUN = /\bflink run(?:-application)? /
const YARN_SIZES = [
  [/ -ytm ?(\d{1,9}\w{0,2})\b/, 'taskmanager.memory.process.size'],
  [/ -yjm ?(\d{1,9}\w{0,2})\b/, 'jobmanager.memory.process.size'],
  [/ -ys ?(\d{1,5})\b/, 'taskmanager.numberOfTaskSlots'],
  [/ -p ?(\d{1,6})\b/, 'parallelism.default'],
] as const

function commandLine(text: string, line: number): Fact[] {
  if (text.length > 5_000 || !RUN.test(text)) return []
  return YARN_SIZES.flatMap(([option, key]): Fact[] => {
    const value = option.exec(text)?.[1]
    if (value === undefined) return []
    const size = key.endsWith('.size') && /^\d+$/.test(value) ? `${value}m` : value
    return [{ name: 'config', value: { key, value: size }, line, reader: 'flink-log' }]
  })
}

/** A dynamic property on the line after its `-D`, as start-up logs list program arguments. */
const ARGUMENT = /(?:^|\] - )([a-z][\w-]{0,60}(?:\.[\w-]{1,60}){1,8})=(\S{1,500})$/

/** What a resource manager hands to one TaskManager; in a configuration file every process would get it. */
const OF_ONE_POD = /^(?:taskmanager\.(?:resource-id|host)|web\.port)$/

/** The end of a line whose next holds what its `-D` sets. */
const OPENS = /(?:^|[\s"'])-D$/

/** In small letters: one of these stands in every line that is looked at closer. */
const SPOKEN_OF =
  /starting|final (?:task|master)|loading configuration property|managerrunner|executorrunner|clusterentrypoint|flink run|-d/g

/** Lines, ascending, and after those for which something holds also the next. */
function* withNext(lines: Iterable<number>, goesOn: (line: number) => boolean): Generator<number> {
  let next = 0
  for (const line of lines) {
    if (next > 0 && next < line) yield next
    yield line
    next = goesOn(line) ? line + 1 : 0
  }
  if (next > 0) yield next
}

const anyOf = (...patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'))
const HINTS: readonly Hint[] = [
  { text: 'loading configuration property', line: LOADED },
  ...[' -d', '"-d', "'-d", '\t-d', '\n-d'].map(
    (text): Hint => ({ text, exact: true, line: anyOf(DYNAMIC, OPENS), below: 1 }),
  ),
  { text: 'flink run', exact: true, line: RUN },
  { text: 'starting', line: anyOf(TASK_MANAGER, JOB_MANAGER, CONTAINER, STANDALONE) },
  { text: 'final taskexecutor memory' },
  { text: 'final master memory' },
  ...['taskmanagerrunner', 'taskexecutorrunner', 'clusterentrypoint'].map((text): Hint => ({ text, line: RUNNER })),
]
/** So many of the options that Flink worked out are kept. */
const MOST_WORKED_OUT = 1_000

function begin(): Session {
  const release = releaseFinder()
  const workedOut = new Map<string, Fact>()
  const reader = 'flink-log'
  let total = false
  const part = (view: View): Reading => {
    const facts: Fact[] = []
    const quoted = release.part(view)
    const loads = view.lower.includes('loading configuration property')
    const options = view.lower.includes('-d')
    const runs = view.lower.includes('flink run')
    if (!loads && !options && !runs && !/starting|final (?:task|master)/.test(view.lower)) return { facts, quoted }
    for (const line of withNext(linesWith(SPOKEN_OF, view), (each) => OPENS.test(view.lines[each - 1] ?? ''))) {
      const text = view.lines[line - 1] ?? ''
      if (TASK_MANAGER.test(text)) facts.push({ name: 'process', value: 'tm', line, reader })
      else if (JOB_MANAGER.test(text)) facts.push({ name: 'process', value: 'jm', line, reader })
      const runner = text.length < 20_000 ? runnerIn(text) : null
      if (runner) {
        const entry = runner[1] ?? ''
        facts.push({ name: 'process', value: entry.includes('Task') ? 'tm' : 'jm', line, reader })
        if (/^(?:Kubernetes|Yarn)/.test(entry)) {
          facts.push({ name: 'deployment', value: 'container', line, reader })
        }
      }
      if (CONTAINER.test(text)) facts.push({ name: 'deployment', value: 'container', line, reader })
      else if (STANDALONE.test(text)) facts.push({ name: 'deployment', value: 'standalone', line, reader })
      // it reaches to the line's end, so it begins near it
      const loaded = loads ? LOADED.exec(text.slice(-LONGEST_LOADED)) : null
      if (loaded?.[1] && isOptionKey(loaded[1])) {
        facts.push({ name: 'config', value: { key: loaded[1], value: (loaded[2] ?? '').trim() }, line, reader })
        if (/memory\.(?:process|flink)\.size|heap\.(?:size|mb)/.test(loaded[1])) total = true
        continue
      }
      if (runs) facts.push(...commandLine(text, line))
      if (!options) continue
      const properties = text.includes('-D') ? matchesOf(DYNAMIC, text) : []
      const argument = OPENS.test(view.lines[line - 2] ?? '') ? ARGUMENT.exec(text) : null
      for (const [, key, written] of argument ? [argument, ...properties] : properties) {
        if (!key || !written || !isOptionKey(key) || OF_ONE_POD.test(key)) continue
        const value = written.replace(/^["']|["']$/g, '')
        const fact: Fact = { name: 'config', value: { key, value }, line, reader }
        if (WORKED_OUT.test(value)) {
          quoted.push(line)
          workedOut.delete(key)
          if (workedOut.size < MOST_WORKED_OUT) workedOut.set(key, { ...fact, line: wholeLine(view, line) })
        } else {
          facts.push(fact)
          if (/memory\.(?:process|flink)\.size/.test(key)) total = true
        }
      }
    }
    return { facts, quoted }
  }
  return {
    part,
    hints: () => [...HINTS, ...release.hints()],
    // what Flink worked out from a total would contradict every later change of that total
    end: () => ({ facts: [...release.found(), ...(total ? [] : workedOut.values())] }),
  }
}

/** What Flink's logs say of themselves: release, process, the configuration they loaded, `-D` options. */
export const flinkLog: Reader = { id: 'flink-log', begin }
