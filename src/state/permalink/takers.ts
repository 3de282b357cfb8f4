import { bytes } from '../../core/bytes/bytes.ts'
import { JAVA_VARIABLES, type JavaVariable } from '../../core/flink/java-options.ts'
import { FLINK_MINORS } from '../../core/flink/versions/minors.ts'
import { PRESET_IDS } from '../../core/jvm/presets.ts'
import { EXCHANGE_KINDS, type Exchange, PATTERNS } from '../../core/network/exchange.ts'
import { DEPLOYMENTS, PROCESSES } from '../../core/setting.ts'
import { isFigure, isTrait, type LinkedFailure } from '../../core/sharing/linked.ts'
import { isBackendName, isCarried, isModelKey, plainFlags } from '../../core/sharing/options.ts'
import { isFieldKey } from '../fields.ts'
import { isAlternativeId, isFixable } from './names.ts'
import { type LinkProblem, shortened } from './problems.ts'
import type { Shared } from './write.ts'

export type Draft<T> = { -readonly [Name in keyof T]?: T[Name] | undefined }
/** What the parameters said so far. */
export interface Said {
  readonly answers: Draft<Shared['answers']>
  readonly config: Map<string, string>
  readonly jvm: Map<string, string>
  readonly exchanges: Exchange[]
  readonly triage: Map<string, string>
  readonly fixed: string[]
  readonly failure: Draft<LinkedFailure>
  readonly numbers: Map<string, bigint | string>
  readonly environment: Map<JavaVariable, string>
  applied?: string
}
/** Takes a value, or says that it is none. */
type Taker = (value: string, said: Said) => boolean

const memberOf = <Member extends string>(members: readonly Member[], text: string): Member | undefined =>
  members.find((member) => member === text)

/** A whole number above 0 and within what a `long` holds. */
const wholeNumber = (text: string): string | undefined => (/^[1-9]\d{0,17}$/.test(text) ? text : undefined)
/** The same, within what a count of tasks or of lines may be. */
const count = (text: string): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)

/** Takes what `parse` makes of a value, under its name. */
const into =
  <Target extends object, Name extends keyof Target>(
    of: (said: Said) => Target,
    name: Name,
    parse: (text: string) => Target[Name] | undefined,
  ): Taker =>
  (value, said) => {
    const parsed = parse(value)
    if (parsed === undefined || of(said)[name] !== undefined) return false
    of(said)[name] = parsed
    return true
  }
const answers = (said: Said) => said.answers
const failure = (said: Said) => said.failure

/** Cuts a text at its first point. */
const cut = (text: string): readonly [string, string] => {
  const at = text.indexOf('.')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

const takeExchange: Taker = (value, { exchanges }) => {
  const [from = '', to = '', up = '', down = '', one = '', other = '', ...rest] = value.split('.')
  const [upstream, downstream] = [count(up), count(down)]
  const [pattern, kind] = [memberOf(PATTERNS, one), memberOf(EXCHANGE_KINDS, other)]
  if (!count(from) || !count(to) || !upstream || !downstream || !pattern || !kind || rest.length > 0) return false
  exchanges.push({ from, to, upstream, downstream, pattern, kind })
  return true
}

const takeFigure: Taker = (value, { numbers }) => {
  const [name, text] = cut(value)
  const figure = name !== 'value' && /^-?\d{1,19}$/.test(text) ? BigInt(text) : text
  if (!isFigure(name, figure) || numbers.has(name)) return false
  numbers.set(name, figure)
  return true
}

const takeVariable =
  (variable: JavaVariable): Taker =>
  (value, { environment }) => {
    if (value === '' || value.length > 500 || plainFlags(value) !== value || environment.has(variable)) return false
    environment.set(variable, value)
    return true
  }

/** Every name of the format but those of options. */
const TAKERS: ReadonlyMap<string, Taker> = new Map<string, Taker>([
  ['flink', into(answers, 'flink', (text) => memberOf(FLINK_MINORS, text))],
  ['process', into(answers, 'process', (text) => memberOf(PROCESSES, text))],
  ['deployment', into(answers, 'deployment', (text) => memberOf(DEPLOYMENTS, text))],
  [
    'containerBytes',
    into(answers, 'containerBytes', (text) => {
      const size = wholeNumber(text)
      return size === undefined ? undefined : bytes(BigInt(size))
    }),
  ],
  ['stateBackend', into(answers, 'stateBackend', (text) => (isBackendName(text) ? text : undefined))],
  ['jdk', into(answers, 'jdk', count)],
  ['preset', into(answers, 'preset', (text) => memberOf(PRESET_IDS, text))],
  ['upgradeTo', into(answers, 'upgradeTo', (text) => memberOf(FLINK_MINORS, text))],
  ['exchange', takeExchange],
  [
    'triage',
    (value, { triage }) => {
      const [question, choice] = cut(value)
      if (!/^[a-z-]{1,32}\.[a-z-]{1,32}$/.test(value) || triage.has(question)) return false
      triage.set(question, choice)
      return true
    },
  ],
  [
    'fixed',
    (value, { fixed }) => {
      if (!isFixable(value) || fixed.includes(value)) return false
      fixed.push(value)
      return true
    },
  ],
  ['failure', into(failure, 'failure', (text) => (/^[a-z][a-z-]{1,40}$/.test(text) ? text : undefined))],
  ['failed', into(failure, 'process', (text) => memberOf(PROCESSES, text))],
  ['count', into(failure, 'count', count)],
  [
    'traits',
    into(failure, 'traits', (text) => {
      const traits = text.split('.')
      return traits.length <= 30 && traits.every(isTrait) ? traits : undefined
    }),
  ],
  ['figure', takeFigure],
  ...JAVA_VARIABLES.map((variable) => [variable, takeVariable(variable)] as const),
  [
    'applied',
    (value, said) => {
      if (!isAlternativeId(value) || said.applied !== undefined) return false
      said.applied = value
      return true
    },
  ],
])

/** One parameter; what is wrong with it, if anything is. */
export function take(name: string, value: string, said: Said): LinkProblem | undefined {
  const taker = TAKERS.get(name)
  const wrong = { problem: 'value', name: shortened(name), value: shortened(value) } as const
  if (taker) return taker(value, said) ? undefined : wrong
  for (const group of ['config', 'jvm'] as const) {
    if (isCarried(group, name, value) && !said[group].has(name)) {
      said[group].set(name, value)
      return undefined
    }
  }
  return isModelKey(name) || isFieldKey('jvm', name) ? wrong : { problem: 'name', name: shortened(name) }
}
