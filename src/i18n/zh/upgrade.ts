import type { UpgradeWords } from '../upgrade-words.ts'

const words: UpgradeWords = {
  label: '与另一个 Flink 版本比较',
  none: '比较…',
  choice: (to) => `→ ${to}`,
  heading: (from, to) => `从 Flink ${from} 到 ${to}`,
  asItStands: (process) => `${process}，配置保持原样`,
  same: '各部分大小不变，精确到字节。',
  refused: (to) => `Flink ${to} 会拒绝这份未修改的配置：`,
  refusedBefore: (from) => `Flink ${from} 已经拒绝这份配置，因此没有可比较的内存划分。`,
  change: '变化',
  total: '合计',
  unknownPart: '该版本没有',
  keys: '配置项',
  sameKeys: '这里设置的各配置项含义不变。',
  key: (change, from, to) => {
    switch (change.change) {
      case 'renamed': {
        const now = change.value === undefined ? `\`${change.to}\`` : `\`${change.to}: ${change.value}\``
        return change.readStill ? `改为 ${now}；旧名称仍会读取。` : `改为 ${now}；${to} 不再读取旧名称。`
      }
      case 'removed':
        return change.gone === undefined ? '不再读取，请删除。' : `从 ${change.gone} 起已移除，没有替代项，请删除。`
      case 'not-yet':
        return `从 ${change.since} 起才有，${to} 会忽略它。`
      case 'deprecated':
        return change.successor === undefined
          ? '仍会读取，但已弃用。'
          : `仍会读取，但已弃用，请改用 \`${change.successor}\`。`
      case 'begins':
        return `在 ${from} 中不起作用，${to} 会读取它。`
    }
  },
  defaults: '默认值有变化且这里未设置的配置项',
  sameDefaults: '内存相关配置项的默认值没有变化。',
  furtherDefaults: (count) => `另有 ${count} 项与内存无关`,
  file: '配置文件',
  formats: (before, after, to) => {
    if (before.join() === after.join())
      return after.length > 1
        ? '两个版本都读取 `config.yaml` 和 `flink-conf.yaml`；两个文件同时存在时以 `flink-conf.yaml` 为准。'
        : `两个版本都读取 \`${after[0] === 'flink-conf' ? 'flink-conf.yaml' : 'config.yaml'}\`。`
    if (after.length > 1)
      return `Flink ${to} 读取 \`config.yaml\` 和 \`flink-conf.yaml\`；两个文件同时存在时以 \`flink-conf.yaml\` 为准。`
    return after[0] === 'flink-conf'
      ? `Flink ${to} 只读取 \`flink-conf.yaml\`：\`config.yaml\` 需要改写成每行一个 \`键: 值\`。`
      : `Flink ${to} 只读取 \`config.yaml\`，会忽略 \`flink-conf.yaml\`。它是标准的 YAML：含有 \`#\`、\`*\` 等特殊字符的值需要加引号。`
  },
  keeps: (from, to) => `用于 Flink ${to}，内存划分与 ${from} 相同`,
  keepsAsIs: '配置可以保持原样。',
  keepsWith: '做以下修改后，各部分大小不变，精确到字节：',
  partly: (process, total) =>
    `Flink 1.10 只有 ${process} 的堆内存：它保持不变。较新的版本还有其他部分，合计 ${total}，容器必须容得下。`,
  keepsNothing: (to) => `即使每个部分都单独设置，Flink ${to} 仍会拒绝这份配置：请先修正上面报错中的配置项。`,
  notSet: '未设置',
}

export default words
