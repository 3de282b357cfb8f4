import type { Knowledge } from '../catalog.ts'

/** What is wrong with a line, or worth knowing of it. */
export const PROBLEMS: Knowledge['problems'] = {
  'yaml-tab': () => 'YAML 要求用空格缩进，这里用了制表符。',
  'yaml-indent': () => '缩进与上面任何一级都对不上。',
  'yaml-syntax': () => '这不是有效的 YAML。',
  'conf-equals': ({ key, value }) =>
    `flink-conf.yaml 的键和值之间要用 \`: \`，不能用 \`=\`。Flink 会忽略这一行，应写成 \`${key}: ${value}\`。`,
  'conf-no-blank': ({ key, value }) => `冒号后缺少空格。Flink 会忽略这一行，应写成 \`${key}: ${value}\`。`,
  'conf-tab': ({ key, value }) =>
    `冒号后面是制表符，而 flink-conf.yaml 要求空格。Flink 会忽略这一行，应写成 \`${key}: ${value}\`。`,
  'yaml-unprintable': () => '此处有 YAML 不允许的控制字符。',
  'yaml-key-twice': () => '此键在上文已经出现过；Flink 不会读取这样的文件。',
  'yaml-no-mapping': () => '文件不是由键和值组成的，Flink 无法用它启动。',
  'yaml-several-documents': () => '此处开始了第二个文档（`---`）；Flink 只读取单个文档的文件。',
  'yaml-no-value': ({ key }) => `\`${key}\` 没有值；Flink 不会读取这样的文件。请填写值，或删除该行。`,
  'yaml-key-no-text': () => 'YAML 把这个键当作数字、布尔值或列表。请给它加上引号。',
  'yaml-unknown-tag': ({ tag }) => `Flink 不认识标签 \`${tag}\`。`,
  'yaml-too-deep': () => '文件嵌套过深，或别名循环引用。',
  'yaml-too-much': () => '从这里起，特殊的 YAML 写法过多，不再读取。形如 `key: value` 的行仍会读取。',
  'conf-no-entry': () => '该行不是 `key: value` 形式，Flink 会忽略它。',
  'started-with-other-values': ({ key, written, running }) =>
    `正在运行的进程是用其他值启动的：\`${key}\` 在配置中为 ${written}，而写出日志的进程使用的是 ${running}。请重启进程，或查找其他配置文件或 \`-D\` 选项。`,
  'another-container-killed': ({ container, kind }) =>
    kind === 'init'
      ? `内存用尽的是 init 容器 \`${container}\`，当时进程还没有启动。请调大该容器的上限。`
      : `内存用尽的是容器 \`${container}\`，而不是旁边的进程。请调大该容器的上限，或查看它自己的日志。`,
  'operator-size-refused': ({ key, value }) =>
    `Flink Kubernetes Operator 的任何版本都读不了 \`${key}\` 中的 \`${value}\`。请写成整数，例如 \`1536m\`。`,
  'operator-size-quantity': ({ value, read }) =>
    `Flink Kubernetes Operator 从 1.7 起才能读 \`${value}\`（即 ${read}），更早的版本会拒绝。写成 \`${read}\` 则所有版本都一样。`,
  'operator-size-overruled': ({ key, value, by }) =>
    `Operator 按 \`resource.memory\` 把 \`${key}\` 设为 ${by}，这里的 ${value} 不起作用。请删掉其中一个。`,
}
