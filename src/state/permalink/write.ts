import { JAVA_VARIABLES } from '../../core/flink/java-options.ts'
import { EXCHANGE_KINDS, type Exchange, PATTERNS } from '../../core/network/exchange.ts'
import type { Answers, Config } from '../../core/setting.ts'
import type { Linked } from '../../core/sharing/linked.ts'
import { isBackendName, isCarried } from '../../core/sharing/options.ts'
import { isAlternativeId, isFixable, VERSION } from './names.ts'

/** What a permalink holds: never a word of a text. */
export interface Shared {
  readonly answers: Answers
  /** what a text told, where there is none any more */
  readonly linked?: Linked | undefined
  /** the id of the alternative that is applied */
  readonly applied?: string | undefined
}

type Pairs = readonly (readonly [string, string])[]

/** The answers that are one value under their own name. */
const SINGLE = [
  'flink',
  'process',
  'deployment',
  'containerBytes',
  'stateBackend',
  'jdk',
  'preset',
  'upgradeTo',
] as const satisfies readonly (keyof Answers)[]

/** Which values go in, where not all do: a backend's class is the person's own. */
const GOES_IN: Readonly<Partial<Record<(typeof SINGLE)[number], (value: string) => boolean>>> = {
  stateBackend: isBackendName,
}

const singlePairs = (answers: Answers): Pairs =>
  SINGLE.flatMap((name): Pairs => {
    const value = answers[name]?.toString()
    return value !== undefined && (GOES_IN[name]?.(value) ?? true) ? [[name, value]] : []
  })

/** Only options of the memory model, and of a field only what may be a value of one: anything can be pasted into it. */
const optionPairs = (group: 'config' | 'jvm', options: Config): Pairs =>
  Object.entries(options).filter(([key, value]) => isCarried(group, key, value))

/** `1.2.8.4.all-to-all.pipelined`: operators by number, since their names are the job's own; how many send and read. */
function exchangePairs(exchanges: readonly Exchange[]): Pairs {
  const names = [...new Set(exchanges.flatMap(({ from, to }) => [from, to]))]
  const number = (name: string) => names.indexOf(name) + 1
  return exchanges
    .filter(({ pattern, kind }) => PATTERNS.includes(pattern) && EXCHANGE_KINDS.includes(kind))
    .map(({ from, to, upstream, downstream, pattern, kind }) => [
      'exchange',
      [number(from), number(to), upstream, downstream, pattern, kind].join('.'),
    ])
}

function linkedPairs({ failure, environment }: Linked): Pairs {
  const variables = JAVA_VARIABLES.flatMap((variable): Pairs => {
    const value = environment?.[variable]
    return value === undefined ? [] : [[variable, value]]
  })
  if (!failure) return variables
  return [
    ['failure', failure.failure],
    ...(failure.process ? [['failed', failure.process] as const] : []),
    ...(failure.count > 1 ? [['count', `${failure.count}`] as const] : []),
    ...Object.entries(failure.numbers).map(([name, value]) => ['figure', `${name}.${value}`] as const),
    ...(failure.traits.length > 0 ? [['traits', failure.traits.join('.')] as const] : []),
    ...variables,
  ]
}

/**
 * A state as a text that a person can read and edit: `v=1&flink=1.20&process=tm&taskmanager.memory.process.size=4g`.
 * Only options of the memory model go in, whatever else the answers hold. It is the permalink, and what
 * the storage keeps.
 */
export function writePermalink({ answers, linked, applied }: Shared): string {
  const pairs: Pairs = [
    ['v', `${VERSION}`],
    ...singlePairs(answers),
    ...optionPairs('config', answers.config ?? {}),
    ...optionPairs('jvm', answers.jvm ?? {}),
    ...exchangePairs(answers.exchanges ?? []),
    ...Object.entries(answers.triage ?? {}).map(([question, choice]) => ['triage', `${question}.${choice}`] as const),
    ...(answers.fixed ?? []).filter(isFixable).map((fixed) => ['fixed', fixed] as const),
    ...(linked ? linkedPairs(linked) : []),
    ...(applied !== undefined && isAlternativeId(applied) ? [['applied', applied] as const] : []),
  ]
  return new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
}
