import { type Bytes, bytes, GIB, MIB } from '../bytes/bytes.ts'
import { parseJvmSize, printJvmSize } from '../bytes/jvm.ts'
import type { Finding } from '../failures/finding.ts'
import { sizeOf } from './apply.ts'
import { dropOwnLimits } from './own-limit.ts'
import { changed, inCode, ofOption, type Proposals } from './refused-option.ts'
import { floorMib, smaller } from './round.ts'
import type { Situation } from './situation.ts'

/** The JVM refuses its options: correct the one that it names, or what it says of the machine. */
export function adviseFlags(finding: Finding, situation: Situation): Proposals {
  const { traits } = finding
  const is = (kind: string) => traits.includes(kind)
  const check = inCode(situation, 'check-options', 'check-java-options', finding.numbers)
  const named = is('crossed')
    ? crossed(situation)
    : is('reservation') || is('beyond')
      ? tooLarge(finding, situation)
      : is('collectors')
        ? oneCollector(situation)
        : ofOption(finding, situation)
  // what these variables hold is neither on the command line that people look at nor in `JAVA_TOOL_OPTIONS`, which the
  // JVM prints at its start and for which a new value is handed over
  return is('environment') ? [check, ...named] : [...named, check]
}

/** The initial heap above the maximum: lower it, or take the larger of the two as the maximum. */
function crossed(situation: Situation): Proposals {
  const own = dropOwnLimits(situation, ({ own: { initial } }) => initial !== undefined)
  if (own.length > 0) return own
  const { jvm } = situation.setting
  const [initial, maximum] = [jvm['-Xms'], jvm['-Xmx']]
  if (initial === undefined || maximum === undefined) return []
  const numbers = { wrong: initial, right: maximum }
  return [
    changed(situation, 'lower-initial', { '-Xms': maximum }, numbers),
    changed(situation, 'swap-sizes', { '-Xms': maximum, '-Xmx': initial }, numbers),
  ]
}

/** What a 32-bit JVM was confirmed to start with, three times. */
const THIRTY_TWO_BIT = bytes(GIB)

/** More than the process can address: a 32-bit JVM, a limit on address space, or a machine without so much. */
function tooLarge(finding: Finding, situation: Situation): Proposals {
  const { setting, before } = situation
  const thirtyTwo = finding.traits.includes('32-bit') || finding.traits.includes('beyond')
  const wide: Proposals = [
    {
      advice: 'use-64-bit',
      code: ['use-64-bit-java'],
      certainty: 'rule-of-thumb',
      takes: ['change-host'],
      aside: true,
    },
  ]
  const limit: Proposals = thirtyTwo
    ? []
    : [
        {
          advice: 'lift-address-limit',
          code: ['lift-address-limit'],
          certainty: 'rule-of-thumb',
          takes: ['change-host'],
          aside: true,
        },
      ]
  const less: Proposals[number][] = []
  if (setting.process === 'jvm' && before.ok) {
    const { requestedBytes } = finding.numbers
    const from = typeof requestedBytes === 'bigint' ? bytes(requestedBytes) : sizeOf(before, 'heap')
    const half = floorMib(from / 2n)
    const to: Bytes = thirtyTwo ? smaller(THIRTY_TWO_BIT, half) : half
    if (to >= 16n * MIB) {
      const initial = parseJvmSize(setting.jvm['-Xms'] ?? '')
      less.push(
        changed(
          situation,
          'smaller-heap',
          { '-Xmx': printJvmSize(to), ...(initial !== undefined && initial > to ? { '-Xms': printJvmSize(to) } : {}) },
          { ...finding.numbers, option: '-Xmx', fromBytes: from, toBytes: to },
          { certainty: 'rule-of-thumb' },
        ),
      )
    }
  }
  return thirtyTwo ? [...wide, ...less] : [...limit, ...less, ...wide]
}

function oneCollector(situation: Situation): Proposals {
  const collectors = Object.keys(situation.setting.jvm).filter((option) => /^-XX:\+Use\w+GC$/.test(option))
  const kept = collectors.find((option) => option === '-XX:+UseG1GC') ?? collectors[0]
  if (kept === undefined || collectors.length < 2)
    return [inCode(situation, 'keep-one-collector', 'keep-one-collector')]
  const dropped = collectors.filter((option) => option !== kept)
  return [
    changed(situation, 'keep-one-collector', Object.fromEntries(dropped.map((option) => [option, null])), {
      option: kept,
    }),
  ]
}
