import type { Derivation } from '../flink/derivation.ts'
import type { Setting } from '../setting.ts'

/** What advice is computed from: the setting, and the budget that it gives now (of the process that failed). */
export interface Situation {
  readonly setting: Setting
  readonly before: Derivation
}
