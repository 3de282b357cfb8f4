import { GIB } from '../bytes/bytes.ts'
import type { Derivation } from '../flink/derivation.ts'
import { derive } from '../flink/derive.ts'
import type { Config, FlinkProcess, Setting } from '../setting.ts'
import type { Change } from './alternative.ts'
import { overlay } from './apply.ts'
import { keysOf, totalKeys } from './keys.ts'
import { moves } from './repair-one.ts'
import { alike, found, type Search, tidied } from './repair-search.ts'
import { defaults, mayKeep, squeezed } from './squeeze.ts'
import { countingTotal, onTotal, totalIn } from './total.ts'
import { leastOf, starved } from './useful.ts'
import { optionsByKey, type Refused, type Repair, variablesOf } from './variable.ts'

/** How many options one repair may change; more only where that finds nothing. */
const DEPTH = 3

/** How often Flink's answer is asked for before no more options are combined. */
const AT_MOST = 1200

/**
 * The smallest changes that make Flink accept a refused configuration. Those that leave every part what a process
 * needs come first; then fewest options, then fewest bytes moved. Sizes move over whole MiB, fractions over
 * thousandths. Fixed keys stay.
 */
export function repairs(setting: Setting, process: FlinkProcess, refused: Refused): readonly Repair[] {
  const config: Config = { ...setting.assumed, ...setting.config }
  const ask = asking(setting, process, config)
  const useful = searched(setting, process, config, refused, ask, 'useful')
  const content = (keepable: boolean) =>
    useful.length > 1 && (!keepable || useful.some(({ change }) => kept(change, config, process)))
  const bare = searched(setting, process, config, refused, ask, 'any', content)
  const all = [...useful, ...bare.filter((repair) => !useful.some((other) => alike(repair, other)))]
  // what another does with fewer options, changed alike, is only of use where there is no choice
  const needed = all.filter((repair) => !all.some((other) => extended(other, repair)))
  return ranked(needed.length > 1 ? needed : all)
}

const extended = (less: Repair, more: Repair): boolean =>
  less.keys.length < more.keys.length &&
  (less.useful || !more.useful) &&
  less.keys.every((key) => less.change[key] === more.change[key])

/** The first repair that is found, where a choice is not asked for; absent where there is none. */
function oneRepair(setting: Setting, process: FlinkProcess, config: Config, refused: Refused): Repair | undefined {
  const ask = asking(setting, process, config)
  const [useful] = ranked(searched(setting, process, config, refused, ask, 'one'))
  return useful ?? ranked(searched(setting, process, config, refused, ask, 'any'))[0]
}

const ranked = (found: readonly Repair[]): readonly Repair[] =>
  [...found].sort(
    (left, right) =>
      Number(right.useful) - Number(left.useful) ||
      left.keys.length - right.keys.length ||
      Number(left.cost - right.cost) ||
      // a bound that is widened hurts less than a part that is moved
      Number(isBound(right)) - Number(isBound(left)),
  )

interface Asking {
  readonly answer: (change: Change, useful: boolean) => Derivation
  /** how many configurations were derived */
  readonly count: () => number
}

/** Flink's answers to changes of one configuration, each asked for once. */
function asking(setting: Setting, process: FlinkProcess, config: Config): Asking {
  const known = new Map<string, { readonly given: Derivation; readonly useful: Derivation }>()
  return {
    answer: (change, useful) => {
      const name = nameOf(change)
      let answer = known.get(name)
      if (answer === undefined) {
        const given = derive(setting.flink, process, setting.deployment, overlay(config, change))
        answer = { given, useful: given.ok ? orStarved(setting, process, config, change, given) : given }
        known.set(name, answer)
      }
      return useful ? answer.useful : answer.given
    },
    count: () => known.size,
  }
}

function nameOf(change: Change): string {
  const entries = Object.entries(change)
  if (entries.length > 1) entries.sort(([left], [right]) => (left < right ? -1 : 1))
  let name = ''
  for (const [key, text] of entries) name += `${key}=${text}\n`
  return name
}

/** A budget that leaves a part too little, said in the form of a refusal, so that the search can follow its figures. */
function orStarved(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  change: Change,
  given: Extract<Derivation, { ok: true }>,
): Derivation {
  const lack = starved(setting, process, config, change, given)
  if (lack === undefined) return given
  const message = `${lack.component} (${lack.lacks} bytes) above (0 bytes)`
  const keys = Object.values<string>(keysOf(setting.flink, process, lack.component))
  return { ok: false, error: [{ class: '', message }], keys: [...totalsOf(process), ...keys] }
}

const totalsOf = (process: FlinkProcess): readonly string[] => Object.values(totalKeys(process))

/** What is looked for: repairs that leave each part enough, one of them, or any that Flink accepts. */
type Aim = 'useful' | 'one' | 'any'

function searched(
  setting: Setting,
  process: FlinkProcess,
  config: Config,
  refused: Refused,
  ask: Asking,
  aim: Aim,
  content: (keepable: boolean) => boolean = () => false,
): readonly Repair[] {
  const start = ask.count()
  const useful = aim === 'useful' || aim === 'one'
  const counting = countingTotal(config, process)
  const size = counting === undefined ? undefined : totalIn(config, counting)
  const search: Search = {
    setting,
    process,
    config,
    refused,
    options: optionsByKey(setting.flink, process),
    answer: (change) => ask.answer(change, useful),
    useful,
    one: aim === 'one',
    total: size === undefined || size <= 0n ? GIB : size,
    least: ({ key }, { grain }) => (useful ? (leastOf(setting, process, key) << 20n) / grain : 0n),
    spent: () => ask.count() - start > AT_MOST,
  }
  if (aim === 'one') return found(search, true, DEPTH)
  const keepable = mayKeep(search)
  // beside what was found already, the smallest changes that Flink accepts are enough
  if (content(keepable)) return found(search, false, 1)
  const out = [...found(search, keepable, DEPTH)]
  if (keepable && !out.some(({ change }) => kept(change, config, process))) out.push(...squeezed(search))
  if (out.length < 2)
    for (const repair of plain(search, counting)) {
      if (!out.some((other) => alike(other, repair))) out.push(repair)
    }
  return out
}

/**
 * Ways that need no search, for many contradictions at once: what is in conflict goes back to Flink's defaults, or all
 * but the total does, and each comes back that may; where that is not enough, the total moves too.
 */
function plain(search: Search, counting: string | undefined): readonly Repair[] {
  const { setting, options, config, answer } = search
  const total = variablesOf(options, setting.fixed, config, counting === undefined ? [] : [counting]).slice(0, 1)
  const others = [...options.keys()].filter((key) => key in config && key !== counting && !setting.fixed.includes(key))
  const none = (keys: readonly string[]): Change => Object.fromEntries(keys.map((key) => [key, null]))
  return [defaults(search, counting), none(others), none(others.toReversed())].flatMap((change) => {
    const now = answer(change)
    if (now.ok) return Object.keys(change).length > 0 ? [tidied(search, { change })] : []
    return total
      .flatMap((variable) => moves(search, variable, change, now))
      .filter((step) => step.answer.ok)
      .map((step) => tidied(search, step))
  })
}

const kept = (change: Change, config: Config, process: FlinkProcess): boolean => {
  const { grows, dropped } = onTotal(change, config, process)
  return grows === 0n && !dropped
}

const isBound = ({ keys }: Repair): boolean => keys.every((key) => /\.(min|max)$/.test(key))

/**
 * A change, with whatever else Flink still refuses repaired too, each by the best way; undefined where there is none.
 * `mend` answers for what the search cannot: values that are unreadable.
 */
export function completed(
  setting: Setting,
  process: FlinkProcess,
  change: Change,
  mend: (answer: Refused, config: Config) => Change | undefined,
): Change | undefined {
  const config: Config = { ...setting.assumed, ...setting.config }
  let all = change
  for (let round = 0; round < 6; round++) {
    const now = overlay(config, all)
    const answer = derive(setting.flink, process, setting.deployment, now)
    if (answer.ok) return all
    const fixed = [...setting.fixed, ...Object.keys(change)]
    const more = mend(answer, now) ?? oneRepair({ ...setting, assumed: {}, fixed }, process, now, answer)?.change
    if (more === undefined || Object.keys(more).every((key) => key in all && all[key] === more[key])) return undefined
    all = { ...all, ...more }
  }
  return undefined
}
