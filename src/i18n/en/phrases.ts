import type { Numbers } from '../../core/failures/finding.ts'
import type { Setting } from '../../core/setting.ts'
import type { AdviceText, Knowledge, Print } from '../catalog.ts'
import { has, metrics, since, startUpTable } from '../where-to-look.ts'

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
    return ` The total stays; ${part(numbers.giver)} gives way${fromTo(numbers, print, 'giverFromBytes', 'giverToBytes')}${has(numbers, 'secondGiver') ? `, and ${part(numbers.secondGiver)} too${fromTo(numbers, print, 'secondGiverFromBytes', 'secondGiverToBytes')}` : ''}.`
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

/** Whose code asked for the memory, by what the stack shows. */
const ALLOCATORS: Readonly<Record<string, string>> = {
  'user-frames': 'code of the job or of the application',
  'flink-frames': "Flink's own code",
  'netty-frames': 'Netty',
  'kafka-frames': 'the Kafka client',
  'rocksdb-frames': 'RocksDB',
}
export const allocator = (traits: readonly string[]): string => {
  const who = traits.map((trait) => ALLOCATORS[trait]).find((known) => known !== undefined)
  return who ? ` The stack shows who asked for it: ${who}.` : ''
}

export const heapUse = (setting: Setting): string =>
  setting.process === 'jvm'
    ? 'After a full collection `jstat -gcutil <pid>` shows the old generation (`O`) below 80 %.'
    : `${metrics(setting, 'Status.JVM.Memory.Heap.Used', 'Status.JVM.Memory.Heap.Max')}: the low points of \`Used\`, just after collections, stay below 80 % of \`Max\`.`

export const heap = (title: string, what: string, reason: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${reason} ${grows(numbers, print, what)}${paidBy(numbers, print)}${container(numbers, print)}`,
  verify: (_numbers, setting) => heapUse(setting),
  otherwise:
    'If the low points keep rising until the new heap is full as well, something is kept: take a heap dump and look at what holds the largest share.',
})

const metaspaceUse = (setting: Setting): string =>
  setting.process === 'jvm' || !since(setting, '1.12')
    ? '`jcmd <pid> VM.metaspace` shows used Metaspace level off below the limit, also after the job was submitted several times.'
    : `${metrics(setting, 'Status.JVM.Memory.Metaspace.Used')} levels off below the limit, also after the job was submitted several times.`

export const metaspace = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `Where the first submission already fails, its classes need more room than there is. ${grows(numbers, print, 'Metaspace')}${paidBy(numbers, print)}`,
  verify: (_numbers, setting) => metaspaceUse(setting),
  otherwise: 'If it grows with each submission, class loaders leak: more room only postpones the failure.',
})

export const dropOwnLimit: AdviceText = {
  title: 'Remove your own limit and leave it to Flink',
  why: (numbers, _setting, print) =>
    `${has(numbers, 'option', 'source') ? `\`${numbers.option}\` in \`${numbers.source}\`` : 'An option of your own'} stands behind Flink's on the command line, and the JVM takes the last.${has(numbers, 'limitBytes', 'reservedBytes') ? ` It gets **${print.size(numbers.limitBytes)}**, while Flink plans with **${print.size(numbers.reservedBytes)}**.` : ''} Without it both are the same.`,
  verify: (numbers) =>
    `\`jcmd <pid> VM.command_line\` shows ${has(numbers, 'option') ? `\`${numbers.option}\`` : 'the option'} once.`,
  otherwise: "If it is still there, a script or a base image sets it: look at the process's environment too.",
}

export const ownLimit: Knowledge['ownLimit'] = ({ flag, own, bytes, reserved, beyond, atMost, room }, size) =>
  `\`${flag}\` in \`${own.source}\` holds in place of Flink's: **${size(bytes)}**, with ${size(reserved)} planned for. ${
    own.initial
      ? `The JVM does not start, because its heap begins with **${size(own.initial)}**.`
      : beyond < 0n
        ? `**${size(-beyond)}** of the plan can never be used.`
        : `The process may come to **${size(atMost)}**${atMost > room ? `, **${size(atMost - room)}** more than it has` : ''}.`
  }`

/** What a repair leaves behind that one should know before it is applied. */
export const drawbacks = (numbers: Numbers, print: Print): string =>
  `${has(numbers, 'shortPart', 'shortBytes') ? ` Flink would start, but leaves ${part(numbers.shortPart)} **${print.size(numbers.shortBytes)}**, too little for a process of use.` : ''}${has(numbers, 'smallBytes') ? ` It leaves task heap **${print.size(numbers.smallBytes)}**, which only a small job gets by with.` : ''}${numbers.managedBytes === 0n ? ' No managed memory is left, which RocksDB, batch operators and Python need.' : ''}`
