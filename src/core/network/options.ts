import { parseFlinkSize } from '../bytes/flink.ts'
import { age } from '../flink/versions/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Config } from '../setting.ts'

/** A run of versions, both ends included; `fixed` where the release has the value in its code and reads no option. */
interface Span {
  readonly from: FlinkMinor
  readonly to?: FlinkMinor
  /** in buffers, but for the segment's bytes; absent where there is none */
  readonly value?: number
  readonly fixed?: true
}

/** One option that touches network buffers, and what it changes. */
interface NetworkOption {
  readonly key: string
  /** `least`: what a job needs to start; `recommended`: only what it takes where there is more; `nothing`: neither */
  readonly counts: 'least' | 'recommended' | 'nothing'
  readonly spans: readonly Span[]
}

const MOST = 2 ** 31 - 1

/**
 * NettyShuffleEnvironmentOptions (flink-core) of 1.10.3 to 2.3.0, the last patch release of each minor; the fixed values
 * are those of NettyShuffleEnvironmentConfiguration.fromConfiguration (flink-runtime) of 2.0.1 to 2.3.0. The segment and
 * buffer debloating are TaskManagerOptions.
 */
export const NETWORK_OPTIONS = {
  segmentSize: {
    key: 'taskmanager.memory.segment-size',
    counts: 'least',
    spans: [{ from: '1.10', value: 32_768 }],
  },
  perChannel: {
    key: 'taskmanager.network.memory.buffers-per-channel',
    counts: 'least',
    spans: [
      { from: '1.10', to: '1.20', value: 2 },
      { from: '2.0', value: 2, fixed: true },
    ],
  },
  requiredPerGate: {
    key: 'taskmanager.network.memory.read-buffer.required-per-gate.max',
    counts: 'least',
    spans: [{ from: '1.17' }],
  },
  sortMinBuffers: {
    key: 'taskmanager.network.sort-shuffle.min-buffers',
    counts: 'least',
    spans: [
      { from: '1.12', to: '1.14', value: 64 },
      { from: '1.15', value: 512 },
    ],
  },
  sortMinParallelism: {
    key: 'taskmanager.network.sort-shuffle.min-parallelism',
    counts: 'least',
    spans: [
      { from: '1.12', to: '1.14', value: MOST },
      { from: '1.15', to: '1.20', value: 1 },
      { from: '2.0', value: 1, fixed: true },
    ],
  },
  floatingPerGate: {
    key: 'taskmanager.network.memory.floating-buffers-per-gate',
    counts: 'recommended',
    spans: [
      { from: '1.10', to: '1.20', value: 8 },
      { from: '2.0', value: 8, fixed: true },
    ],
  },
  maxPerChannel: {
    key: 'taskmanager.network.memory.max-buffers-per-channel',
    counts: 'nothing',
    spans: [
      { from: '1.11', to: '1.20', value: 10 },
      { from: '2.0', value: 10, fixed: true },
    ],
  },
  overdraftPerGate: {
    key: 'taskmanager.network.memory.max-overdraft-buffers-per-gate',
    counts: 'recommended',
    spans: [
      { from: '1.16', to: '1.20', value: 5 },
      { from: '2.0', value: 5, fixed: true },
    ],
  },
  debloat: {
    key: 'taskmanager.network.memory.buffer-debloat.enabled',
    counts: 'nothing',
    spans: [{ from: '1.14' }],
  },
} as const satisfies Readonly<Record<string, NetworkOption>>

export type NetworkOptionName = keyof typeof NETWORK_OPTIONS

/** What a version makes of an option: read from the configuration, its default, fixed in the code, or not there. */
export interface NetworkOptionValue {
  readonly name: NetworkOptionName
  readonly key: string
  readonly counts: NetworkOption['counts']
  readonly from: 'option' | 'default' | 'fixed'
  readonly value?: number
  /** the text that stands in the configuration and is no value of this option, so that the default was taken */
  readonly unreadable?: string
}

const spanIn = ({ spans }: NetworkOption, flink: FlinkMinor): Span | undefined =>
  spans.find(({ from, to }) => age(from) <= age(flink) && (to === undefined || age(flink) <= age(to)))

/** The smallest value that Flink takes: a gate needs a buffer, a partition that sorts needs several, a segment 4 KiB. */
const SMALLEST: Readonly<Partial<Record<NetworkOptionName, number>>> = {
  segmentSize: 4096,
  requiredPerGate: 1,
  sortMinBuffers: 2,
  sortMinParallelism: 1,
}

function parse(name: NetworkOptionName, text: string): number | undefined {
  if (name === 'segmentSize') {
    const size = parseFlinkSize(text)
    const number = typeof size === 'bigint' ? Number(size) : 0
    return number >= 4096 && number <= 2 ** 30 && Number.isInteger(Math.log2(number)) ? number : undefined
  }
  const number = /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : undefined
  return number !== undefined && number <= MOST && number >= (SMALLEST[name] ?? 0) ? number : undefined
}

function valueIn(name: NetworkOptionName, flink: FlinkMinor, config: Config): NetworkOptionValue | undefined {
  const option: NetworkOption = NETWORK_OPTIONS[name]
  const span = spanIn(option, flink)
  if (span === undefined) return undefined
  const common = { name, key: option.key, counts: option.counts }
  const standard = span.value === undefined ? {} : { value: span.value }
  if (span.fixed) return { ...common, ...standard, from: 'fixed' }
  const text = config[option.key]
  if (text === undefined) return { ...common, ...standard, from: 'default' }
  if (name === 'debloat') return { ...common, from: 'option' }
  const value = parse(name, text)
  return value === undefined
    ? { ...common, ...standard, from: 'default', unreadable: text }
    : { ...common, value, from: 'option' }
}

/** The options of network buffers that a version has, each with its value under a configuration. */
export const networkOptions = (flink: FlinkMinor, config: Config): readonly NetworkOptionValue[] =>
  // the keys are the names, which `Object.keys` cannot say
  (Object.keys(NETWORK_OPTIONS) as NetworkOptionName[]).flatMap((name) => valueIn(name, flink, config) ?? [])
