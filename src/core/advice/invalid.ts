import type { Component } from '../budget.ts'
import { MIB } from '../bytes/bytes.ts'
import { parseFlinkSize } from '../bytes/flink.ts'
import type { Finding } from '../failures/finding.ts'
import type { Derivation } from '../flink/derivation.ts'
import { optionsOf } from '../flink/options/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { FlinkProcess, Setting } from '../setting.ts'
import { SHIPPED } from '../shipped-size.ts'
import type { Change, Proposal } from './alternative.ts'
import { drawbacks } from './conflict.ts'
import { keysOf, totalKeys } from './keys.ts'
import { classify } from './refusal.ts'
import { completed, repairs } from './repair.ts'
import { replacements } from './replacements.ts'
import { floorMib, mib } from './round.ts'
import type { Situation } from './situation.ts'
import { takes } from './takes.ts'

type Advice = 'correct-value' | 'remove-value' | 'read-the-file'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

const READ_THE_FILE = {
  advice: 'read-the-file',
  code: ['check-configuration-file'],
  certainty: 'derived',
  aside: true,
} as const satisfies Omit<Proposal, 'takes'>

interface Bad {
  readonly option: string
  readonly value: string
}

/** A value that Flink cannot read, or that is out of range: the same in a form that it reads, or its default. */
export function adviseInvalid(finding: Finding, { setting, before }: Situation): Proposals {
  if (setting.process === 'jvm') return []
  const config = { ...setting.assumed, ...setting.config }
  const bad = badIn(before, config) ?? stated(finding)
  const { option } = finding.numbers
  const known = typeof option === 'string' ? setting.config[option] : undefined
  // a good value is at hand, so the process that failed read another
  if (before.ok && known !== undefined && known !== finding.numbers.value)
    return [{ ...READ_THE_FILE, takes: takes(setting), numbers: finding.numbers }]
  if (bad === undefined) return before.ok ? standards(finding, setting, before) : outOfRange(setting, before)
  const type = optionsOf(setting.flink, setting.process).find(
    ({ key, fallbackKeys }) => key === bad.option || fallbackKeys.includes(bad.option),
  )?.type
  const common = { certainty: 'derived', takes: takes(setting), moves: movesAll(before) } as const
  const { process } = setting
  const propose = (advice: Advice, change: Change, replacement?: string): Proposals => {
    const whole = completed(setting, process, change, mendValues(setting))
    if (whole === undefined) return []
    return [
      { ...common, advice, config: whole, numbers: { ...bad, ...(replacement === undefined ? {} : { replacement }) } },
    ]
  }
  const correct = replacements(type ?? 'memory', bad.value).flatMap((replacement) =>
    propose('correct-value', { [bad.option]: replacement }, replacement),
  )
  const removed = bad.option in config ? propose('remove-value', { [bad.option]: null }) : []
  const both = [...correct, ...removed]
  // a readable value may still contradict the others
  if (!before.ok) return both.length > 0 ? both : outOfRange(setting, before)
  return both.length > 0 ? both : standards(finding, setting, before, [bad.option])
}

const movesAll = (before: Derivation): readonly Component[] =>
  before.ok ? before.budget.parts.map(({ component }) => component) : []

function stated({ numbers }: Finding): Bad | undefined {
  const { option, value } = numbers
  return typeof option === 'string' && typeof value === 'string' ? { option, value } : undefined
}

/** The key and value that a refusal names. */
function badIn(before: Derivation, config: Readonly<Record<string, string>>): Bad | undefined {
  if (before.ok) return undefined
  for (const { message } of before.error) {
    const match = /Could not parse value '([\s\S]*)' for key '([^']+)'/.exec(message ?? '')
    if (match) return { option: match[2] ?? '', value: match[1] ?? '' }
  }
  const [option] = before.keys
  const value = option === undefined ? undefined : config[option]
  if (option === undefined || value === undefined) return undefined
  // a fraction out of range is named by its option, two sizes that contradict each other are not its fault
  const said = before.error.some(({ message }) => /fraction must be in range|overflow/.test(message ?? ''))
  const fraction = Object.keys(config).find((key) => key.endsWith('.fraction') && before.keys.includes(key))
  return said ? { option: fraction ?? option, value: config[fraction ?? option] ?? value } : undefined
}

/** What an unreadable value is mended to, as far as Flink's answer names it: another form of it, else its default. */
export const mendValues =
  (setting: Setting) =>
  (answer: Derivation, config: Readonly<Record<string, string>>): Change | undefined => {
    if (answer.ok || setting.process === 'jvm') return undefined
    const next = badIn(answer, config)
    if (next === undefined) {
      // the only size was the one that could not be read: Flink's shipped one stands in
      const missing = classify(answer) === 'flink-config-missing'
      return missing ? { [totalKeys(setting.process).process]: SHIPPED[setting.process].process } : undefined
    }
    const type = optionsOf(setting.flink, setting.process).find(({ key }) => key === next.option)?.type ?? 'memory'
    return { [next.option]: replacements(type, next.value)[0] ?? null }
  }

/** A minimum above its maximum and the like: a search, as for a conflict. */
function outOfRange(setting: Setting, before: Extract<Derivation, { ok: false }>): Proposals {
  if (setting.process === 'jvm') return []
  const { process } = setting
  return repairs(setting, process, before).map(({ change, keys }) => {
    const [option = ''] = keys
    const replacement = change[option]
    const value = setting.config[option]
    const numbers = { option, ...(value === undefined ? {} : { value }), ...drawbacks(setting, process, change) }
    const variant = keys.join(' ')
    const common = { config: change, certainty: 'derived', takes: takes(setting), variant } as const
    return typeof replacement === 'string'
      ? { ...common, advice: 'correct-value' as const, numbers: { ...numbers, replacement } }
      : { ...common, advice: 'remove-value' as const, numbers }
  })
}

/** Where the value is not known: Flink's own defaults for the option, or for the range whose fraction the message names. */
function standards(
  { numbers }: Finding,
  setting: Setting,
  before: Derivation,
  keys = rangeOf(`${numbers.option}`),
): Proposals {
  const { option } = numbers
  if (typeof option !== 'string' || setting.process === 'jvm') return []
  const change: Record<string, string> = {}
  for (const key of keys) {
    const standard = standardOf(key, setting.flink, setting.process, before)
    if (standard !== undefined) change[key] = standard
  }
  if (Object.keys(change).length === 0) return []
  const moves = movesAll(before)
  const replacement = change[option] ?? ''
  return [
    {
      advice: 'correct-value',
      config: change,
      moves,
      certainty: 'rule-of-thumb',
      takes: takes(setting),
      numbers: { option, replacement },
    },
  ]
}

/** A fraction's option with the two that bound it; any other alone. */
function rangeOf(option: string): readonly string[] {
  const range = option.replace(/\.fraction$/, '')
  return option === range ? [option] : [`${range}.min`, `${range}.max`, option]
}

/** An option's default; where it has none, what Flink gives the part or the total today, in whole MiB. */
function standardOf(key: string, flink: FlinkMinor, process: FlinkProcess, before: Derivation): string | undefined {
  const standard = optionsOf(flink, process).find((option) => option.key === key)?.default
  if (standard != null) {
    const size = parseFlinkSize(standard)
    return typeof size !== 'bigint' || size % MIB !== 0n ? standard : mib(size)
  }
  if (key === totalKeys(process).process) return SHIPPED[process].process
  if (key === totalKeys(process).flink) return SHIPPED[process].flink
  if (!before.ok) return undefined
  const part = before.budget.parts.find(({ component }) =>
    Object.values(keysOf(flink, process, component)).includes(key),
  )
  return part && mib(floorMib(part.bytes))
}
