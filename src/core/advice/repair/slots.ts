import { parseFlinkSize } from '../../bytes/flink.ts'
import type { OptionGroup, Prepared } from '../../flink/options/prepared.ts'
import { parseBoolean } from '../../java/boolean.ts'
import { parseDouble, parseFloat32 } from '../../java/floating.ts'
import { parseInteger } from '../../java/integer.ts'
import type { Config } from '../../setting.ts'
import { constant, type Form } from './form.ts'

/** What an option holds: a number, or what the first or the second of the moving options holds. */
type Source = number | 'first' | 'second'

/** Two options under way, each as a form over the box: bytes, a share, or a count. */
export interface Moving {
  readonly first: Form
  readonly second: Form
}

/** A configuration in which some options move, as Flink looks options up: the own key, then the older ones. */
export interface Slots {
  readonly has: (option: Prepared) => boolean
  readonly read: (option: Prepared, moving: Moving) => Form
}

const MIB = 2 ** 20

/** A text as a number of the option's kind: bytes, a share, a count. Not a number where Flink could not read it. */
function numberIn({ key }: Prepared, text: string): number {
  if (key.endsWith('.fraction')) return plain(parseFloat32(text))
  if (key.endsWith('.mb')) return plain(parseInteger(text)) * MIB
  if (/numberOf(Buffers|TaskSlots)$/.test(key)) return plain(parseInteger(text))
  if (key.endsWith('cpu.cores')) return plain(parseDouble(text))
  if (key.endsWith('direct-memory-limit')) return typeof parseBoolean(text) === 'boolean' ? 1 : Number.NaN
  return plain(parseFlinkSize(text))
}

const plain = (value: number | bigint | object): number => (typeof value === 'object' ? Number.NaN : Number(value))

/** `moved`: the keys that move, set or not; a first-generation size stands in for `target` where that is not set. */
export function slotsOf(
  {
    places,
    named,
  }: Pick<OptionGroup<Record<string, unknown>>, 'places'> & { readonly named: Readonly<Record<string, Prepared>> },
  config: Config,
  moved: readonly string[],
  legacy: { readonly target: Prepared; readonly keys: readonly Prepared[] },
): Slots {
  const sources: (Source | undefined)[] = []
  const ranks: number[] = []
  const put = (key: string, source: (option: Prepared) => Source) => {
    const place = places.get(key)
    const option = place && Object.values(named).find(({ slot }) => slot === place.slot)
    if (place === undefined || option === undefined || (ranks[place.slot] ?? Number.POSITIVE_INFINITY) < place.rank)
      return
    sources[place.slot] = source(option)
    ranks[place.slot] = place.rank
  }
  for (const [key, text] of Object.entries(config)) {
    if (!moved.includes(key)) put(key, (option) => numberIn(option, text))
  }
  const [first, second] = moved
  if (first !== undefined) put(first, () => 'first')
  if (second !== undefined) put(second, () => 'second')
  if (sources[legacy.target.slot] === undefined) {
    const standsIn = legacy.keys.find(({ slot }) => sources[slot] !== undefined)
    if (standsIn !== undefined) sources[legacy.target.slot] = sources[standsIn.slot]
  }
  const standards = new Map<number, Form>()
  for (const option of Object.values(named)) {
    const source = sources[option.slot]
    if (source === 'first' || source === 'second') continue
    standards.set(
      option.slot,
      constant(source ?? (option.defaultText === null ? 0 : numberIn(option, option.defaultText))),
    )
  }
  return {
    has: ({ slot }) => sources[slot] !== undefined,
    read: ({ slot }, moving) => {
      const source = sources[slot]
      return source === 'first' || source === 'second' ? moving[source] : (standards.get(slot) ?? constant(0))
    },
  }
}
