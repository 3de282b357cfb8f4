import type { Bytes } from './bytes/bytes.ts'
import type { JavaEnvironment } from './flink/java-options.ts'
import type { FlinkMinor } from './flink/versions/minors.ts'
import type { PresetId } from './jvm/presets.ts'
import type { Exchange } from './network/exchange.ts'

/** `tm`: a TaskManager, `jm`: a JobManager, `jvm`: any other Java process. */
export const PROCESSES = ['tm', 'jm', 'jvm'] as const
export type Process = (typeof PROCESSES)[number]
export type FlinkProcess = Exclude<Process, 'jvm'>

/** What the legacy `*.heap.size` keys stand for, and whether a limit outside the JVM kills it. */
export const DEPLOYMENTS = ['standalone', 'container'] as const
export type Deployment = (typeof DEPLOYMENTS)[number]

/** Option key to raw text, as Flink's `Configuration` holds it. */
export type Config = Readonly<Record<string, string>>
/** A JVM option up to its value, to its value: `-Xmx` to `2g`, `-XX:MaxDirectMemorySize` to `1g`, `-XX:+UseG1GC` to ``. */
export type JvmOptions = Readonly<Record<string, string>>

/** What may not move: `total` the size that the person set, `container` the container's limit, else an option key. */
export type Fixed = 'total' | 'container' | (string & {})

/** What a person answers in the form or a program puts into a request. An answer always wins over the text. */
export interface Answers {
  readonly flink?: FlinkMinor
  readonly process?: Process
  readonly deployment?: Deployment
  readonly config?: Config
  readonly jvm?: JvmOptions
  readonly containerBytes?: Bytes
  readonly slots?: number
  readonly parallelism?: number
  readonly stateBackend?: string
  readonly jdk?: number
  /** the kind of a JVM application, by which it is sized where nothing else is said */
  readonly preset?: PresetId
  /** the job's topology, row by row */
  readonly exchanges?: readonly Exchange[]
  readonly fixed?: readonly Fixed[]
  /** what decides between alternatives: a question's id to a choice's, or to `unknown`; what no question has is ignored */
  readonly triage?: Readonly<Record<string, string>>
  /** the release to compare with; nothing is derived by it but the comparison */
  readonly upgradeTo?: FlinkMinor
}

/** Where a value of the setting comes from. */
export type Origin =
  | { readonly from: 'answer' }
  | { readonly from: 'text'; readonly line: number }
  /** assumed, because neither the text nor the person said: Flink's shipped configuration, the newest version */
  | { readonly from: 'assumed' }

/** Every question of the setting answered: the person's answer, else the text's, else an assumption. */
export interface Setting {
  readonly flink: FlinkMinor
  readonly process: Process
  readonly deployment: Deployment
  /**
   * Flink's configuration as known: the text's overlaid by the person's.
   * What was assumed on top (a total size where none is known) is in `assumed`, and belongs to every change that is advised.
   */
  readonly config: Config
  readonly assumed: Config
  readonly jvm: JvmOptions
  readonly assumedJvm: JvmOptions
  /** the variables that the process's JVM takes options from, as far as the text shows them */
  readonly environment?: JavaEnvironment
  readonly containerBytes?: Bytes
  readonly slots?: number
  readonly parallelism?: number
  readonly stateBackend?: string
  /** a task that takes managed memory whatever its state is kept in, where a log shows one */
  readonly managedTask?: string
  readonly jdk?: number
  readonly preset?: PresetId
  /** the job's topology, where a plan or a person states it; never empty */
  readonly exchanges?: readonly Exchange[]
  readonly fixed: readonly Fixed[]
  /** by field name (`flink`, `containerBytes`, …), by option key for `config`, by option for `jvm` */
  readonly origins: Readonly<Record<string, Origin>>
}
