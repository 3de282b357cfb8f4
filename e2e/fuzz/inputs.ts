import { bytes } from '../../src/core/bytes/bytes.ts'
import { FLINK_MINORS } from '../../src/core/flink/versions/minors.ts'
import { type Answers, DEPLOYMENTS, PROCESSES } from '../../src/core/setting.ts'
import type { Input } from '../../src/core/tune.ts'
import { Random } from '../flink-oracle/random.ts'
import { ODD_SIZES, sizeText } from '../flink-oracle/spellings.ts'
import { OPTION_KEYS, PIECES } from './corpus.ts'
import { characters, mutate } from './mutate.ts'

const JVM_OPTIONS = [
  '-Xmx',
  '-Xms',
  '-Xss',
  '-XX:MaxDirectMemorySize',
  '-XX:MaxMetaspaceSize',
  '-XX:ReservedCodeCacheSize',
  '-XX:CompressedClassSpaceSize',
  '-XX:MaxRAMPercentage',
  '-XX:+UseSerialGC',
  '-XX:+UseParallelGC',
  '-Dio.netty.maxDirectMemory',
]

const sizeOf = (random: Random): string =>
  random.chance(0.7) ? sizeText(random, BigInt(random.logarithmic(1, 2 ** 42))) : random.pick(ODD_SIZES)

/** A value as any of the options may have it. */
const optionValue = (random: Random): string =>
  random.chance(0.7) ? sizeOf(random) : random.pick(['0', '0.4', '1', '-1', 'true', '[a, b]', '{a: b}', '*', '"', '2'])

const configOf = (random: Random, most: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: random.integer(0, most) }, () => [random.pick(OPTION_KEYS), optionValue(random)]),
  )

const jvmOf = (random: Random): Record<string, string> =>
  Object.fromEntries(Array.from({ length: random.integer(0, 4) }, () => [random.pick(JVM_OPTIONS), sizeOf(random)]))

/**
 * Some of the form's questions answered, with what its fields let through. Options are seldom among them: random ones
 * contradict each other, and it takes a search to mend them.
 */
function answersOf(random: Random): Answers {
  const maybe = <T>(name: string, value: () => T): Record<string, T> => (random.chance(0.4) ? { [name]: value() } : {})
  return {
    ...maybe('flink', () => random.pick(FLINK_MINORS)),
    ...maybe('process', () => random.pick(PROCESSES)),
    ...maybe('deployment', () => random.pick(DEPLOYMENTS)),
    ...(random.chance(0.03) ? { config: configOf(random, 6) } : {}),
    ...maybe('jvm', () => jvmOf(random)),
    ...maybe('containerBytes', () => bytes(random.logarithmic(1, 2 ** 45))),
    ...maybe('slots', () => random.logarithmic(1, 2 ** 31)),
    ...maybe('parallelism', () => random.logarithmic(1, 2 ** 31)),
    ...maybe('stateBackend', () => random.pick(['rocksdb', 'hashmap', 'filesystem', 'x'])),
    ...maybe('jdk', () => random.pick([8, 11, 17, 21, 25])),
    ...maybe('fixed', () =>
      Array.from({ length: random.integer(0, 3) }, () => random.pick(['total', 'container', ...OPTION_KEYS])),
    ),
  }
}

/** Nested JSON, whose keys and values are pieces that the readers look for. */
function nested(random: Random, depth: number): unknown {
  const kind = random.integer(0, depth <= 0 ? 3 : 6)
  if (kind === 0) return random.pick([null, true, 0, -1, 1e300, 2 ** 53])
  if (kind <= 3) return random.chance(0.5) ? random.pick(PIECES) : optionValue(random)
  const items = Array.from({ length: random.integer(0, 5) }, () => nested(random, depth - 1))
  if (kind === 4) return items
  const keys = [
    'key',
    'value',
    'name',
    'limits',
    'memory',
    'spec',
    'env',
    'message',
    'taskmanager',
    'State',
    '__proto__',
  ]
  return Object.fromEntries(
    items.map((item) => [random.chance(0.6) ? random.pick(keys) : random.pick(OPTION_KEYS), item]),
  )
}

/** YAML of a kind: an indented tree of the parts of option keys. */
function tree(random: Random): string {
  let indent = 0
  return Array.from({ length: random.integer(1, 40) }, () => {
    indent = Math.max(0, indent + random.integer(-2, 1))
    const part = random.pick(random.pick(OPTION_KEYS).split('.'))
    const value = random.chance(0.5) ? '' : ` ${optionValue(random)}`
    return `${'  '.repeat(indent)}${random.chance(0.1) ? '- ' : ''}${part}${random.pick([':', ':', ':', '=', ''])}${value}`
  }).join('\n')
}

const soup = (random: Random): string =>
  Array.from({ length: random.logarithmic(1, 120) }, () => random.pick(PIECES)).join(
    random.pick(['', '', ' ', '\n', ': ']),
  )

const written = (random: Random): string =>
  Object.entries(configOf(random, 20))
    .map(([key, value]) => `${key}${random.pick([': ', ': ', '=', ' : ', ':'])}${value}`)
    .join('\n')

const commandLine = (random: Random): string =>
  `java ${Object.entries(jvmOf(random))
    .map(([option, value]) => `${option}${option.startsWith('-XX:M') || option.startsWith('-D') ? '=' : ''}${value}`)
    .join(' ')} ${random.pick(PIECES)} -jar a.jar`

function textOf(random: Random, corpus: readonly string[]): string {
  const fixture = () => random.pick(corpus)
  const chance = random.next()
  if (chance < 0.5) return mutate(random, fixture(), fixture)
  if (chance < 0.65) return soup(random)
  if (chance < 0.76) return characters(random, random.logarithmic(1, 3_000))
  if (chance < 0.79) return mutate(random, written(random), fixture)
  if (chance < 0.86) return JSON.stringify(nested(random, 6), null, random.pick([0, 2]))
  if (chance < 0.93) return mutate(random, tree(random), fixture)
  if (chance < 0.97) return `${commandLine(random)}\n${fixture()}`
  // one piece and nothing else, up to 100 kB: where work grows faster than a text, it shows here
  const piece = random.chance(0.5) ? random.pick(PIECES) : fixture().slice(0, random.logarithmic(1, 400))
  return piece.repeat(Math.ceil(random.logarithmic(100, 100_000) / Math.max(1, piece.length)))
}

/** The input of a number, the same for the same seed: a failure is made again without those before it. */
export function inputOf(corpus: readonly string[], seed: number, number: number): Input {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b))
  return { text: textOf(random, corpus), answers: answersOf(random) }
}
