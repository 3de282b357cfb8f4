import type { Derivation } from '../flink/derivation.ts'
import { derive } from '../flink/derive.ts'
import { FLINK_OPTIONS, optionsOf, type VersionedOption } from '../flink/options/index.ts'
import type { OptionType } from '../flink/options/option.ts'
import type { Config, FlinkProcess } from '../setting.ts'
import type { Linted } from './linted.ts'

/** What an option does to the sizes: it decides one; Flink only checks against it; nothing. `by`: what decides instead. */
export type Effect = { readonly is: 'decides' } | { readonly is: 'checks' | 'none'; readonly by: readonly string[] }

/** Options that decide more than sizes: a segment's size, slots, cores. */
const OTHERWISE = /segment-size$|numberOfTaskSlots$|cpu\.cores$/

/** Texts far apart, so that one of them changes whatever an option can change. */
const TRIED: Readonly<Record<OptionType, readonly string[]>> = {
  memory: ['0b', '1m', '16m', '64m', '128m', '200m', '256m', '400m', '512m', '1g', '2g', '4g', '16g', '64g'],
  fraction: ['0.01', '0.05', '0.1', '0.2', '0.3', '0.4', '0.5', '0.7', '0.9'],
  integer: ['1', '64', '512', '2048', '4096', '16384', '65536'],
  double: [],
  boolean: ['true', 'false'],
}

/** The options of a process's memory that the configuration sets, old names too. */
export function memoryKeys({ config, flink }: Linted, process: FlinkProcess): readonly string[] {
  const keys = optionsOf(flink, process).flatMap(({ key, fallbackKeys }) => [key, ...fallbackKeys])
  return keys.filter((key) => config[key] !== undefined && !OTHERWISE.test(key))
}

/** What an option that is set does to the sizes of a process that Flink accepts, found by deriving again with others. */
export function effectOf(key: string, linted: Linted, process: FlinkProcess): Effect {
  const { config } = linted
  const option = optionsOf(linted.flink, process).find((each) => each.key === key || each.fallbackKeys.includes(key))
  if (option === undefined) return { is: 'decides' }
  const shadow = shadowOf(key, option, config)
  if (shadow !== undefined) return { is: 'none', by: [shadow] }
  const effect = influence(key, option, linted, process, config)
  if (effect === 'decides') return { is: 'decides' }
  const by = memoryKeys(linted, process).filter((other) => {
    const { [other]: _, ...without } = config
    return other !== key && influence(key, option, linted, process, without) === 'decides'
  })
  return { is: effect, by }
}

/** The newer name, or the one Flink looks for first, that is set too. */
function shadowOf(key: string, { key: own, fallbackKeys }: VersionedOption, config: Config): string | undefined {
  if (key === own) return undefined
  return [own, ...fallbackKeys.slice(0, fallbackKeys.indexOf(key))].find((each) => config[each] !== undefined)
}

function influence(
  key: string,
  option: VersionedOption,
  { flink, deployment }: Linted,
  process: FlinkProcess,
  config: Config,
): 'decides' | 'checks' | 'none' {
  const now = fingerprint(derive(flink, process, deployment, config))
  if (now === undefined) return 'checks'
  const other = partnerOf(option)
  const used =
    other && ([other.key, ...(other.fallbackKeys ?? [])].find((each) => config[each] !== undefined) ?? other.key)
  let refused = 0
  let same = 0
  const texts = TRIED[option.type]
  for (const text of texts) {
    // a bound that does not bind still bounds: a range decides if closing it to one size moves the part
    const changed = { ...config, [key]: text, ...(used !== undefined && { [used]: text }) }
    const then = fingerprint(derive(flink, process, deployment, changed))
    if (then === undefined) refused++
    else if (then === now) same++
    else return 'decides'
  }
  // nothing that Flink accepts is another size: everything is set, and this is one of the sizes that agree
  if (same === 0 && used === undefined) return 'decides'
  return refused > 0 ? 'checks' : 'none'
}

/** The other end of a range. */
function partnerOf({ key }: VersionedOption) {
  const other = key.endsWith('.min')
    ? key.replace(/min$/, 'max')
    : key.endsWith('.max')
      ? key.replace(/max$/, 'min')
      : ''
  return FLINK_OPTIONS.find((option) => option.key === other)
}

/** All sizes of an answer as one text; undefined for a refusal. */
const fingerprint = (answer: Derivation): string | undefined =>
  answer.ok ? `${Object.entries(answer.memory).map(String).join()} ${answer.jvm ?? ''}` : undefined
