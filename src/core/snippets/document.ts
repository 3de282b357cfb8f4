import type { AdviceKey } from '../failures/index.ts'
import { presetOptions } from '../jvm/presets.ts'
import type { ProcessBudget } from '../report.ts'
import type { Config, JvmOptions, Setting } from '../setting.ts'
import { assumedOf } from '../shipped-size.ts'

/** One option before and after; absent where it is not set. */
export interface Difference {
  readonly key: string
  /** nobody has stated what was before */
  readonly assumed?: true
  readonly before?: string
  readonly after?: string
}

/** What every format is written from: a setting as it shall be, what differs from before and why, and what Flink derives. */
export interface Deployed {
  readonly setting: Setting
  /** known and assumed options in one */
  readonly config: Config
  readonly jvm: JvmOptions
  readonly changed: readonly Difference[]
  /** the file is the person's own: nothing of it is missing */
  readonly own?: true
  /** the advice that was applied */
  readonly why?: AdviceKey
  /** of the setting as it shall be */
  readonly budgets: readonly ProcessBudget[]
}

/** `budgets` belong to `setting`; `before` is the setting that the person has now, where something was applied. */
export function deployed(
  setting: Setting,
  budgets: readonly ProcessBudget[],
  applied?: { readonly before: Setting; readonly why?: AdviceKey },
): Deployed {
  const config = { ...assumedOf(setting).own, ...setting.config }
  // what an error only lets one infer is no option to set: the process may have another, of which the text says nothing
  const jvm = { ...presetOptions(setting.preset, setting.jvm), ...setting.jvm }
  const before = applied?.before ?? setting
  const changed = [
    ...differences({ ...assumedOf(before).own, ...before.config }, config).map((each) =>
      !(each.key in before.config) && before.origins[each.key]?.from === 'assumed'
        ? { ...each, assumed: true as const }
        : each,
    ),
    ...differences({ ...before.assumedJvm, ...before.jvm }, { ...setting.assumedJvm, ...setting.jvm }),
  ]
  return { setting, config, jvm, changed, budgets, ...(applied?.why && { why: applied.why }) }
}

/** The options that differ. */
export function differences(before: Config, after: Config): Difference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  const own = (config: Config, key: string) => (Object.hasOwn(config, key) ? config[key] : undefined)
  return [...keys].flatMap((key) => {
    const was = own(before, key)
    const is = own(after, key)
    return was === is
      ? []
      : [{ key, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })
}
