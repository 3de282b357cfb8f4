import type { LintWords } from '../lint-words.ts'

const PROCESS: Readonly<Record<string, string>> = { tm: 'TaskManager', jm: 'JobManager' }
const KINDS: Readonly<Record<string, string>> = {
  size: '内存大小，例如 `512m` 或 `4g`',
  duration: '时长，例如 `30 s` 或 `10 min`',
  boolean: '`true` 或 `false`',
  integer: '整数',
  number: '数字，例如 `0.4`',
}
const keys = (list: string | undefined): string =>
  (list ?? '')
    .split(', ')
    .map((key) => `\`${key}\``)
    .join('、')

const words: LintWords = {
  severities: { error: '错误', warning: '警告', notice: '提示' },
  heading: '配置检查',
  fixed: '配置已修改',
  notices: (count) => `另有 ${count} 条提示`,
  fix: '修改这一行',
  remove: '删除这一行',
  fixLine: (name, line, removes) => `${removes ? '删除这一行' : '修改这一行'}（第 ${line} 行）：${name}`,
  undo: '撤销修改',
  form: '格式有误，无法按原样读取',
  operatorSize: 'Operator 对大小的解读',
  clean: (flink) => `对 ${flink} 而言没有问题。`,
  count: (severity, count) => `${count} 个${{ error: '错误', warning: '警告', notice: '提示' }[severity]}`,
  summary: (counts, flink) => `按 ${flink} 检查：${counts.join('、')}。`,
  rules: {
    'file-not-read': {
      name: 'Flink 不会读取此文件',
      says: ({ flink, instead, why }) =>
        why === 'both'
          ? `Flink ${flink} 在同一目录下找到 \`${instead}\` 后只读取它，此文件会被忽略。`
          : why === 'after'
            ? `Flink ${flink} 不再读取 flink-conf.yaml，而是读取 \`${instead}\`。`
            : `Flink ${flink} 还不支持 config.yaml，它读取的是 \`${instead}\`。`,
      todo: ({ instead, why }) =>
        why === 'both'
          ? `两个文件只保留一个：把需要的配置移过来，然后删除 \`${instead}\`。`
          : why === 'after'
            ? '请转换为 config.yaml；Flink 自带转换脚本 `bin/migrate-config-file.sh`。'
            : `请把配置保存为 \`${instead}\`，每行一个 \`key: value\`。`,
    },
    'nested-flink-conf': {
      name: 'flink-conf.yaml 中使用了嵌套',
      says: ({ key }) => `flink-conf.yaml 并不是 YAML，不支持嵌套：Flink 读不到 \`${key}\`，只会读到缺少上级前缀的键。`,
      todo: ({ key }) => `请在每一行写出完整的键，例如 \`${key}: …\`。`,
    },
    'key-twice': {
      name: '键重复',
      says: ({ key, counts, line }) => `\`${key}\` 在第 ${line} 行再次出现：生效的是 \`${counts}\`，本行不起作用。`,
      todo: () => '请只保留真正需要的那一行。',
    },
    'unknown-key': {
      name: '没有这个配置项',
      says: ({ key, near }) =>
        near === ''
          ? `任何版本的 Flink 都没有 \`${key}\`，Flink 会忽略它；但作业或插件可能会读取。`
          : `任何版本的 Flink 都没有 \`${key}\`，Flink 会忽略它。`,
      todo: ({ near }) => (near === '' ? '请检查拼写；如果没有任何程序读取它，请删除。' : `是否想写 ${keys(near)}？`),
    },
    'key-of-other-version': {
      name: '不是该版本的配置项',
      says: ({ key, flink, from, to, gone }) =>
        from !== undefined
          ? `\`${key}\` 从 Flink ${from} 起才有，${flink} 会忽略它。`
          : to !== undefined
            ? `\`${key}\` 已在 Flink ${gone} 中移除，${flink} 会忽略它。`
            : `Flink ${flink} 不再读取 \`${key}\`。`,
      todo: ({ successor, from }) =>
        successor !== undefined
          ? `请改用 \`${successor}\`。`
          : from !== undefined
            ? '请删除它，或升级 Flink。'
            : '请删除它。',
    },
    'deprecated-key': {
      name: '已弃用的配置项',
      says: ({ key, flink, gone, successor }) =>
        `Flink ${flink} 仍会${successor === undefined ? `读取 \`${key}\`，但它已弃用` : `把 \`${key}\` 当作旧名称读取`}${gone === undefined ? '。' : `；最后一个支持它的版本是 ${gone}。`}`,
      todo: ({ successor }) =>
        successor === undefined ? '替代方式请查看该配置项的文档说明。' : `请改用 \`${successor}\`。`,
    },
    'decimal-size': {
      name: '内存大小带有小数',
      says: ({ value }) => `Flink 只接受整数，会拒绝 \`${value}\`。`,
      todo: ({ by }) => (by === undefined ? '请换用更小的单位。' : `请写成 \`${by}\`。`),
    },
    'unknown-unit': {
      name: 'Flink 不认识的单位',
      says: ({ value }) => `Flink 会拒绝 \`${value}\`：它的单位是 b、k(b)、m(b)、g(b)、t(b)，每级相差 1,024 倍。`,
      todo: ({ by }) => (by === undefined ? '请使用上述单位。' : `请写成 \`${by}\`。`),
    },
    'size-without-unit': {
      name: '内存大小没有单位',
      says: ({ value }) => `不写单位时，\`${value}\` 表示 ${value} 字节。`,
      todo: ({ by }) => `如果想表示 MiB，请写成 \`${by}\`。`,
    },
    'bad-value': {
      name: '该配置项不接受这个值',
      says: ({ value, kind, choices }) =>
        `此处需要${choices === undefined ? (KINDS[kind ?? ''] ?? '其他值') : `以下之一：${keys(choices)}`}，Flink 会拒绝 \`${value}\`。`,
      todo: ({ by }) => (by === undefined ? '请更正该值。' : `请写成 \`${by}\`。`),
    },
    'quoted-value': {
      name: 'flink-conf.yaml 中的引号',
      says: ({ value }) => `flink-conf.yaml 并不是 YAML，引号会成为值的一部分：\`${value}\`。`,
      todo: ({ by }) => `请去掉引号，写成 \`${by}\`。`,
    },
    'value-cut': {
      name: '值被截断',
      says: ({ value }) => `在 flink-conf.yaml 中，\`#\` 无论出现在哪里都表示注释开始；Flink 只会读到 \`${value}\`。`,
      todo: () => '请使用不含 `#` 的值，或改用 config.yaml（Flink 1.19 起），在其中可以加引号书写。',
    },
    'shell-value': {
      name: '只有 shell 才能理解的值',
      says: ({ value, is }) =>
        is === 'variable'
          ? `Flink 不会替换变量，会原样读取 \`${value}\`；只有 Flink 官方 Docker 镜像的启动脚本会对其自身的配置文件做替换。`
          : is === 'home'
            ? `Flink 不认识 \`~\`，会把 \`${value}\` 当作同名目录。`
            : `没有程序会执行 \`${value}\` 中的命令，Flink 会原样读取它。`,
      todo: ({ is }) => (is === 'variable' ? '请直接写出值，或确保事先已被替换。' : '请直接写出值。'),
    },
    refused: {
      name: 'Flink 拒绝这组内存大小',
      says: ({ process, message }) => `${PROCESS[process ?? '']} 无法启动：${message}`,
      todo: ({ keys: list }) =>
        list === undefined || list === ''
          ? '`memwiz advise` 会给出修改建议。'
          : `请修改 ${keys(list)}；\`memwiz advise\` 会给出具体做法。`,
    },
    'no-total': {
      name: '没有总内存',
      says: ({ process }) =>
        `文件设置了 ${PROCESS[process ?? '']} 的部分内存，却没有总内存：除非在别处指定，否则 Flink 无法启动。`,
      todo: ({ total, flink }) => `请设置 \`${total}\`（容器环境）或 \`${flink}\`。`,
    },
    'no-effect': {
      name: '在这里不起作用',
      says: ({ key, is, by }) =>
        `${is === 'none' ? `\`${key}\` 在这里不改变任何大小` : `\`${key}\` 在这里不决定任何大小，Flink 只用它做检查`}${by === undefined || by === '' ? '。' : `；起决定作用的是 ${keys(by)}。`}`,
      todo: ({ is }) => (is === 'none' ? '请删除它，或删除取代它的配置项。' : '如果需要这项检查，可以保留。'),
    },
    'jvm-limit': {
      name: '与 Flink 自身的 JVM 上限冲突',
      says: ({ option, wins, flinks }) => {
        const own = flinks === undefined ? 'Flink 自身的上限' : `Flink 自身的 \`${flinks}\``
        return wins === 'given'
          ? `命令行上 \`${option}\` 排在 ${own}${flinks === undefined ? '' : ' '}之后，因而生效：进程的大小与 Flink 计算的不一致。`
          : `\`${option}\` 不起作用：JVM 先读取它，再读取命令行，最终生效的是 ${own}。`
      },
      todo: () => '请删除它，改用 Flink 内存模型的配置项来设置这部分大小。',
    },
    'limit-factor': {
      name: '容器上限与 Flink 的总内存不同',
      says: ({ value, process, limit }) =>
        Number(value) > 1
          ? `容器上限是 ${PROCESS[process ?? '']} 总内存的 ${value} 倍${limit === undefined ? '' : `，即 ${limit}`}，而 Kubernetes 只预留总内存本身；多出的部分 Flink 不会分配给任何组成部分。`
          : `\`${value}\` 小于 1，Flink 会拒绝，不会启动 ${PROCESS[process ?? '']}。`,
      todo: ({ value }) =>
        Number(value) > 1
          ? '节点内存不足时，这类 Pod 会最先被终止：如果长期需要这部分内存，请直接调大总内存。'
          : '请使用 1 或更大的值。',
    },
  },
}

export default words
