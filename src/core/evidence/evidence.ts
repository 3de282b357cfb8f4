import type { Bytes } from '../bytes/bytes.ts'
import type { Numbers } from '../failures/finding.ts'
import type { FailureId } from '../failures/index.ts'
import type { JavaVariable } from '../flink/java-options.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Exchange } from '../network/exchange.ts'
import type { Deployment, FlinkProcess, Process } from '../setting.ts'
import { CONFIG_YAML_PROBLEMS } from '../snippets/config-yaml-problem.ts'
import type { Clock } from './time.ts'

/** What a text may say besides failures, by name. */
export interface FactValues {
  flink: FlinkMinor
  process: Process
  deployment: Deployment
  jdk: number
  slots: number
  parallelism: number
  stateBackend: string
  /** a task, or the worker of one, that takes managed memory whatever its state is kept in */
  managedTask: string
  containerBytes: Bytes
  /** one option of a Flink configuration, as written */
  config: { readonly key: string; readonly value: string }
  /** one JVM option, up to its value and its value */
  jvm: { readonly option: string; readonly value: string }
  /** a variable that a JVM takes options from, and those of its options that limit memory */
  environment: { readonly variable: JavaVariable; readonly value: string }
  /** the size of one part (or `totalFlink`, `totalProcess`) that a running process was started with */
  component: { readonly process: FlinkProcess; readonly component: string; readonly bytes: Bytes }
  /** one exchange of the job's plan, all of them one plan's */
  exchange: Exchange
  /** what the JVM's native memory tracking counts for one category; `Total` for all of them */
  native: { readonly part: string; readonly reserved: Bytes; readonly committed: Bytes }
}
export type FactName = keyof FactValues
export type Fact = {
  [N in FactName]: { readonly name: N; readonly value: FactValues[N]; readonly line: number; readonly reader: string }
}[FactName]

/**
 * The readers' names of a configuration that was rebuilt from the message of its refusal: what the message states, and
 * what must have been set besides. One that a person brings takes its place.
 */
export const REBUILT = 'rebuilt'
export const REBUILT_ASSUMED = 'rebuilt-assumed'

/** The reader of a FlinkDeployment: its `resource.memory` overrules the option in the manifest's own configuration. */
export const OPERATOR = 'flink-deployment'

/** The reader of sentences: what a person says of an option counts where no configuration sets it. */
export const IN_PROSE = 'in-prose'

/** The reader of what a log shows of the state backend in use. */
export const STATE_BACKEND_LOG = 'state-backend'

/** A failure's wording met in the text; repeats of the same are one sighting with their `count`. */
export interface Sighting {
  readonly failure: FailureId
  readonly line: number
  readonly endLine: number
  /** the first line of the log record or stack that it stands in: sightings of one record tell of one event */
  readonly record: number
  readonly count: number
  readonly numbers: Numbers
  /**
   * What its neighbours are told apart by. The reader adds to what a pattern says: `frames` (a stack follows), `flink`
   * (the text speaks of Flink), `cause` (a `Caused by:` line), `heading` (the line says nothing else),
   * `mention` (a sentence speaks of it), `repeated` (several jobs had ended in the process by then), `weak` (see `Pattern`).
   */
  readonly traits: readonly string[]
  readonly process?: Process
  /** milliseconds as the line's own clock says; absent where the line has no time */
  readonly time?: number
  readonly clock?: Clock
}

/** What may be wrong with a part of the text; every language has a message for each. */
const READ_PROBLEMS = [
  ...CONFIG_YAML_PROBLEMS,
  /** flink-conf.yaml: `=` between key and value */
  'conf-equals',
  /** flink-conf.yaml: no blank after the colon */
  'conf-no-blank',
  /** flink-conf.yaml: a tab after the colon */
  'conf-tab',
  /** flink-conf.yaml: a line without a key or without a value */
  'conf-no-entry',
  /** the text holds a configuration, and the start-up log of a process that was started with another: values `key`, `written`, `running` */
  'started-with-other-values',
  /** another container of the pod was killed, not the process's own: values `container`, and `kind`: `init` or `beside` */
  'another-container-killed',
  /** a size that every release of Flink's operator refuses: values `key`, `value` */
  'operator-size-refused',
  /** a size that the operator reads from 1.7 on only: values `key`, `value` */
  'operator-size-quantity',
  /** a size that stands beside another that holds in its place: values `key`, `value`, `by` */
  'operator-size-overruled',
] as const
export type ReadProblemId = (typeof READ_PROBLEMS)[number]

/** Those that are no fault of the text: it is read, and there is something to know about it. */
export const READ_NOTES: readonly ReadProblemId[] = [
  'started-with-other-values',
  'another-container-killed',
  'operator-size-quantity',
  'operator-size-overruled',
]

/** A part of the text that is not as it should be: where, and which of the languages' messages says what is wrong. */
export interface ReadProblem {
  readonly line: number
  readonly column: number
  readonly problem: ReadProblemId
  readonly values: Readonly<Record<string, string>>
}

/** A file format that the text is, or holds a block of. */
export interface Block {
  readonly format: 'flink-conf' | 'config-yaml' | 'log' | 'stack' | 'kubernetes' | 'json' | 'prose'
  readonly line: number
  readonly endLine: number
}

/** All that was read from one text. Plain data: it crosses a worker's border unchanged. */
export interface Evidence {
  /** how many lines the text has; 0 for an empty one */
  readonly lines: number
  readonly facts: readonly Fact[]
  readonly sightings: readonly Sighting[]
  readonly problems: readonly ReadProblem[]
  readonly blocks: readonly Block[]
  /** the lines that an answer rests on, ascending, each once; every other line was ignored */
  readonly linesRead: readonly number[]
  /** the quoted lines, masked, by line number: those of `linesRead` that a finding or a fact shows */
  readonly quotes: Readonly<Record<number, string>>
}

export const NO_EVIDENCE: Evidence = {
  lines: 0,
  facts: [],
  sightings: [],
  problems: [],
  blocks: [],
  linesRead: [],
  quotes: {},
}
