import type { ExportWords } from '../export-words.ts'

const words: ExportWords = {
  message: '复制为消息',
  tableAs: '复制表格：',
  pictureAs: '保存图表：',
  noPng: '此浏览器无法绘制 PNG，SVG 的内容与之相同。',
  print: '打印',
  part: '组成部分',
  size: '大小',
  inBytes: (column) => `${column}（字节）`,
  lines: (from, to) => (from === to ? `第 ${from} 行` : `第 ${from} 至 ${to} 行`),
  labelled: (name, text) => `${name}：${text}`,
  limit: (name, size) => `${name} ${size}`,
  also: '其他方案',
  open: '在 Memory Wizard 中打开',
  against: '比较对象',
  againstPasted: '与粘贴的内容相比',
  againstBefore: '与调整前相比',
  againstDefaults: '与默认值相比',
  comma: '，',
}

export default words
