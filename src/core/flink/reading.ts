import type { SetBy } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import { humanReadable, parseFlinkSize } from '../bytes/flink.ts'
import { multiply } from '../bytes/multiply.ts'
import { parseBoolean } from '../java/boolean.ts'
import { doubleText } from '../java/double-text.ts'
import { illegalArgument, type JavaException, LONG_MAX, LONG_OVERFLOW } from '../java/exception.ts'
import { parseDouble, parseFloat32 } from '../java/floating.ts'
import { parseInteger } from '../java/integer.ts'
import type { Config } from '../setting.ts'
import type { FlinkException } from './derivation.ts'
import type { Place, Prepared } from './options/prepared.ts'
import { claimed, type Overbooked } from './overbooked.ts'

const ILLEGAL_CONFIGURATION = 'org.apache.flink.configuration.IllegalConfigurationException'
const NOTHING = bytes(0)

/** A range and a fraction of something, as read; what `capped` cuts a share to. */
export interface Range {
  readonly min: Bytes
  readonly max: Bytes
  readonly fraction: number
}

/**
 * One derivation under way: the configuration, and the first refusal met. Flink throws at that point; here the
 * computation runs on with zeros and nothing after the first refusal counts, so that its steps read as plain
 * arithmetic in Flink's order.
 */
export class Reading {
  /** the exceptions, outermost first; undefined while nothing is wrong */
  refusal: readonly FlinkException[] | undefined
  /** the options in conflict */
  conflict: readonly Prepared[] = []
  /** what is too much for which total, where that is why */
  overbooked: Overbooked | undefined
  /** the texts that are set, by slot */
  private readonly texts: (string | undefined)[] = []
  /** which of an option's keys holds its text, by slot */
  private readonly ranks: number[] = []
  private mapped: { readonly option: Prepared; readonly size: Bytes; readonly setBy: SetBy } | undefined

  constructor(config: Config, places: ReadonlyMap<string, Place>) {
    for (const key in config) {
      const place = places.get(key)
      if (place === undefined) continue
      const { slot, rank } = place
      // an option's own key goes before its fallback keys, and those in their order
      if (this.texts[slot] !== undefined && (this.ranks[slot] ?? 0) < rank) continue
      this.texts[slot] = config[key]
      this.ranks[slot] = rank
    }
  }

  /** Takes a legacy option's size for the option that it stands for. */
  map(option: Prepared, size: Bytes, setBy: SetBy): void {
    this.mapped = { option, size, setBy }
  }

  has(option: Prepared): boolean {
    return this.texts[option.slot] !== undefined || this.mapped?.option === option
  }

  /** The option's text as set, by its key or a fallback key. */
  text(option: Prepared): string | undefined {
    return this.texts[option.slot]
  }

  setBy(option: Prepared): SetBy {
    if (this.mapped?.option === option) return this.mapped.setBy
    if (this.texts[option.slot] === undefined) return option.byDefault
    return option.byKey[this.ranks[option.slot] ?? 0] ?? option.byDefault
  }

  /** The key that a person would look for: the one that is set, else the option's own. */
  keyOf(option: Prepared): string {
    const setBy = this.setBy(option)
    return 'keys' in setBy ? (setBy.keys[0] ?? option.key) : option.key
  }

  refuse(exceptions: readonly JavaException[], options: readonly Prepared[]): void {
    if (this.refusal !== undefined) return
    this.refusal = exceptions
    this.conflict = options
  }

  refuseConfiguration(message: string, options: readonly Prepared[], causes: readonly JavaException[] = []): void {
    this.refuse([{ class: ILLEGAL_CONFIGURATION, message }, ...causes], options)
  }

  /** Notes that sizes may be too much for a total; called just before the refusal that says so. */
  overbook(of: Overbooked['total']['of'], total: Bytes, claims: Overbooked['claims']): void {
    const overbooked = { claims, total: { of, bytes: total } }
    if (this.refusal === undefined && claimed(overbooked) > total) this.overbooked = overbooked
  }

  /** Puts an exception around the refusal, if it is one that Flink's `catch (IllegalConfigurationException)` sees. */
  wrap(message: (inner: string) => string): void {
    const [first] = this.refusal ?? []
    if (this.refusal === undefined || first?.class !== ILLEGAL_CONFIGURATION) return
    this.refusal = [{ class: ILLEGAL_CONFIGURATION, message: message(first.message ?? '') }, ...this.refusal]
  }

  /** `ProcessMemoryUtils.getMemorySizeFromConfig` */
  size(option: Prepared): Bytes {
    if (this.mapped?.option === option) return this.mapped.size
    const text = this.text(option)
    if (text === undefined) return option.defaultSize ?? NOTHING
    const size = parseFlinkSize(text)
    if (typeof size === 'bigint') return size
    const causes = [unparsed(text, option), size]
    this.refuseConfiguration(`Cannot read memory size from config option '${option.key}'.`, [option], causes)
    return NOTHING
  }

  /** `Configuration.get` of a number or a truth value: an exception of its own, none of Flink's around it. */
  private value<T extends number | bigint | boolean>(
    option: Prepared,
    parse: (text: string) => T | JavaException,
    none: T,
  ): T {
    const text = this.text(option) ?? option.defaultText
    if (text === null) return none
    const value = parse(text)
    if (typeof value !== 'object') return value
    this.refuse([unparsed(text, option), value], [option])
    return none
  }

  integer(option: Prepared): number {
    return this.value(option, parseInteger, 0)
  }

  double(option: Prepared): number {
    return this.value(option, parseDouble, 0)
  }

  boolean(option: Prepared): boolean {
    return this.value(option, parseBoolean, false)
  }

  /** `Configuration.get` of a size, without the words that `size` puts around a refusal. */
  plainSize(option: Prepared): Bytes {
    const text = this.text(option)
    if (text === undefined) return option.defaultSize ?? NOTHING
    return bytes(this.value<bigint>(option, parseFlinkSize, 0n))
  }

  /** `ProcessMemoryUtils.getRangeFraction`, with the minimum and maximum given as options or as sizes. */
  range(min: Prepared | Bytes, max: Prepared | Bytes, fraction: Prepared): Range {
    const low = typeof min === 'bigint' ? min : this.size(min)
    const high = typeof max === 'bigint' ? max : this.size(max)
    const share = this.value(fraction, parseFloat32, 0)
    const wrong =
      low > high
        ? 'min value must be less or equal to max value'
        : share >= 0 && share < 1
          ? undefined
          : 'fraction must be in range [0, 1)'
    if (wrong !== undefined && this.refusal === undefined) {
      this.refuseConfiguration(
        `Inconsistently configured ${fraction.text} (${doubleText(share)}) and its min (${humanReadable(low)}), max (${humanReadable(high)}) value`,
        [fraction, min, max].filter((option) => typeof option === 'object'),
        [illegalArgument(wrong)],
      )
    }
    return { min: low, max: high, fraction: share }
  }

  /** `MemorySize.multiply`, cut to the range. */
  share(base: Bytes, factor: number, { min, max }: Range): Bytes {
    if (this.refusal !== undefined) return NOTHING
    const size = multiply(base, factor)
    if (typeof size !== 'bigint') {
      this.refuse([size], [])
      return NOTHING
    }
    return size > max ? max : size < min ? min : size
  }

  /** `MemorySize.add` */
  add(left: Bytes, right: Bytes): Bytes {
    const sum = left + right
    if (sum > LONG_MAX) {
      this.refuse([LONG_OVERFLOW], [])
      return NOTHING
    }
    return bytes(sum)
  }

  /** `new MemorySize(bytes)`, which refuses a negative count */
  counted(count: bigint, options: readonly Prepared[]): Bytes {
    if (count < 0n) this.refuse([illegalArgument('bytes must be >= 0')], options)
    return bytes(count)
  }
}

const unparsed = (text: string, option: Prepared): JavaException =>
  illegalArgument(`Could not parse value '${text}' for key '${option.key}'.`)
