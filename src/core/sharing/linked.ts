import type { Numbers } from '../failures/finding.ts'
import { JAVA_VARIABLES, type JavaEnvironment } from '../flink/java-options.ts'
import type { Report } from '../report.ts'
import type { Process } from '../setting.ts'
import { isModelKey, isStatedValue, plainFlags } from './options.ts'

/** A failure without the text that told of it. */
export interface LinkedFailure {
  /** an id as the link says it; whether there is such a failure is for `evidenceOf` to know */
  readonly failure: string
  readonly numbers: Numbers
  readonly traits: readonly string[]
  readonly count: number
  /** the process that failed, where the text said so */
  readonly process?: Process
}

/** What a link tells of a text, apart from the answers: no word of the text is in it. */
export interface Linked {
  readonly failure?: LinkedFailure
  readonly environment?: JavaEnvironment
}

/** A flag of a JVM, also a misspelt one: that may be the failure. */
const FLAG = /^-X(?:X:[+-]?)?[A-Za-z]\w{0,60}$/

/** Whether a figure is one: an integer, or the name or value of an option. Nothing else that a text says is carried. */
export const isFigure = (name: string, value: bigint | string): boolean => {
  if (!/^[a-z][A-Za-z]{0,40}$/.test(name)) return false
  if (typeof value === 'bigint') return true
  if (name === 'option') return isModelKey(value) || FLAG.test(value)
  return name === 'value' && isStatedValue(value)
}

export const isTrait = (trait: string): boolean => /^[a-z0-9][a-z0-9-]{0,40}$/.test(trait)

/** What a report says of its text; `undefined` where that is nothing. */
export function linkedOf({ findings, setting }: Pick<Report, 'findings' | 'setting'>): Linked | undefined {
  const root = findings.find(({ role }) => role === 'root')
  const environment: JavaEnvironment = Object.fromEntries(
    JAVA_VARIABLES.flatMap((variable) => {
      const flags = plainFlags(setting.environment?.[variable] ?? '')
      return flags === '' ? [] : [[variable, flags]]
    }),
  )
  const hasVariables = Object.keys(environment).length > 0
  if (!root) return hasVariables ? { environment } : undefined
  const { failure, numbers, traits, count, process } = root
  return {
    failure: {
      failure,
      numbers: Object.fromEntries(Object.entries(numbers).filter(([name, value]) => isFigure(name, value))),
      traits: traits.filter(isTrait),
      count,
      ...(process && { process }),
    },
    ...(hasVariables && { environment }),
  }
}
