import type { Numbers } from '../../core/failures/finding.ts'
import type { Setting } from '../../core/setting.ts'
import type { Print } from '../catalog.ts'
import { has, startUpTable } from '../where-to-look.ts'

/** The parts of a budget as they stand in a sentence. */
const PARTS: Readonly<Record<string, string>> = {
  frameworkHeap: 'framework heap',
  taskHeap: 'task heap',
  managed: 'managed memory',
  frameworkOffHeap: 'framework off-heap memory',
  taskOffHeap: 'task off-heap memory',
  network: 'network memory',
  metaspace: 'Metaspace',
  overhead: 'JVM overhead',
  heap: 'the heap',
  offHeap: 'off-heap memory',
  direct: 'direct memory',
}
export const part = (name: Numbers[string] | undefined): string => PARTS[String(name)] ?? String(name)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const processName = (setting: Setting): string =>
  ({ tm: 'TaskManager', jm: 'JobManager', jvm: 'process' })[setting.process]

/** "from **a** to **b**", or nothing where a figure is missing. */
const fromTo = (numbers: Numbers, print: Print, from: string, to: string): string =>
  has(numbers, from, to) ? ` from **${print.size(numbers[from])}** to **${print.size(numbers[to])}**` : ''

export const grows = (numbers: Numbers, print: Print, what: string): string =>
  has(numbers, 'toBytes')
    ? has(numbers, 'fromBytes')
      ? `${what} goes${fromTo(numbers, print, 'fromBytes', 'toBytes')}.`
      : `${what} becomes **${print.size(numbers.toBytes)}**.`
    : `${what} grows.`

/** What the total does, or who gives way. */
export const paidBy = (numbers: Numbers, print: Print): string => {
  if (has(numbers, 'giver'))
    return ` The total stays; ${part(numbers.giver)} gives way${fromTo(numbers, print, 'giverFromBytes', 'giverToBytes')}.`
  if (!has(numbers, 'totalFromBytes', 'totalToBytes')) return ''
  return numbers.totalFromBytes === numbers.totalToBytes
    ? ` The total stays at **${print.size(numbers.totalToBytes)}**.`
    : ` The total goes${fromTo(numbers, print, 'totalFromBytes', 'totalToBytes')}, nothing else shrinks.`
}

export const proven = (numbers: Numbers, print: Print): string =>
  has(numbers, 'needBytes') ? ` The error itself proves a need of **${print.size(numbers.needBytes)}**.` : ''

export const container = (numbers: Numbers, print: Print): string =>
  has(numbers, 'containerToBytes')
    ? ` The container's limit goes${fromTo(numbers, print, 'containerFromBytes', 'containerToBytes')}.`
    : has(numbers, 'containerBytes')
      ? ` It still fits the container of **${print.size(numbers.containerBytes)}**.`
      : ''

export const accepted = (_numbers: Numbers, setting: Setting): string =>
  setting.flink === '1.10'
    ? `The ${processName(setting)} starts and registers; the log shows no \`IllegalConfigurationException\`.`
    : `The ${processName(setting)} starts, and its log prints \`${startUpTable(setting)}\` with these sizes.`
