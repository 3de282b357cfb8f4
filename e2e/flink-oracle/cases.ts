import { Random } from './random.ts'
import {
  fractionText,
  ODD_BOOLEANS,
  ODD_DOUBLES,
  ODD_FRACTIONS,
  ODD_INTEGERS,
  ODD_SIZES,
  sizeText,
} from './spellings.ts'

/** A question to Flink: `config` maps option keys to raw text. */
export interface Case {
  readonly id: string
  readonly process: 'tm' | 'jm'
  readonly deployment: 'standalone' | 'container'
  readonly config: Readonly<Record<string, string>>
}

const DEPLOYMENTS = ['standalone', 'container'] as const
const MIB = 1n << 20n

const SIZES = {
  tm: [
    'taskmanager.memory.process.size',
    'taskmanager.memory.flink.size',
    'taskmanager.memory.task.heap.size',
    'taskmanager.memory.managed.size',
    'taskmanager.memory.framework.heap.size',
    'taskmanager.memory.framework.off-heap.size',
    'taskmanager.memory.task.off-heap.size',
    'taskmanager.memory.network.min',
    'taskmanager.memory.network.max',
    'taskmanager.memory.jvm-metaspace.size',
    'taskmanager.memory.jvm-overhead.min',
    'taskmanager.memory.jvm-overhead.max',
    'taskmanager.memory.segment-size',
    // the names of older releases
    'taskmanager.memory.size',
    'taskmanager.network.memory.min',
    'taskmanager.network.memory.max',
    'taskmanager.heap.size',
  ],
  jm: [
    'jobmanager.memory.process.size',
    'jobmanager.memory.flink.size',
    'jobmanager.memory.heap.size',
    'jobmanager.memory.off-heap.size',
    'jobmanager.memory.jvm-metaspace.size',
    'jobmanager.memory.jvm-overhead.min',
    'jobmanager.memory.jvm-overhead.max',
    'jobmanager.heap.size',
  ],
} as const
const FRACTIONS = {
  tm: [
    'taskmanager.memory.managed.fraction',
    'taskmanager.memory.network.fraction',
    'taskmanager.memory.jvm-overhead.fraction',
    'taskmanager.memory.fraction',
    'taskmanager.network.memory.fraction',
  ],
  jm: ['jobmanager.memory.jvm-overhead.fraction'],
} as const
const INTEGERS = {
  tm: ['taskmanager.numberOfTaskSlots', 'taskmanager.network.numberOfBuffers', 'taskmanager.heap.mb'],
  jm: ['jobmanager.heap.mb'],
} as const
const BOOLEANS = { tm: [], jm: ['jobmanager.memory.enable-jvm-direct-memory-limit'] } as const
const DOUBLES = { tm: ['taskmanager.cpu.cores'], jm: [] } as const

/** A total with which each option alone can be looked at. */
const PLAIN = {
  tm: { 'taskmanager.memory.process.size': '4g' },
  jm: { 'jobmanager.memory.process.size': '2g' },
} as const
/** The legacy buffers count only beside these. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'taskmanager.memory.segment-size': { 'taskmanager.network.numberOfBuffers': '4096' },
}

/** Every odd spelling of every kind of value, each option alone, nothing at all: the same at each run. */
export function boundaryCases(): readonly Case[] {
  const cases: Case[] = []
  const add = (process: Case['process'], config: Case['config'], deployments: readonly Case['deployment'][]) => {
    for (const deployment of deployments) cases.push({ id: `b${cases.length}`, process, deployment, config })
  }
  for (const process of ['tm', 'jm'] as const) {
    add(process, {}, DEPLOYMENTS)
    const odd: readonly (readonly [readonly string[], readonly string[], string])[] = [
      [SIZES[process], ODD_SIZES, '200m'],
      [FRACTIONS[process], ODD_FRACTIONS, '0.15'],
      [INTEGERS[process], ODD_INTEGERS, '1024'],
      [BOOLEANS[process], ODD_BOOLEANS, 'true'],
      [DOUBLES[process], ODD_DOUBLES, '2.5'],
    ]
    for (const [keys, texts, ordinary] of odd) {
      for (const key of keys) {
        add(process, { [key]: ordinary }, DEPLOYMENTS)
        add(process, { ...PLAIN[process], ...BESIDE[key], [key]: ordinary }, ['container'])
      }
      // the odd texts go round the keys: each text twice, each key often
      for (const [index, text] of [...texts, ...texts].entries()) {
        const key = keys[(index * 5 + Math.floor(index / texts.length)) % Math.max(1, keys.length)]
        if (key === undefined) continue
        add(process, { ...PLAIN[process], ...BESIDE[key], [key]: text }, [index % 2 === 0 ? 'standalone' : 'container'])
      }
    }
  }
  return cases
}

/** Wide cases: most of them near what Flink accepts, about a third beyond. */
export function randomCases(seed: number, count: number): readonly Case[] {
  const random = new Random(seed)
  return Array.from({ length: count }, (_, index) => {
    const process = random.chance(0.75) ? 'tm' : 'jm'
    const config = process === 'tm' ? taskManager(random) : jobManager(random)
    return { id: `r${index}`, process, deployment: random.pick(DEPLOYMENTS), config: shuffled(random, config) }
  })
}

type Draft = Record<string, string>

/** The order of keys must not matter. */
const shuffled = (random: Random, config: Draft): Draft =>
  Object.fromEntries(
    Object.entries(config)
      .map((entry) => [random.next(), entry] as const)
      .sort(([a], [b]) => a - b)
      .map(([, entry]) => entry),
  )

/** A size of people: whole mebibytes, sometimes to the byte. */
function amount(random: Random, from: number, to: number): bigint {
  const mib = BigInt(random.logarithmic(from, to))
  if (random.chance(0.15)) return mib * MIB + BigInt(random.integer(-2, 2) * random.integer(0, 1 << 19))
  return (random.chance(0.4) ? mib - (mib % 64n) || 64n : mib) * MIB
}

/** A little beside a value: where ranges and sums begin to hold. */
const beside = (random: Random, value: bigint): bigint => {
  const near = value + BigInt(random.pick([0, 0, 1, -1, 1 << 20, -(1 << 20), random.integer(-(1 << 26), 1 << 26)]))
  return near < 0n ? 0n : near
}

const size = (random: Random, bytes: bigint): string =>
  random.chance(0.015) ? random.pick(ODD_SIZES) : sizeText(random, bytes)
const fraction = (random: Random): string => (random.chance(0.08) ? random.pick(ODD_FRACTIONS) : fractionText(random))
const share = (bytes: bigint, fraction: number): bigint => BigInt(Math.floor(Number(bytes) * fraction))

function taskManager(random: Random): Draft {
  const config: Draft = {}
  const parts = {
    frameworkHeap: 128n * MIB,
    frameworkOffHeap: 128n * MIB,
    taskOffHeap: 0n,
    metaspace: 256n * MIB,
  }
  const optional = (probability: number, name: keyof typeof parts, key: string, from: number, to: number) => {
    if (!random.chance(probability)) return
    parts[name] = random.chance(0.15) ? 0n : amount(random, from, to)
    config[key] = size(random, parts[name])
  }
  optional(0.15, 'frameworkHeap', 'taskmanager.memory.framework.heap.size', 16, 1024)
  optional(0.15, 'frameworkOffHeap', 'taskmanager.memory.framework.off-heap.size', 16, 1024)
  optional(0.2, 'taskOffHeap', 'taskmanager.memory.task.off-heap.size', 1, 2048)
  optional(0.2, 'metaspace', 'taskmanager.memory.jvm-metaspace.size', 32, 1024)

  // what the parts come to, about: totals are drawn near to it
  const taskHeap = amount(random, 64, 65_536)
  const managed = amount(random, 16, 65_536)
  const others = parts.frameworkHeap + parts.frameworkOffHeap + parts.taskOffHeap
  const fine = random.chance(0.25)
  let flink = amount(random, 256, 262_144)
  if (fine) {
    config['taskmanager.memory.task.heap.size'] = size(random, taskHeap)
    config['taskmanager.memory.managed.size'] = size(random, managed)
    const used = taskHeap + managed + others
    const network = share(used, random.pick([0, 0.1 / 0.9, 0.25]))
    flink = beside(random, used + (network < 64n * MIB ? 64n * MIB : network))
  } else {
    if (random.chance(0.15))
      config['taskmanager.memory.task.heap.size'] = size(random, share(flink, random.next() * 0.8))
    if (random.chance(0.2)) config['taskmanager.memory.managed.size'] = size(random, share(flink, random.next()))
  }
  const overheadOf = (total: bigint) => {
    const wanted = share(total, 0.1)
    return wanted < 192n * MIB ? 192n * MIB : wanted > 1024n * MIB ? 1024n * MIB : wanted
  }
  const process = beside(random, flink + parts.metaspace + overheadOf(share(flink + parts.metaspace, 1 / 0.9)))
  const totals = random.integer(0, 19)
  if (totals <= 8)
    config['taskmanager.memory.process.size'] = size(random, fine ? process : amount(random, 512, 262_144))
  else if (totals <= 13) config['taskmanager.memory.flink.size'] = size(random, flink)
  else if (totals <= 16) {
    config['taskmanager.memory.process.size'] = size(random, process)
    config['taskmanager.memory.flink.size'] = size(random, flink)
  } else if (totals === 17) config['taskmanager.heap.size'] = size(random, process)
  else if (totals === 18 && random.chance(0.5)) config['taskmanager.heap.mb'] = String(process / MIB)
  if (random.chance(0.08)) config['taskmanager.heap.size'] = size(random, random.chance(0.5) ? flink : process)

  if (random.chance(0.2)) config['taskmanager.memory.managed.fraction'] = fraction(random)
  network(random, config, flink)
  overhead(random, config, 'taskmanager', process)
  if (random.chance(0.25)) {
    config['taskmanager.numberOfTaskSlots'] = random.chance(0.1)
      ? random.pick(ODD_INTEGERS)
      : String(random.integer(1, 64))
  }
  if (random.chance(0.1)) {
    config['taskmanager.cpu.cores'] = random.chance(0.4)
      ? random.pick(ODD_DOUBLES)
      : String(random.integer(1, 320) / 10)
  }
  return config
}

function network(random: Random, config: Draft, flink: bigint): void {
  const old = random.chance(0.2)
  const key = (name: string) => (old ? `taskmanager.network.memory.${name}` : `taskmanager.memory.network.${name}`)
  // where the range begins to bind
  const derived = beside(random, share(flink, 0.1))
  if (random.chance(0.15)) config[key('min')] = size(random, random.chance(0.4) ? derived : amount(random, 1, 4096))
  if (random.chance(0.15)) config[key('max')] = size(random, random.chance(0.4) ? derived : amount(random, 16, 16_384))
  if (random.chance(0.15)) config[key('fraction')] = fraction(random)
  if (random.chance(0.06)) {
    const segment = 2 ** random.integer(10, 20)
    config['taskmanager.network.numberOfBuffers'] = random.chance(0.1)
      ? random.pick(ODD_INTEGERS)
      : String(share(flink, random.next() * 0.3) / BigInt(segment))
    if (random.chance(0.5)) config['taskmanager.memory.segment-size'] = size(random, BigInt(segment))
  }
  if (random.chance(0.04)) {
    config['taskmanager.memory.segment-size'] = random.chance(0.5)
      ? random.pick(ODD_SIZES)
      : size(random, BigInt(random.integer(0, 1 << 17)))
  }
}

function overhead(random: Random, config: Draft, process: 'taskmanager' | 'jobmanager', total: bigint): void {
  const key = (name: string) => `${process}.memory.jvm-overhead.${name}`
  const derived = beside(random, share(total, 0.1))
  if (random.chance(0.15)) config[key('min')] = size(random, random.chance(0.3) ? derived : amount(random, 16, 2048))
  if (random.chance(0.15)) config[key('max')] = size(random, random.chance(0.3) ? derived : amount(random, 64, 8192))
  if (random.chance(0.15)) config[key('fraction')] = fraction(random)
}

function jobManager(random: Random): Draft {
  const config: Draft = {}
  let offHeap = 128n * MIB
  let metaspace = 256n * MIB
  if (random.chance(0.3)) {
    offHeap = random.chance(0.15) ? 0n : amount(random, 1, 2048)
    config['jobmanager.memory.off-heap.size'] = size(random, offHeap)
  }
  if (random.chance(0.25)) {
    metaspace = random.chance(0.1) ? 0n : amount(random, 32, 1024)
    config['jobmanager.memory.jvm-metaspace.size'] = size(random, metaspace)
  }
  const heap = amount(random, 64, 65_536)
  const flink = beside(random, heap + offHeap)
  const process = beside(random, flink + metaspace + share(flink, random.pick([0.05, 0.1, 0.1 / 0.9])) + 1n)
  const sizes = random.integer(0, 11)
  if (sizes <= 4 || sizes >= 9) config['jobmanager.memory.process.size'] = size(random, process)
  if (sizes === 5 || sizes === 6 || sizes === 9 || sizes === 11)
    config['jobmanager.memory.flink.size'] = size(random, flink)
  if (sizes === 7 || sizes >= 10) config['jobmanager.memory.heap.size'] = size(random, heap)
  if (sizes === 8 || random.chance(0.06)) {
    if (random.chance(0.7)) config['jobmanager.heap.size'] = size(random, random.chance(0.5) ? heap : process)
    else config['jobmanager.heap.mb'] = random.chance(0.2) ? random.pick(ODD_INTEGERS) : String(heap / MIB)
  }
  if (random.chance(0.2)) {
    config['jobmanager.memory.enable-jvm-direct-memory-limit'] = random.chance(0.6) ? 'true' : random.pick(ODD_BOOLEANS)
  }
  overhead(random, config, 'jobmanager', process)
  return config
}
