import { type Bytes, bytes } from './bytes/bytes.ts'
import { printFlinkSize } from './bytes/flink.ts'
import type { Finding } from './failures/finding.ts'
import { totalWithin } from './flink/container-limit.ts'
import { derive } from './flink/derive.ts'
import type { Config, Setting } from './setting.ts'

/** A setting as far as it is known by then; of `assumed` the total that nobody set, empty where one is known. */
type Known = Pick<Setting, 'flink' | 'process' | 'deployment' | 'config' | 'assumed'>

const SIZE = { tm: 'taskmanager.memory.process.size', jm: 'jobmanager.memory.process.size' } as const

/**
 * The size of the container in place of Flink's shipped total: it is what the process was given. One that a text tells may
 * be another process's, so it counts only where Flink accepts it; that of a plan counts whatever Flink says to it.
 */
export function sizedByContainer(container: Bytes | undefined, known: Known, isPlan: boolean): Config {
  const { process, flink, deployment, config, assumed } = known
  if (container === undefined || process === 'jvm' || !(SIZE[process] in assumed)) return assumed
  const sized = { ...assumed, [SIZE[process]]: printFlinkSize(totalWithin(flink, process, config, container)) }
  return isPlan || derive(flink, process, deployment, { ...sized, ...config }).ok ? sized : assumed
}

const MIN = 'taskmanager.memory.network.min'
const MAX = 'taskmanager.memory.network.max'
/** Whatever decides the size of network memory, by its names of all releases. */
const DECIDES = /^taskmanager\.(?:memory\.network\.|network\.(?:memory\.(?:min|max|fraction)$|numberOfBuffers$))/
/** How often an assumed total may double until it holds the network memory that the text states. */
const DOUBLINGS = 8n

/**
 * The network memory that the process had by its own message: so many buffers of so many bytes. Only where no option
 * decides it; an assumed total grows until it holds that, a known one stays. Absent where the text does not tell it.
 */
export function sizedByBuffers(root: Finding | undefined, known: Known): Config | undefined {
  const { flink, process, deployment, config, assumed } = known
  const { totalBuffers, bufferBytes } = root?.numbers ?? {}
  if (process !== 'tm' || root?.failure !== 'flink-network-buffers') return undefined
  if (typeof totalBuffers !== 'bigint' || typeof bufferBytes !== 'bigint') return undefined
  if (Object.keys(config).some((key) => DECIDES.test(key))) return undefined
  const size = bytes(totalBuffers * bufferBytes)
  const now = derive(flink, process, deployment, { ...assumed, ...config })
  if (size <= 0n || (now.ok && now.memory.network === size)) return undefined
  const network = { [MIN]: `${size}b`, [MAX]: `${size}b` }
  const total = SIZE.tm in assumed ? (now.ok ? now.budget.total : undefined) : undefined
  for (let power = 0n; power <= (total === undefined ? 0n : DOUBLINGS); power++) {
    const larger = total === undefined || power === 0n ? {} : { [SIZE.tm]: printFlinkSize(bytes(total << power)) }
    const sizes = { ...network, ...larger }
    if (derive(flink, process, deployment, { ...assumed, ...sizes, ...config }).ok) return sizes
  }
  return undefined
}
