import { GIB, KIB, MIB } from '../core/bytes/bytes.ts'
import type { Print } from './catalog.ts'

/** How a language prints figures. One is made for each language and kept: making a number format is slow. */
export interface Printer extends Print {
  /** MiB without the unit, for columns that share one: `128`, `12.4` */
  mebibytes(value: bigint): string
  /** a change in MiB with its sign (a true minus), empty for none: `+ 112`, `− 6.4` */
  mebibyteChange(value: bigint): string
  /** a size with its sign */
  change(value: bigint): string
  /** a count and its noun in the form that the language wants: `1 line`, `1,204 lines` */
  plural(value: number, forms: PluralForms): string
  /** a share of a whole without decimals: `42%` */
  percent(share: number): string
  /** to the byte, e.g. `1,811,939,328 bytes` without the word: languages add it */
  exact(value: bigint): string
}

/** A noun by the plural category of its count (CLDR); `other` where there is none of its own. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

const UNITS = [
  { unit: GIB, name: 'GiB' },
  { unit: MIB, name: 'MiB' },
  { unit: KIB, name: 'KiB' },
] as const

const MINUS = '−'
const magnitude = (value: bigint) => (value < 0n ? -value : value)

/** Less than the decimal that is shown: what rounding to whole MiB leaves over is no change to speak of. */
export const isSlight = (value: bigint): boolean => magnitude(value) < MIB / 20n

/** A size divided by a unit, exact enough for the two decimals that are shown. */
const inUnit = (value: bigint, unit: bigint) => Number((value * 1000n) / unit) / 1000

/**
 * The unit that a person would choose: GiB if it comes out whole or there are ten of them (1728 MiB stays as it was
 * written, 4096 MiB becomes 4 GiB), else MiB, else KiB, else bytes.
 */
function unitFor(value: bigint) {
  if (value >= 10n * GIB || (value >= GIB && value % GIB === 0n)) return UNITS[0]
  return UNITS.find(({ unit }) => unit < GIB && value >= unit)
}

export function createPrinter(language: string): Printer {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const short = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const long = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  // four digits stay together, as in `1728 MiB` of every configuration
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: 'min2' })

  const plurals = new Intl.PluralRules(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent' })

  const printSize = (value: bigint): string => {
    const found = unitFor(magnitude(value))
    if (!found) return `${whole.format(value)} B`
    const format = found.unit === GIB ? long : plain
    return `${format.format(inUnit(value, found.unit))} ${found.name}`
  }
  const signed = (value: bigint, print: (value: bigint) => string) =>
    `${value < 0n ? MINUS : '+'} ${print(magnitude(value))}`
  const mebibytes = (value: bigint) => plain.format(inUnit(value, MIB))

  return {
    size: (value) => (typeof value === 'bigint' ? printSize(value) : (value ?? '?')),
    count: (value) => {
      if (value === undefined) return '?'
      return typeof value === 'string' ? value : (typeof value === 'number' ? short : whole).format(value)
    },
    mebibytes,
    mebibyteChange: (value) => (isSlight(value) ? '' : signed(value, mebibytes)),
    change: (value) => signed(value, printSize),
    plural: (value, forms) => `${whole.format(value)} ${forms[plurals.select(value)] ?? forms.other}`,
    percent: (share) => percent.format(share),
    exact: (value) => whole.format(value),
  }
}
