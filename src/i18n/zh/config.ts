import type { AdviceText, KnowledgeOf } from '../catalog.ts'
import { has, outside, overbooked } from '../where-to-look.ts'
import { accepted, drawbacks, paidBy, part, processName } from './phrases.ts'

const conflictOtherwise =
  '如果仍被拒绝，说明配置文件之外另有来源覆盖了它：`-D` 参数、`FLINK_PROPERTIES` 或 Operator。启动日志会列出实际加载的每一项配置。'

const conflict = (title: string, reason: string): AdviceText => ({
  title: (numbers) => `${title}${has(numbers, 'besides') ? `（${numbers.besides}）` : ''}`,
  why: (numbers, _setting, print) =>
    `${reason}${
      has(numbers, 'keys')
        ? `涉及：${String(numbers.keys)
            .split(',')
            .map((key) => `\`${key.trim()}\``)
            .join('、')}。`
        : ''
    }${paidBy(numbers, print)}${drawbacks(numbers, print)}`,
  verify: accepted,
  otherwise: conflictOtherwise,
})

export const config: KnowledgeOf<'flink-config-conflict' | 'flink-config-invalid' | 'flink-config-missing'> = {
  failures: {
    'flink-config-conflict': {
      name: '内存配置互相矛盾',
      shows: 'IllegalConfigurationException: Sum of configured … exceed configured …',
      happened: ({ numbers }, setting, print) => {
        const start = `${processName(setting)} 没有启动：`
        const left = outside(numbers)
        if (has(numbers, 'rangeMinBytes', 'rangeMaxBytes'))
          return `${start}剩给${left ? `${/^[A-Z]/.test(part(left.part)) ? ' ' : ''}${part(left.part)}的 **${print.size(left.bytes)}** ` : '某一部分的大小'}不在它允许的 **${print.size(numbers.rangeMinBytes)}** 到 **${print.size(numbers.rangeMaxBytes)}** 之间。`
        const over = overbooked(numbers)
        return over
          ? `${start}各部分合计 **${print.size(over.parts)}**，总内存只有 **${print.size(over.total)}**，超出 **${print.size(over.parts - over.total)}**。`
          : `${start}各部分的大小与总内存对不上。`
      },
    },
    'flink-config-invalid': {
      name: '内存配置的值无效',
      shows: 'Could not parse value … for key …',
      happened: ({ numbers }, setting) => {
        const option = has(numbers, 'option') ? `\`${numbers.option}\`` : '某个配置项'
        const value = has(numbers, 'value') ? `的值 \`${numbers.value}\`` : '的值'
        return `${processName(setting)} 没有启动：${option}${value}无法解析，或超出了允许的范围。`
      },
    },
    'flink-config-missing': {
      name: '没有配置内存大小',
      shows: 'Either required fine-grained memory …, or Total Flink Memory …',
      happened: (_finding, setting) =>
        setting.process === 'jm'
          ? 'JobManager 没有启动：进程总内存、Flink 总内存和堆内存，配置里一个也没有。'
          : 'TaskManager 没有启动：进程总内存、Flink 总内存，以及“任务堆内存加托管内存”，配置里一种也没有。',
      mind: '很多时候其实配置了，只是进程没看到：键名写错、把 `: ` 写成 `=`、行首有缩进，或者读的是另一个配置目录。',
    },
  },
  advice: {
    'flink-config-conflict/keep-total': conflict(
      '总内存不变，调整各部分',
      '改动最小、总内存仍是你设定的大小，并且 Flink 会接受。',
    ),
    'flink-config-conflict/raise-total': conflict('加大总内存，容纳各部分', '把总内存加大到各部分所需的大小。'),
    'flink-config-conflict/drop-key': conflict(
      '让 Flink 自动推导',
      '少固定一个部分，Flink 就会用总内存的剩余来推导它。',
    ),
    'flink-config-conflict/lower-total': conflict(
      '减小总内存，使该部分落入范围',
      '总内存的剩余都归到一个部分，超过了它的范围上限；总内存小一些，剩余就少一些。',
    ),
    'flink-config-conflict/smallest-change': conflict(
      '改动最小，刚好能被 Flink 接受',
      'Flink 能接受的最小改动，但这样的进程没有多少实际用处。',
    ),
    'flink-config-conflict/one-total': conflict(
      '只保留一个总内存',
      '进程总内存和 Flink 总内存说的是同一件事，设置其中一个，另一个就能推导出来。',
    ),
    'flink-config-invalid/correct-value': {
      title: '改成 Flink 能读懂的写法',
      why: (numbers, _setting, print) =>
        `${has(numbers, 'option', 'value', 'replacement') ? `\`${numbers.option}\`：\`${numbers.value}\` 改为 \`${numbers.replacement}\`。` : ''}内存大小必须是整数加单位（写 \`1536m\`，不能写 \`1.5g\`），占比在 0 到 1 之间。${drawbacks(numbers, print)}`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-invalid/remove-value': {
      title: '删除该配置，使用默认值',
      why: (numbers) =>
        `去掉${has(numbers, 'option') ? ` \`${numbers.option}\` ` : '这个配置项'}之后，Flink 使用默认值，对大多数作业都合适。`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-invalid/read-the-file': {
      title: '确认读取的是哪个文件',
      why: (numbers) =>
        `手头的配置里，这个值 Flink 可以读取${has(numbers, 'option', 'value') ? `；而进程得到的 \`${numbers.option}\` 是 \`${numbers.value}\`` : ''}。可见生效的是另一个文件、某个 \`-D\` 选项，或修改之前的配置。`,
      verify: accepted,
      otherwise: '如果启动日志里打印的仍是旧值，请检查进程的环境变量和启动参数。',
    },
    'flink-config-missing/correct-key': {
      title: '改正键名',
      why: (numbers) =>
        `${has(numbers, 'wrong', 'right') ? `这个版本没有 \`${numbers.wrong}\`，正确的是 \`${numbers.right}\`。` : ''}Flink 会忽略它不认识的键，不会有任何提示。`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-missing/replace-legacy': {
      title: '替换升级前的旧配置',
      why: (numbers, setting) =>
        `${has(numbers, 'wrong', 'right') ? `${setting.flink} 不再读取 \`${numbers.wrong}\`，取而代之的是 \`${numbers.right}\`` : `${setting.flink} 不再读取某个旧配置项`}。新旧配置的含义也不完全相同，请核对推导出来的大小。`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-missing/set-process-size': {
      title: '设置进程总内存',
      why: (numbers, _setting, print) =>
        `只设置这一个就够了，其余由 Flink 推导。${has(numbers, 'toBytes') ? `**${print.size(numbers.toBytes)}** ` : '它'}是整个进程的大小，也就是容器的大小。`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-missing/set-flink-size': {
      title: '设置 Flink 总内存',
      why: (numbers, _setting, print) =>
        `独立部署时，直接指定 Flink 本身可以使用的内存${has(numbers, 'toBytes') ? `：**${print.size(numbers.toBytes)}**` : ''}。Metaspace 和 JVM 开销在此之外。`,
      verify: accepted,
      otherwise: conflictOtherwise,
    },
    'flink-config-missing/start-with-script': {
      title: '用 Flink 的脚本启动 TaskManager',
      why: () =>
        '`bin/taskmanager.sh` 会计算各部分大小，并以 `-D` 参数传给进程。直接运行主类的 TaskManager 没有这些参数。',
      verify: accepted,
      otherwise: '如果必须自己启动，请像脚本那样运行 `bin/bash-java-utils.jar`，并把它的输出传给进程。',
    },
    'flink-config-missing/read-the-file': {
      title: '确认配置文件真的被读取了',
      why: () =>
        '内存大小已经配置，但进程没有看到。常见原因：应写 `key: value` 却写成 `key=value`、行首有缩进，或者 `FLINK_CONF_DIR` 指向别处。',
      verify: () => '日志开头会为每一项打印 `Loading configuration property: …`，其中应当有内存大小。',
      otherwise: '如果确实有这一项而报错依旧，请看报错前后是哪个进程：出问题的可能是另一个进程。',
    },
  },
}
