import { MIB } from '../bytes/bytes.ts'
import type { Change } from './alternative.ts'
import { missOf } from './gap.ts'
import { legacyNames, totalKeys } from './keys.ts'
import { type Search, tidied } from './repair-search.ts'
import { countingTotal } from './total.ts'
import { type Repair, sizeIn, standard } from './variable.ts'

/** What gives way within a total, in the order in which it hurts least, and what each keeps so that a process still starts. */
const YIELDING: readonly { readonly key: RegExp; readonly keeps: string }[] = [
  { key: /\.managed\.size$/, keeps: '0m' },
  { key: /\.memory\.network\.min$/, keeps: '8m' },
  { key: /\.jvm-overhead\.min$/, keeps: '32m' },
  { key: /\.task\.off-heap\.size$/, keeps: '0m' },
  { key: /\.framework\.off-heap\.size$/, keeps: '32m' },
  { key: /jobmanager\.memory\.off-heap\.size$/, keeps: '32m' },
  { key: /\.framework\.heap\.size$/, keeps: '64m' },
  { key: /\.jvm-metaspace\.size$/, keeps: '96m' },
]

/** A total too small for its parts: they give way until it holds them, and what hurts most is given back first. */
export function squeezed(search: Search): readonly Repair[] {
  const { setting, config, answer } = search
  const options = [...search.options.values()]
  let change: Change = {}
  for (const { key: pattern, keeps } of YIELDING) {
    const option = options.find(({ key }) => pattern.test(key))
    if (option === undefined || setting.fixed.includes(option.key)) continue
    const now = sizeIn(config, option.key) ?? standard(option)
    if (now !== undefined && now <= (sizeIn({ keeps }, 'keeps') ?? 0n)) continue
    change = { [option.key]: keeps, ...change }
    if (answer(change).ok) return [tidied(search, { change })]
  }
  return []
}

/** Whether the total can hold its parts at all: with each at the least that it may be given. */
export function mayKeep(search: Search): boolean {
  const { setting, process, config, answer } = search
  const counting = countingTotal(config, process)
  const change: Record<string, string | null> = {}
  const totals: readonly string[] = [...Object.values(totalKeys(process)), ...legacyNames(process)]
  for (const option of new Set(search.options.values())) {
    const { key } = option
    if (setting.fixed.includes(key) || key === counting) continue
    if (totals.includes(key)) change[key] = null
    else if (option.type === 'fraction') change[key] = '0.0'
    else if (option.type === 'memory' && /\.memory\..*(size|min)$/.test(key) && !key.endsWith('batch-shuffle.size')) {
      const least = search.least({ key, option, set: key in config }, { grain: MIB })
      const own = (sizeIn(config, key) ?? 0n) / MIB
      change[key] = `${key in config && own < least ? own : least}m`
    }
  }
  const given = answer(change)
  if (given.ok) return true
  const { gap } = missOf(given)
  return gap === undefined || gap <= 0n
}

/** Many contradictions at once: what is in conflict goes back to Flink's defaults, key by key. */
export function defaults(search: Search, total: string | undefined): Change {
  const { setting, config, refused, answer } = search
  let change: Change = {}
  let now: ReturnType<typeof answer> = refused
  while (!now.ok) {
    const gone: Change = change
    const drop = now.keys.find(
      (key) => key in config && key !== total && !(key in gone) && !setting.fixed.includes(key),
    )
    if (drop === undefined) break
    change = { ...change, [drop]: null }
    now = answer(change)
  }
  return change
}
