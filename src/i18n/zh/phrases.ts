import type { Numbers } from '../../core/failures/finding.ts'
import type { Setting } from '../../core/setting.ts'
import type { AdviceText, Knowledge, Print } from '../catalog.ts'
import { has, metrics, since, startUpTable } from '../where-to-look.ts'
import page from './page.ts'

/** In a sentence the parts have the names of the budget's table: Flink's Chinese documentation writes them alike. */
const PARTS: Readonly<Record<string, string>> = page.budget.components
export const part = (name: Numbers[string] | undefined): string => PARTS[String(name)] ?? String(name)

export const processName = (setting: Setting): string =>
  ({ tm: 'TaskManager', jm: 'JobManager', jvm: '进程' })[setting.process]

/** "从 **a** 调整到 **b**", or nothing where a figure is missing. */
const fromTo = (numbers: Numbers, print: Print, from: string, to: string): string =>
  has(numbers, from, to) ? `从 **${print.size(numbers[from])}** 调整到 **${print.size(numbers[to])}**` : ''

export const grows = (numbers: Numbers, print: Print, what: string): string =>
  has(numbers, 'toBytes')
    ? has(numbers, 'fromBytes')
      ? `${what}${fromTo(numbers, print, 'fromBytes', 'toBytes')}。`
      : `${what}设为 **${print.size(numbers.toBytes)}**。`
    : `增大${/^[A-Z`]/.test(what) ? ' ' : ''}${what.trimEnd()}。`

/** What the total does, or who gives way. */
export const paidBy = (numbers: Numbers, print: Print): string => {
  if (has(numbers, 'giver'))
    return `总内存不变，由${part(numbers.giver)}让出空间${has(numbers, 'giverFromBytes', 'giverToBytes') ? `（${fromTo(numbers, print, 'giverFromBytes', 'giverToBytes')}）` : ''}${has(numbers, 'secondGiver', 'secondGiverFromBytes', 'secondGiverToBytes') ? `，${part(numbers.secondGiver)}也让出一些（${fromTo(numbers, print, 'secondGiverFromBytes', 'secondGiverToBytes')}）` : ''}。`
  if (!has(numbers, 'totalFromBytes', 'totalToBytes')) return ''
  return numbers.totalFromBytes === numbers.totalToBytes
    ? `总内存保持 **${print.size(numbers.totalToBytes)}**。`
    : `总内存${fromTo(numbers, print, 'totalFromBytes', 'totalToBytes')}，其余部分不缩小。`
}

export const proven = (numbers: Numbers, print: Print): string =>
  has(numbers, 'needBytes') ? `报错中的数字已经说明至少需要 **${print.size(numbers.needBytes)}**。` : ''

export const container = (numbers: Numbers, print: Print): string =>
  has(numbers, 'containerToBytes')
    ? `容器内存上限${fromTo(numbers, print, 'containerFromBytes', 'containerToBytes')}。`
    : has(numbers, 'containerBytes')
      ? `调整后仍在容器的 **${print.size(numbers.containerBytes)}** 之内。`
      : ''

export const accepted = (_numbers: Numbers, setting: Setting): string =>
  setting.flink === '1.10'
    ? `${processName(setting)} 正常启动并完成注册，日志中没有 \`IllegalConfigurationException\`。`
    : `${processName(setting)} 正常启动，日志打印出 \`${startUpTable(setting)}\`，大小与此一致。`

/** Whose code asked for the memory, by what the stack shows. */
const ALLOCATORS: Readonly<Record<string, string>> = {
  'user-frames': '作业或应用自己的代码',
  'flink-frames': ' Flink 自身的代码',
  'netty-frames': ' Netty',
  'kafka-frames': ' Kafka 客户端',
  'rocksdb-frames': ' RocksDB',
}
export const allocator = (traits: readonly string[]): string => {
  const who = traits.map((trait) => ALLOCATORS[trait]).find((known) => known !== undefined)
  return who ? `从堆栈看，申请内存的是${who}。` : ''
}

export const heapUse = (setting: Setting): string =>
  setting.process === 'jvm'
    ? '执行 `jstat -gcutil <pid>`，Full GC 之后老年代（`O`）低于 80%。'
    : `${metrics(setting, 'Status.JVM.Memory.Heap.Used', 'Status.JVM.Memory.Heap.Max')}：每次 GC 之后的低点，\`Used\` 低于 \`Max\` 的 80%。`

export const heap = (title: string, what: string, reason: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `${reason}${grows(numbers, print, what)}${paidBy(numbers, print)}${container(numbers, print)}`,
  verify: (_numbers, setting) => heapUse(setting),
  otherwise: '如果 GC 之后的低点仍一路上升，直到新的堆也被占满，说明有对象一直没有释放：做一次堆转储，看谁占得最多。',
})

const metaspaceUse = (setting: Setting): string =>
  setting.process === 'jvm' || !since(setting, '1.12')
    ? '`jcmd <pid> VM.metaspace` 显示的用量在上限以下趋于平稳，反复提交作业后也是如此。'
    : `${metrics(setting, 'Status.JVM.Memory.Metaspace.Used')} 在上限以下趋于平稳，反复提交作业后也是如此。`

export const metaspace = (title: string): AdviceText => ({
  title,
  why: (numbers, _setting, print) =>
    `如果第一次提交就失败，说明要加载的类放不下。${grows(numbers, print, 'Metaspace ')}${paidBy(numbers, print)}`,
  verify: (_numbers, setting) => metaspaceUse(setting),
  otherwise: '如果每提交一次作业就涨一截，那是类加载器泄漏，再加大只是推迟报错。',
})

export const dropOwnLimit: AdviceText = {
  title: '删掉自己加的上限，交给 Flink',
  why: (numbers, _setting, print) =>
    `${has(numbers, 'option', 'source') ? `\`${numbers.source}\` 里的 \`${numbers.option}\` ` : '自己加的参数'}在命令行上排在 Flink 的参数之后，JVM 以最后一个为准。${has(numbers, 'limitBytes', 'reservedBytes') ? `JVM 拿到的是 **${print.size(numbers.limitBytes)}**，而 Flink 按 **${print.size(numbers.reservedBytes)}** 规划。` : ''}删掉之后两者一致。`,
  verify: (numbers) =>
    `\`jcmd <pid> VM.command_line\` 中${has(numbers, 'option') ? ` \`${numbers.option}\` ` : '该参数'}只出现一次。`,
  otherwise: '如果它还在，说明是启动脚本或基础镜像加上的：再看看进程的环境变量。',
}

export const ownLimit: Knowledge['ownLimit'] = ({ flag, own, bytes, reserved, beyond, atMost, room }, size) =>
  `实际生效的是 \`${own.source}\` 里的 \`${flag}\`，而不是 Flink 的：**${size(bytes)}**，规划的是 ${size(reserved)}。${
    own.initial
      ? `JVM 无法启动，因为堆的初始大小是 **${size(own.initial)}**。`
      : beyond < 0n
        ? `规划中有 **${size(-beyond)}** 永远用不上。`
        : `进程最多可能用到 **${size(atMost)}**${atMost > room ? `，比可用的多 **${size(atMost - room)}**` : ''}。`
  }`

/** What a repair leaves behind that one should know before it is applied. */
export const drawbacks = (numbers: Numbers, print: Print): string =>
  `${has(numbers, 'shortPart', 'shortBytes') ? `Flink 可以启动，但${part(numbers.shortPart)}只剩 **${print.size(numbers.shortBytes)}**，进程实际上无法使用。` : ''}${has(numbers, 'smallBytes') ? `任务堆内存只剩 **${print.size(numbers.smallBytes)}**，只够小作业使用。` : ''}${numbers.managedBytes === 0n ? '托管内存将为 0，而 RocksDB、批处理算子和 Python 都需要它。' : ''}`
