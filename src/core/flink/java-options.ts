import { parseJvmSize } from '../bytes/jvm.ts'
import type { Config, FlinkProcess } from '../setting.ts'
import { age } from './versions/index.ts'
import type { FlinkMinor } from './versions/minors.ts'

/** Variables of a process's environment that a JVM takes options from. */
export const JAVA_VARIABLES = ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'] as const
export type JavaVariable = (typeof JAVA_VARIABLES)[number]
export type JavaEnvironment = Readonly<Partial<Record<JavaVariable, string>>>

/** What one place gives a JVM: an option key or a variable, and its words. */
interface Given {
  readonly source: string
  readonly words: readonly string[]
}

const NAMES = {
  tm: { option: 'taskmanager', variables: 'containerized.taskmanager.env.' },
  jm: { option: 'jobmanager', variables: 'containerized.master.env.' },
} as const

/** The option by which Flink sets the variable whose options hold over all others. */
export const lastVariableKey = (process: FlinkProcess): string => `${NAMES[process].variables}_JAVA_OPTIONS`

/** The key of the options that only this process takes. */
export const ownJavaKey = (process: FlinkProcess): string => `env.java.opts.${NAMES[process].option}`

/**
 * The options from which a Flink process takes its JVM's, in the order in which they stand on its command line, behind
 * Flink's own memory arguments: bin/config.sh (`FLINK_ENV_JAVA_OPTS`), taskmanager.sh and flink-console.sh (`$JVM_ARGS
 * ${FLINK_ENV_JAVA_OPTS}`), the templates of YARN and Kubernetes (`%java% %jvmmem% %jvmopts% …`), `CoreOptions` 1.10 to
 * 2.3: `env.java.opts` is `env.java.opts.all` from 1.17 on, and still read where that is not set; defaults came in 1.19.
 */
export function javaOptionKeys(flink: FlinkMinor, process: FlinkProcess, config: Config): readonly string[] {
  const { option } = NAMES[process]
  const renamed = age(flink) >= age('1.17') && config['env.java.opts.all'] !== undefined
  const keys = [renamed ? 'env.java.opts.all' : 'env.java.opts', ownJavaKey(process)] as const
  return age(flink) < age('1.19')
    ? keys
    : ['env.java.default-opts.all', keys[0], `env.java.default-opts.${option}`, keys[1]]
}

/** The words of an option's or a variable's text; the scripts take quotes around the whole away. */
const wordsOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .replace(/^\s*["']|["']\s*$/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')

/** What a person gives a Flink process's JVM: before Flink's own arguments, and after them. */
export function givenTo(
  flink: FlinkMinor,
  process: FlinkProcess,
  config: Config,
  environment: JavaEnvironment = {},
): { readonly before: readonly Given[]; readonly after: readonly Given[] } {
  const ofKey = (key: string): Given => ({ source: key, words: wordsOf(config[key]) })
  const ofVariable = (variable: JavaVariable): Given => {
    const key = `${NAMES[process].variables}${variable}`
    return config[key] === undefined
      ? { source: variable, words: wordsOf(environment[variable]) }
      : { source: key, words: wordsOf(config[key]) }
  }
  // Arguments::parse_vm_init_args: the tool's variable, the command line (in front of which the launcher puts its own
  // variable), then the last word; tried on 17 and 25
  return {
    before: [ofVariable('JAVA_TOOL_OPTIONS'), ofVariable('JDK_JAVA_OPTIONS')],
    after: [...javaOptionKeys(flink, process, config).map(ofKey), ofVariable('_JAVA_OPTIONS')],
  }
}

/** The options by which a JVM's memory is limited, up to their value. */
const FLAGS = {
  heap: /^(-Xmx|-XX:MaxHeapSize=)(.+)$/,
  initialHeap: /^(-XX:InitialHeapSize=|-Xms)(.+)$/,
  /** `-Xms` sets the least size too, which `-XX:InitialHeapSize` behind it does not take away */
  leastHeap: /^(-Xms)(.+)$/,
  direct: /^(-XX:MaxDirectMemorySize=)(.+)$/,
  metaspace: /^(-XX:MaxMetaspaceSize=)(.+)$/,
} as const satisfies Record<string, RegExp>
type LimitFlag = keyof typeof FLAGS

/** Whether a word of a command line sets this limit; for the heap, the initial size too. */
export const setsLimit = (word: string, limit: 'heap' | 'direct' | 'metaspace'): boolean =>
  FLAGS[limit].test(word) || (limit === 'heap' && FLAGS.initialHeap.test(word))

/** Of a flag that is given more than once HotSpot takes the last (`JVMFlag::…AtPut`); one that it refuses is passed over. */
export function lastOf(given: readonly Given[], limit: LimitFlag) {
  for (const { source, words } of given.toReversed()) {
    for (const word of words.toReversed()) {
      const [, flag = '', value = ''] = FLAGS[limit].exec(word) ?? []
      const size = parseJvmSize(value)
      if (size !== undefined) return { source, flag: flag.replace(/=$/, ''), bytes: size }
    }
  }
  return undefined
}
