import type { SharingWords } from '../sharing-words.ts'

const sharing: SharingWords = {
  tooLong: (characters, longest) =>
    `链接将有 ${characters} 个字符。超过 ${longest} 个字符的链接会被聊天工具和工单系统截断，因此没有复制。`,
  longest: (keys) => `其中最长的是以下选项，去掉它们链接就会变短：${keys.join('、')}`,
  close: '关闭',
}

export default sharing
