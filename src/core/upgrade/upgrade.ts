import { derivationOf } from '../budgets.ts'
import type { Bytes } from '../bytes/bytes.ts'
import type { Derivation } from '../flink/derivation.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import { planned } from '../plan.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import configYaml from '../snippets/config-yaml.ts'
import { type Difference, differences } from '../snippets/document.ts'
import flinkConf from '../snippets/flink-conf.ts'
import { type DefaultChange, defaultChanges } from './default-changes.ts'
import { type Kept, keep } from './keep.ts'
import { type KeyChange, keyChanges, translated } from './key-changes.ts'

/** A process's memory in both releases, from the same configuration as it stands. */
export interface UpgradedProcess {
  readonly process: FlinkProcess
  readonly before: Derivation
  readonly after: Derivation
}

/** The files that a release reads its configuration from. */
export type ConfigFormat = 'flink-conf' | 'config-yaml'

/** A configuration for the target release that keeps the old budget. */
export interface KeptConfig {
  readonly config: Config
  /** option by option, what leads there from the configuration as it stands */
  readonly changes: readonly Difference[]
  readonly processes: readonly UpgradedProcess[]
  /** one of the releases knows only some of these processes' parts; `total`: of all that the newer one knows */
  readonly partly: readonly { readonly process: FlinkProcess; readonly total: Bytes }[]
}

/** What another release makes of a configuration. */
export interface Upgrade {
  readonly from: FlinkMinor
  readonly to: FlinkMinor
  readonly processes: readonly UpgradedProcess[]
  readonly keys: readonly KeyChange[]
  readonly defaults: readonly DefaultChange[]
  readonly formats: { readonly before: readonly ConfigFormat[]; readonly after: readonly ConfigFormat[] }
  /** absent where there is no old budget to keep, or the release refuses whatever is set */
  readonly keeps?: KeptConfig
}

/** The setting in another release, as it stands. */
const settingIn = (setting: Setting, flink: FlinkMinor, config: Config): Setting => ({
  ...setting,
  flink,
  config,
  assumed: {},
})

const formatsOf = (setting: Setting): readonly ConfigFormat[] =>
  [flinkConf, configYaml].filter(({ availableIn }) => availableIn(setting)).map(({ id }) => id)

/**
 * What changes for a configuration with another release of Flink, newer or older: bytes by component, keys, defaults, the
 * file's format, and a configuration that keeps the old budget byte for byte, if there is one. Undefined for a process
 * that is not Flink's. Brings the list of Flink's options with it: load it on demand. Never throws.
 */
export function upgrade(setting: Setting, to: FlinkMinor): Upgrade | undefined {
  if (setting.process === 'jvm') return undefined
  const { flink: from, deployment } = setting
  const config = { ...setting.assumed, ...setting.config }
  const target = settingIn(setting, to, config)
  const processes = processesOf(setting, setting, target)
  const keys = keyChanges(config, from, to, deployment)
  const kept = keptConfig(translated(config, keys), processes, { from, to, deployment })
  return {
    from,
    to,
    processes,
    keys,
    defaults: defaultChanges(config, from, to),
    formats: { before: formatsOf(setting), after: formatsOf(target) },
    ...(kept && { keeps: keepsOf(kept, setting, to) }),
  }
}

function keepsOf(config: Config, setting: Setting, to: FlinkMinor): KeptConfig {
  const processes = processesOf(setting, setting, settingIn(setting, to, config))
  // 1.10 knows of a JobManager its heap alone
  const older = [setting.flink, to].filter((flink) => flink === '1.10')
  const partly = processes.flatMap(({ process, before, after }) => {
    const newer = to === '1.10' ? before : after
    return process === 'jm' && older.length === 1 && newer.ok ? [{ process, total: newer.budget.total }] : []
  })
  return { config, changes: differences({ ...setting.assumed, ...setting.config }, config), processes, partly }
}

/** The processes that the setting sizes, as two releases or configurations have them. */
function processesOf(sized: Setting, before: Setting, after: Setting): readonly UpgradedProcess[] {
  return planned(sized).flatMap(({ process }) =>
    process === 'jvm' ? [] : [{ process, before: derivationOf(before, process), after: derivationOf(after, process) }],
  )
}

/** Holds each process that has a budget; the options of one are none of the other's. */
function keptConfig(
  config: Config,
  processes: readonly UpgradedProcess[],
  release: Pick<Kept, 'from' | 'to' | 'deployment'>,
): Config | undefined {
  let result: Config | undefined
  for (const { process, before } of processes) {
    if (!before.ok) continue
    result = keep(result ?? config, { process, before, ...release })
    if (result === undefined) return undefined
  }
  return result
}
