import type { FaqWords } from '../../faq-words.ts'

export const words: FaqWords = {
  title: '故障与退出码',
  lead: '每种故障一页：是什么，怎样与相似的故障区分，什么有用，什么没用。',
  search: '搜索所有页面',
  hint: '错误信息、退出码或配置项',
  results: (count) => (count === 0 ? '没有找到，试试减少关键词。' : `${count} 页`),
  all: '全部故障',
  toWizard: '返回向导',
  noPage: '没有这个名称的页面。以下是全部页面：',
  exitCodes: '退出码',
  example: '用示例试一试',
  what: '是什么',
  lines: '怎样识别',
  apart: '不是什么',
  can: '可以怎么做',
  canLead: '这里是一般做法；有了你自己的文本，向导会逐项计算，只列出可行的改动。',
  options: '相关的配置项：',
  avoid: '哪些做法没用',
  questions: '常见问题',
  links: (version) => `Flink ${version} 及其他文档`,
}
