import { COMPONENTS } from '../budget.ts'
import { bytes, MIB } from '../bytes/bytes.ts'
import { parseJvmSize, printJvmSize } from '../bytes/jvm.ts'
import type { Finding, Numbers } from '../failures/finding.ts'
import { REMOVED_OPTIONS } from '../jvm/removed-options.ts'
import type { Change, Proposal } from './alternative.ts'
import type { CodeChangeId } from './code-changes.ts'
import { javaOptions } from './java-options.ts'
import { ceilMib } from './round.ts'
import type { Situation } from './situation.ts'
import { takes } from './takes.ts'

export type Advice =
  | 'drop-own-limit'
  | 'correct-value'
  | 'replace-option'
  | 'remove-option'
  | 'unlock-option'
  | 'lower-initial'
  | 'swap-sizes'
  | 'keep-one-collector'
  | 'use-64-bit'
  | 'smaller-heap'
  | 'lift-address-limit'
  | 'check-options'
export type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** A JVM that did not start holds nothing yet, so any part may come out otherwise. */
const MOVES = COMPONENTS.jvm

const text = (value: Numbers[string] | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

export const inCode = (
  { setting }: Situation,
  advice: Advice,
  code: CodeChangeId,
  numbers: Numbers = {},
): Proposals[number] => ({
  advice,
  code: [code],
  certainty: 'rule-of-thumb',
  takes: takes(setting),
  numbers,
  aside: true,
})

export const changed = (
  { setting }: Situation,
  advice: Advice,
  options: Change,
  numbers: Numbers,
  more: Partial<Proposal> = {},
): Proposals[number] => ({
  certainty: 'derived',
  takes: takes(setting),
  ...(setting.process === 'jvm' ? { moves: MOVES, eases: true } : { aside: true }),
  ...javaOptions(setting, options),
  ...more,
  advice,
  numbers,
})

/** `16mb`, `1.5g`, `2 GB` as a JVM reads them: digits and one letter. Undefined for what is no size. */
function corrected(value: string): string | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?\s?([kmgt])i?b?$/i.exec(value.trim())
  if (!match) return undefined
  const one = parseJvmSize(`1${match[3]}`)
  if (one === undefined) return undefined
  const decimals = match[2] ?? ''
  const size = (BigInt(`${match[1]}${decimals}`) * one) / 10n ** BigInt(decimals.length)
  const exact = size % MIB === 0n || size < MIB ? bytes(size) : ceilMib(size)
  const printed = printJvmSize(exact)
  return size > 0n && printed !== value ? printed : undefined
}

/** A switch as the command line has it: the JVM names it without its sign. */
function signed(named: string, value: string | undefined, traits: readonly string[], { setting }: Situation): string {
  const name = /^-XX:(\w+)$/.exec(named)?.[1]
  if (name === undefined || value !== undefined || traits.includes('sign')) return named
  const given = [`-XX:+${name}`, `-XX:-${name}`].find((option) => option in setting.jvm)
  return given ?? (REMOVED_OPTIONS[named] === undefined && !(named in setting.jvm) ? `-XX:+${name}` : named)
}

/** The one option that the message names: corrected, replaced, unlocked or removed. */
export function ofOption(finding: Finding, situation: Situation): Proposals {
  const { numbers, traits } = finding
  const named = text(numbers.option)
  if (named === undefined) return []
  const value = text(numbers.value)
  const option = signed(named, value, traits, situation)
  const bare = option.replace(/^-XX:[+-]?/, '-XX:')
  const said = { ...numbers, option }
  const { leastBytes } = numbers
  const remove: Proposals[number] = {
    ...changed(situation, 'remove-option', { [option]: null }, said),
    code: ['remove-option'],
  }
  if (traits.includes('too-small') && typeof leastBytes === 'bigint') {
    const replacement = printJvmSize(bytes(leastBytes))
    return [changed(situation, 'correct-value', { [option]: replacement }, { ...said, replacement }), remove]
  }
  if (traits.includes('sign')) {
    const switched = value === undefined
    const right = switched ? bare.replace('-XX:', '-XX:+') : bare
    const change = { [switched ? bare : right]: null, [right]: value ?? '' }
    return [
      changed(situation, 'replace-option', change, {
        ...said,
        wrong: option,
        right: right + (value ? `=${value}` : ''),
      }),
      remove,
    ]
  }
  if (traits.includes('locked'))
    return [
      remove,
      {
        ...changed(situation, 'unlock-option', { '-XX:+UnlockExperimentalVMOptions': '' }, said),
        code: ['unlock-option'],
      },
    ]
  const replacement = value === undefined ? undefined : corrected(value)
  if (traits.includes('unreadable') && replacement !== undefined)
    return [changed(situation, 'correct-value', { [option]: replacement }, { ...said, replacement }), remove]
  const instead = REMOVED_OPTIONS[option]
  if (instead)
    return [
      changed(
        situation,
        'replace-option',
        { [option]: null, [instead.option]: instead.value },
        { ...said, wrong: option, right: instead.option },
      ),
      remove,
    ]
  return [remove]
}
