import { parseFlinkSize } from '../bytes/flink.ts'
import { age } from '../flink/versions/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import { parseBoolean } from '../java/boolean.ts'
import { parseDouble } from '../java/floating.ts'
import { parseInteger } from '../java/integer.ts'

/** Why Flink refuses the text of an option, by the name of the rule that says so. */
type WrongValue = 'decimal-size' | 'unknown-unit' | 'bad-value'

/**
 * `TimeUtils.parseDuration`, asked in every minor: whole digits and a unit, without one milliseconds; `m` from 1.15 on,
 * ISO 8601 from 2.1 on.
 */
const DURATION =
  /^\d+\s*(?:|d|days?|h|hours?|min|minutes?|s|secs?|seconds?|ms|millis?|milliseconds?|µs|micros?|microseconds?|ns|nanos?|nanoseconds?)$/i
const MINUTES = /^\d+\s*m$/i
const ISO = /^P(?=.)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/i

const isDuration = (value: string, flink: FlinkMinor): boolean =>
  DURATION.test(value) ||
  (age(flink) >= age('1.15') && MINUTES.test(value)) ||
  (age(flink) >= age('2.1') && ISO.test(value))

const DECIMAL = /^\d*[.,]\d+\s*[a-z]*$/i
const LONG = /^[+-]?\d{1,19}$/

/** What is in a file and nothing has replaced yet: a variable of a shell or of a template engine. */
const isTemplate = (value: string): boolean => /\$\{?\w|\$\(|`|\{\{|<%/.test(value)

/** What is wrong with an option's text, by its type; undefined where Flink reads it, or only the option's own code can tell. */
export function wrongValue(type: string, value: string, flink: FlinkMinor): WrongValue | undefined {
  if (isTemplate(value)) return undefined
  switch (type) {
    case 'MemorySize': {
      if (typeof parseFlinkSize(value) === 'bigint') return undefined
      return DECIMAL.test(value) ? 'decimal-size' : /^\d+\s*[a-z]+$/i.test(value) ? 'unknown-unit' : 'bad-value'
    }
    case 'Duration':
      return isDuration(value, flink) ? undefined : 'bad-value'
    case 'Boolean':
      return typeof parseBoolean(value) === 'boolean' ? undefined : 'bad-value'
    case 'Integer':
      return typeof parseInteger(value) === 'number' ? undefined : 'bad-value'
    case 'Long':
      return LONG.test(value) ? undefined : 'bad-value'
    case 'Float':
    case 'Double':
      return typeof parseDouble(value) === 'number' ? undefined : 'bad-value'
    default:
      return choicesOf(type)?.every((choice) => choice.toUpperCase() !== value.toUpperCase()) ? 'bad-value' : undefined
  }
}

/** The values of an option that has a list of them; undefined for any other. */
export const choicesOf = (type: string): readonly string[] | undefined => /^Enum\((.*)\)$/.exec(type)?.[1]?.split('|')

/** A type as a message names it. */
export type ValueKind = 'size' | 'duration' | 'boolean' | 'integer' | 'number' | 'choice'
const KINDS: Readonly<Record<string, ValueKind>> = {
  MemorySize: 'size',
  Duration: 'duration',
  Boolean: 'boolean',
  Integer: 'integer',
  Long: 'integer',
  Float: 'number',
  Double: 'number',
}
export const kindOf = (type: string): ValueKind => KINDS[type] ?? 'choice'
