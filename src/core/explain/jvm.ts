import type { Component, Part } from '../budget.ts'
import { bytes, MIB } from '../bytes/bytes.ts'
import { deriveJvm, type JvmSetting, machineOf } from '../jvm/derive.ts'
import { type Decisions, decide, type Machine, percentageOf } from '../jvm/ergonomics.ts'
import { ESTIMATES } from '../jvm/estimates.ts'
import { sizeOption } from '../jvm/options.ts'
import { ASSUMED_JDK } from '../jvm/releases.ts'
import { threadsOf } from '../jvm/typical.ts'
import type { JvmOptions } from '../setting.ts'
import type { Explanation, Figures } from './explanation.ts'
import type { RuleId } from './rules.ts'

/** A JVM's derived parts and what they were derived from. */
interface Derived {
  readonly setting: JvmSetting
  readonly options: JvmOptions
  readonly machine: Machine
  readonly decided: Decisions
  readonly parts: readonly Part[]
}
type Explained = readonly [RuleId, Figures]
type How = (derived: Derived, part: Part) => Explained | undefined

/** Why a part of a JVM application has its size; undefined for room in a container that nobody stated. */
export function explainJvm(setting: JvmSetting, component: Component): Explanation | undefined {
  const { parts } = deriveJvm(setting).budget
  const part = parts.find((candidate) => candidate.component === component)
  if (part === undefined) return undefined
  const options = { ...setting.assumedJvm, ...setting.jvm }
  const machine = machineOf(setting.containerBytes)
  const decided = decide(options, machine, setting.jdk ?? ASSUMED_JDK)
  const explained = HOW[component]?.({ setting, options, machine, decided, parts }, part)
  return explained && { component, rule: explained[0], figures: explained[1], result: part.bytes }
}

const sizeIn = (parts: readonly Part[], name: Component) =>
  parts.find(({ component }) => component === name)?.bytes ?? bytes(0)

const HOW: Readonly<Partial<Record<Component, How>>> = {
  heap: heapOf,
  direct: directOf,
  metaspace: ({ options, parts }, { bytes: size, setBy }) => {
    const classSpace = sizeIn(parts, 'classSpace')
    const less = [{ component: 'classSpace', bytes: classSpace }] as const
    const whole = bytes(size + classSpace)
    const key = sizeOption(options, 'metaspace')?.option
    return setBy.by === 'option' && key
      ? ['jvm-option', { how: 'rest', of: 'maxMetaspace', whole, less, key }]
      : ['metaspace-typical', { how: 'rest', of: 'typicalMetaspace', whole, less }]
  },
  classSpace: ({ decided, parts }) => {
    const metaspace = sizeIn(parts, 'metaspace') + sizeIn(parts, 'classSpace')
    const eighth = bytes(metaspace / 8n)
    return ['class-space', { how: 'least', usual: ESTIMATES.classSpace, limit: decided.classSpace, eighth }]
  },
  codeCache: ({ options }, { bytes: size, setBy }) => {
    if (setBy.by === 'option') return optionOf(options, setBy.keys)
    const text = `${size / MIB}m`
    return ['code-cache-default', { how: 'value', key: '-XX:ReservedCodeCacheSize', text, isDefault: true }]
  },
  threads: ({ setting, decided }) => [
    'thread-stacks',
    { how: 'count', count: threadsOf(setting.preset), each: decided.threadStack },
  ],
  collector: ({ machine, decided }) => [
    'collector-measured',
    { how: 'measured', collector: decided.collector, heap: decided.heap, processors: machine.processors },
  ],
  other: () => ['other-measured', { how: 'measured' }],
  headRoom: ({ setting, parts }) => {
    const whole = setting.containerBytes
    if (whole === undefined) return undefined
    const less = parts.filter(({ component }) => component !== 'headRoom')
    return [
      'head-room',
      {
        how: 'rest',
        of: 'container',
        whole,
        less: less.map(({ component, bytes: size }) => ({ component, bytes: size })),
      },
    ]
  },
}

const optionOf = (options: JvmOptions, [key = '']: readonly string[]): Explained => [
  'jvm-option',
  { how: 'value', key, text: options[key] ?? '', isDefault: false },
]

function heapOf({ setting, options, machine }: Derived, { setBy }: Part): Explained {
  if (setBy.by === 'option') {
    const [rule, figures] = optionOf(options, setBy.keys)
    return setBy.keys[0] === sizeOption(options, 'heap')?.option ? [rule, figures] : ['heap-as-initial', figures]
  }
  const { option, percentage, isDefault, share } = percentageOf(options, machine.memory)
  const of = setting.containerBytes === undefined ? 'machine' : 'container'
  return [
    'heap-by-machine',
    { how: 'percentage', of, whole: machine.memory, key: option, percentage, isDefault, share },
  ]
}

function directOf({ options, decided }: Derived, { setBy }: Part): Explained {
  const netty = sizeOption(options, 'netty')
  const direct = sizeOption(options, 'direct')
  const isSet = direct !== undefined && direct.bytes > 0n
  const own = { key: isSet ? direct.option : 'Runtime.maxMemory()', bytes: decided.directLimit }
  if (netty !== undefined && netty.bytes > 0n) {
    return ['direct-and-netty', { how: 'sum', terms: [own, { key: netty.option, bytes: netty.bytes }] }]
  }
  return isSet && setBy.by === 'option'
    ? optionOf(options, [direct.option])
    : ['direct-as-heap', { how: 'sum', terms: [own] }]
}
