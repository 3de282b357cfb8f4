import type { FlinkMinor } from '../core/flink/versions/minors.ts'
import type { KeyChange } from '../core/upgrade/key-changes.ts'
import type { ConfigFormat } from '../core/upgrade/upgrade.ts'

/** What a language says of an upgrade; loads with the choice of a release to compare with. May hold `` `code` ``. */
export interface UpgradeWords {
  /** names the field that stands beside the release */
  readonly label: string
  readonly none: string
  readonly choice: (to: FlinkMinor) => string
  readonly heading: (from: FlinkMinor, to: FlinkMinor) => string
  /** the configuration as it stands, in the other release */
  readonly asItStands: (process: string) => string
  readonly same: string
  readonly refused: (to: FlinkMinor) => string
  readonly refusedBefore: (from: FlinkMinor) => string
  readonly change: string
  readonly total: string
  /** a part that one of the releases does not know */
  readonly unknownPart: string
  readonly keys: string
  readonly sameKeys: string
  /** what becomes of a key, which stands before it */
  readonly key: (change: KeyChange, from: FlinkMinor, to: FlinkMinor) => string
  readonly defaults: string
  readonly sameDefaults: string
  readonly furtherDefaults: (count: number) => string
  readonly file: string
  readonly formats: (before: readonly ConfigFormat[], after: readonly ConfigFormat[], to: FlinkMinor) => string
  readonly keeps: (from: FlinkMinor, to: FlinkMinor) => string
  readonly keepsAsIs: string
  readonly keepsWith: string
  /** `total`: of the whole process in the newer release */
  readonly partly: (process: string, total: string) => string
  readonly keepsNothing: (to: FlinkMinor) => string
  readonly notSet: string
}
