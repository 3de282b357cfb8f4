import { parseFlinkSize } from '../bytes/flink.ts'
import type { Config, FlinkProcess } from '../setting.ts'
import { atLeast } from './availability.ts'
import type { Deployed } from './document.ts'
import { unwritable } from './flink-conf.ts'
import { sorted } from './left-out.ts'
import type { SnippetProblem, SnippetText } from './snippet.ts'

/** The options of a JVM that config.sh also takes from a variable, which no start script changes. */
const JAVA_OPTIONS = /^env\.java\.opts(?:\.(?:all|jobmanager|taskmanager))?$/
const VARIABLE = { jm: 'FLINK_ENV_JAVA_OPTS_JM', tm: 'FLINK_ENV_JAVA_OPTS_TM' } as const
const SECTION = { jm: 'jobmanager', tm: 'taskmanager' } as const satisfies Record<FlinkProcess, string>

interface Environment {
  /** the lines of FLINK_PROPERTIES */
  readonly properties: readonly string[]
  /** a process's JVM options, by the variable that config.sh takes them from */
  readonly javaOptions: (process: FlinkProcess) => Readonly<Record<string, string>>
  readonly problems: SnippetText['problems']
}

/**
 * A configuration as the environment of the official image: its `docker-entrypoint.sh` adds FLINK_PROPERTIES to the
 * shipped configuration. Up to 1.18 it appends the lines and lets `envsubst` replace variables; from 1.19 on it also
 * removes all white space, so that several JVM options would become one. Those go to FLINK_ENV_JAVA_OPTS_TM or _JM;
 * never to FLINK_ENV_JAVA_OPTS, which would take the place of the options that Flink ships for Java 17.
 */
export function environmentOf({ setting, config }: Deployed, extra: Config = {}): Environment {
  const compact = atLeast(setting.flink, '1.19')
  const written = (value: string) =>
    compact && typeof parseFlinkSize(value) === 'bigint' ? value.replace(/\s/g, '') : value
  const all = { ...config, ...extra }
  const others = Object.fromEntries(Object.entries(all).filter(([key]) => !JAVA_OPTIONS.test(key)))
  const { held, problems } = sorted(others, (key, value) => problemOf(key, written(value), compact))
  const shared = all['env.java.opts.all'] ?? all['env.java.opts']
  return {
    properties: held.map(([key, value]) => `${key}: ${written(value)}`),
    javaOptions: (process) => {
      const options = [shared, all[`env.java.opts.${SECTION[process]}`]].filter((value) => value !== undefined)
      return options.length > 0 ? { [VARIABLE[process]]: options.join(' ') } : {}
    },
    problems,
  }
}

/** what `envsubst` replaces; where words are not quoted, the shell would also take a pattern for files */
const VARIABLES = /\$(?:[A-Za-z_]|\{)/
const PATTERN = /[*?[]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: a block scalar of YAML cannot hold them
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/

function problemOf(key: string, value: string, compact: boolean): SnippetProblem | undefined {
  const unread = unwritable(key, value)
  if (unread) return unread
  if (VARIABLES.test(key + value) || UNPRINTABLE.test(key + value)) return 'start-script'
  if (!compact) return undefined
  if (key.includes(':')) return 'key-separator'
  return /\s/.test(key + value) || PATTERN.test(key + value) || value.endsWith(':') ? 'start-script' : undefined
}
