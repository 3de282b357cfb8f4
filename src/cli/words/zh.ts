import type { CommandName } from '../options.ts'
import type { CommandWords, HelpLists } from './words.ts'

const BETWEEN = (choices: readonly string[]) => choices.join('、')

const COMMANDS: Readonly<Record<CommandName, string>> = {
  derive: `memwiz derive [选项] [文件...]
  从配置、日志或命令行推算 Flink 或 JVM 的内存预算，精确到字节：
  各组成部分、JVM 参数；如果 Flink 会拒绝该配置，则给出异常。`,
  diagnose: `memwiz diagnose [选项] [文件...]
  指出文本中是哪一种内存不足的故障、依据哪一行，以及由它引起了什么。`,
  advise: `memwiz advise [选项] [文件...]
  给出可行的修改方案，每一个都已代入并重新推算：改什么、代价是什么、如何确认有效。`,
  write: `memwiz write --format 格式 [--apply 方案] [选项] [文件]
  把配置写到标准输出，写出的文件 Flink 或 JVM 可以直接使用；
  加上 --apply，则写出采用 "memwiz advise" 中某个方案之后的配置。`,
  upgrade: `memwiz upgrade --to 版本 [选项] [文件...]
  说明换到另一个 Flink 版本后配置有何变化：各部分的字节数、改名或移除的配置项、
  默认值、文件格式，以及如何修改才能保持内存划分不变。
  新版本会拒绝该配置，或者某个部分大小有变时，退出码为 1。`,
  lint: `memwiz lint [--format github] [选项] [文件|目录...]
  像 Flink 一样读取配置，逐行指出问题：拼错的键、其他版本的配置项、
  Flink 会拒绝的值、不起作用的配置项。目录代表其中的 Flink 配置文件。
  发现错误时退出码为 1，可用于 CI。`,
}

const OPTIONS = ({ versions, formats, languages }: HelpLists) => `选项：
  --flink 版本            Flink 的次版本：${versions}
  --process 类型          tm（TaskManager）、jm（JobManager）或 jvm（其他 Java 进程）
  --deployment 方式       standalone 或 container
  --container 大小        容器的内存上限，按 Kubernetes 的写法，例如 4Gi
  -D 键=值                Flink 的配置项；键以短横线开头时为 JVM 的参数，
                          例如 -D -Xmx=2g。可重复，优先于文本中的值
  --fixed 对象            不允许改动的内容：total、container 或某个配置项的键。
                          可重复（derive 不适用）
  --format 格式           用于 write：${formats}；
                          用于 lint：github（GitHub Actions 注解）
  --apply 方案            用于 write：方案的序号或 id
  --to 版本               用于 upgrade：要比较的版本
  --json                  每个文件输出一行 JSON（derive：每个进程一行）
  --batch                 derive、diagnose：逐行读入 JSON，按顺序各答一行
  --lang 语言             ${languages}；默认取自环境
  -h, --help              显示本说明；"memwiz 命令 --help" 显示某个命令的说明
  --version               显示程序版本

没有指定文件，或文件为 "-" 时，读取标准输入。gzip 压缩的文件会自动解压。
颜色只用于终端；设置 NO_COLOR 可以关闭。

退出码：0 没有问题；1 发现故障，或 Flink 会拒绝该配置、忽略其中的某一行；2 用法有误或文件无法读取。`

const words: CommandWords = {
  help: (command, lists) =>
    command
      ? `用法：${COMMANDS[command]}\n\n${OPTIONS(lists)}\n`
      : `memwiz：找出 Apache Flink 和 JVM 的哪一部分内存不足，并给出可用的配置

用法：
${Object.values(COMMANDS)
  .map((text) => text.replace(/^/gm, '  '))
  .join('\n\n')}

${OPTIONS(lists)}

示例：
  memwiz diagnose taskmanager.log
  kubectl logs my-pod --previous | memwiz advise --flink 1.20
  memwiz derive -D taskmanager.memory.process.size=4g --flink 2.0
  memwiz write --format config-yaml --apply 1 taskmanager.log > config.yaml
`,
  usage: {
    'no-command': () => '没有给出命令：可用 derive、diagnose、advise、write、upgrade 或 lint。',
    'unknown-command': ({ name }) => `未知的命令 "${name}"：可用 derive、diagnose、advise、write、upgrade 或 lint。`,
    'unknown-option': ({ name }) => `未知的选项 ${name}。`,
    'option-not-here': ({ name, command }) => `${command} 不支持 ${name}。`,
    'no-value': ({ name }) => `${name} 需要一个值。`,
    'takes-no-value': ({ name }) => `${name} 不带值。`,
    'not-key-value': ({ name }) => `-D 的写法是 键=值，而不是 "${name}"。`,
    'no-size': ({ name }) => `"${name}" 不是大小：--container 的写法如 4Gi 或 1536Mi。`,
    'not-one-of': ({ name, value, choices }) => `${name} 的值 "${value}" 未知：可选 ${BETWEEN(choices)}。`,
    'no-format': ({ choices }) => `write 需要 --format：可选 ${BETWEEN(choices)}。`,
    'no-target': ({ choices }) => `upgrade 需要 --to：可选 ${BETWEEN(choices)}。`,
    'batch-reads-stdin': () => '--batch 读取标准输入：请不要指定文件。',
    'one-file': () => 'write 只能指定一个文件。',
  },
  tryHelp: '参见 "memwiz --help"。',
  source: {
    'not-found': ({ name }) => `${name}：没有这个文件。`,
    'is-directory': ({ name }) => `${name} 是目录：请指定其中的文件。`,
    'not-allowed': ({ name }) => `${name}：没有读取权限。`,
    'too-large': ({ name }) =>
      `${name} 过大，无法一次读入（上限 512 MiB）：请只传入一部分，例如 tail -c 100M 文件 | memwiz ...`,
    'damaged-gzip': ({ name }) => `${name} 是 gzip 文件，但已损坏：请手动解压，看看能读到哪里。`,
    'nothing-given': () => '没有可读的内容：请指定文件，或用管道传入文本。',
    unreadable: ({ name, code }) => `${name} 无法读取（${code}）。`,
  },
  snippet: {
    'number-sign': (key) => `${key} 未写入：其中的 # 会被当作注释的开头。config.yaml（Flink 1.19 起）可以写入。`,
    empty: (key) => `${key} 未写入：在这种格式中 Flink 会跳过空值。`,
    'outer-space': (key) => `${key} 未写入：在这种格式中 Flink 会去掉首尾的空白。`,
    'line-end': (key) => `${key} 未写入：其中有换行，这种格式无法表示。`,
    'lone-surrogate': (key) => `${key} 未写入：其中有半个字符，任何文件都无法保存。`,
    'key-separator': (key) => `${key} 未写入：键中的冒号或等号会被当作键的结尾。`,
    'long-key': (key) => `${key.slice(0, 40)}… 未写入：键太长，YAML 不支持。`,
    'start-script': (key) => `${key} 未写入：Flink 镜像的启动脚本会改动它的值。`,
    refused: () => '没有可写的内容：Flink 会拒绝该配置。"memwiz advise" 会说明如何修改。',
  },
  notAvailable: (format, setting, others) => `${setting} 不读取 ${format}，可用：${others}。`,
  noUpgrade: 'JVM 应用没有 Flink 版本：upgrade 只适用于 TaskManager 或 JobManager。',
  noSuchAdvice: (apply, ids) =>
    ids.length > 0
      ? `这段文本没有方案 "${apply}"：可选 ${BETWEEN(ids)}。`
      : `这段文本没有可用的方案，--apply 无从采用。`,
  standardInput: '标准输入',
  progress: (name, bytesRead, size, secondsLeft) =>
    size === undefined || secondsLeft === undefined
      ? `${name}：已读取 ${Math.floor(bytesRead / 1e6)} MB`
      : `${name}：已读取 ${Math.min(100, Math.floor((100 * bytesRead) / size))}%，约剩 ${Math.ceil(secondsLeft)} 秒`,
  assumed: '假定',
  container: (size) => `容器上限 ${size}`,
  limit: (name, size, flag) => `${name}：最多 ${size}（${flag}）`,
  over: (size) => `各部分合计可能超出 ${size}`,
  moreAdvice: (command) => `完整的理由和验证方法：${command}`,
  writeIt: (command) => `写成文件：${command}`,
  after: (number) => `采用方案 ${number} 之后`,
  code: '需手动处理',
  costs: '变化',
  before: (value) => `原为 ${value}`,
  labelled: (name, text) => `${name}：${text}`,
}

export default words
