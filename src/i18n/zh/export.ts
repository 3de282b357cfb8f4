import type { ExportWords } from '../export-words.ts'

const words: ExportWords = {
  message: '复制为消息',
  tableAs: '复制表格：',
  pictureAs: '保存图表：',
  print: '打印',
  part: '组成部分',
  size: '大小',
  inBytes: (column) => `${column}（字节）`,
  lines: (from, to) => (from === to ? `第 ${from} 行` : `第 ${from} 至 ${to} 行`),
  labelled: (name, text) => `${name}：${text}`,
  limit: (name, size) => `${name} ${size}`,
  also: '其他方案',
  open: '在 Memory Wizard 中打开',
  comma: '，',
}

export default words
