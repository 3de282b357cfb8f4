import type { SetBy } from '../budget.ts'
import type { Config, Origin, Process, Setting } from '../setting.ts'
import { TOTALS } from '../shipped-size.ts'
import type { Explanation, Figures } from './explanation.ts'

/** An option that a part's size hangs on, what it says, and who says so. */
export interface PartSetting {
  readonly key: string
  /** as it is written; absent where nothing is, and a default holds that `Figures` has as a size */
  readonly value?: string
  readonly origin: Origin | { readonly from: 'default' }
}

/** Keys that go into a size, in the order in which they are read; those of a total only where they are set. */
function keysOf(process: Process, figures: Figures, said: Config): readonly string[] {
  const totals = process === 'jvm' ? [] : TOTALS[process].filter((key) => key in said)
  switch (figures.how) {
    case 'value':
    case 'percentage':
      return [figures.key]
    case 'fraction':
      return [
        figures.key,
        ...(figures.min ? [figures.min.key] : []),
        ...(figures.max ? [figures.max.key] : []),
        ...totals,
      ]
    case 'rest':
      return figures.key === undefined ? totals : [figures.key]
    case 'buffers':
      return [figures.key, figures.segmentKey]
    case 'sum':
      return figures.terms.map(({ key }) => key).filter((key) => key.startsWith('-'))
    default:
      return []
  }
}

/** The options that a part's size hangs on. Where nothing explains it (a refused configuration) those that it is set by. */
export function settingsOf(
  setting: Setting,
  process: Process,
  explanation: Explanation | undefined,
  setBy?: SetBy,
): readonly PartSetting[] {
  const said: Config = { ...setting.assumed, ...setting.config, ...setting.assumedJvm, ...setting.jvm }
  const named = setBy && 'keys' in setBy ? setBy.keys : []
  const keys = explanation ? keysOf(process, explanation.figures, said) : named
  return [...new Set(keys)].map((key) => {
    const value = said[key] ?? defaultOf(explanation?.figures, key)
    const origin =
      said[key] === undefined ? ({ from: 'default' } as const) : (setting.origins[key] ?? { from: 'answer' })
    return { key, ...(value !== undefined && { value }), origin }
  })
}

/** A default as it is written, where the figures have it so. */
function defaultOf(figures: Figures | undefined, key: string): string | undefined {
  if (figures?.how === 'value' && figures.key === key) return figures.text
  if (figures?.how === 'fraction' && figures.key === key) return figures.fraction
  if (figures?.how === 'percentage' && figures.key === key) return `${figures.percentage}`
  return undefined
}
