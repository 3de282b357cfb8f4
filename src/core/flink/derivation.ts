import type { Budget } from '../budget.ts'
import type { Bytes } from '../bytes/bytes.ts'
import type { Overbooked } from './overbooked.ts'

/** One exception of a chain, as Java prints it. */
export interface FlinkException {
  readonly class: string
  readonly message: string | null
}

/** Flink's answer to a configuration: a budget, or the exception chain, outermost first. */
export type Derivation =
  | {
      readonly ok: true
      readonly budget: Budget
      /** Flink's own figures by the names of its answers: the components, `totalFlink`, `totalProcess` */
      readonly memory: Readonly<Record<string, Bytes>>
      /** the JVM arguments verbatim; absent for a JobManager of 1.10, which has none but its heap */
      readonly jvm?: string
      /** the `-D` options that Flink's script hands to a TaskManager; since 1.12 to a JobManager too */
      readonly dynamic?: Readonly<Record<string, string>>
    }
  | {
      readonly ok: false
      readonly error: readonly FlinkException[]
      /** the option keys in conflict, those that the person set first */
      readonly keys: readonly string[]
      /** by how much a total is overbooked, where that is why */
      readonly overbooked?: Overbooked
    }

/** The chain without those that only repeat the end of what the one before them said. */
export const tellingChain = (chain: readonly FlinkException[]): readonly FlinkException[] =>
  chain.filter(({ message }, depth) => message === null || !chain[depth - 1]?.message?.endsWith(message))
