import { replacements } from '../advice/replacements.ts'
import type { OptionType } from '../flink/options/option.ts'
import { placeOf, shown } from './document.ts'
import { revalued } from './fix.ts'
import { entriesOf, type Linted } from './linted.ts'
import { oldKeys, optionIn } from './options/declared.ts'
import type { Found } from './problem.ts'
import { choicesOf, kindOf, type ValueKind, wrongValue } from './value.ts'

/** How advice calls what a value of a kind is; a duration or one of a list has no likely replacement. */
const TYPES: Readonly<Record<ValueKind, OptionType | undefined>> = {
  size: 'memory',
  boolean: 'boolean',
  integer: 'integer',
  number: 'fraction',
  duration: undefined,
  choice: undefined,
}

/** The type of an option, under its own key or an old one. */
export const typeOf = (key: string, { flink }: Pick<Linted, 'flink'>): string | undefined =>
  optionIn(key, flink)?.type ?? optionIn(oldKeys(flink).get(key) ?? '', flink)?.type

/** The values that Flink refuses for the reason that one rule is about. */
export function wrongValues(linted: Linted, why: ReturnType<typeof wrongValue>): Found[] {
  const found: Found[] = []
  for (const { document, entry } of entriesOf(linted)) {
    const { key, value } = entry
    const type = typeOf(key, linted)
    if (type === undefined || wrongValue(type, value, linted.flink) !== why) continue
    const kind = kindOf(type)
    const as = TYPES[kind]
    const [by] = as === undefined ? [] : replacements(as, value)
    const fix =
      by === undefined || wrongValue(type, by, linted.flink) !== undefined ? undefined : revalued(document, entry, by)
    const choices = choicesOf(type)
    found.push({
      severity: 'error',
      ...placeOf(document, entry),
      values: {
        key,
        value: shown(key, value),
        kind,
        ...(by !== undefined && { by }),
        ...(choices && { choices: choices.join(', ') }),
      },
      ...(fix && { fix }),
    })
  }
  return found
}
