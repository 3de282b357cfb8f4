import type { SharingWords } from '../sharing-words.ts'

const sharing: SharingWords = {
  tooLong: (characters, longest) =>
    `链接将有 ${characters} 个字符。达到 ${longest} 个字符的链接可能被聊天工具或工单系统截断，因此没有复制。`,
  longest: (names) => `占用最多的是：${names.join('、')}`,
  close: '关闭',
  fromLink: '以下内容读自地址，而不是读自文本。',
  pasteAgain: '地址里只有故障、其数值和内存选项，从不包含文本。重新粘贴文本即可看到原文各行。',
  leave: '不再显示此诊断',
  notApplied: '链接中应用的改动不在这里给出的方案之中，因此没有应用任何改动。',
  problems: '地址中有些内容无法采用',
  problem: (problem) => {
    switch (problem.problem) {
      case 'newer':
        return `地址的格式版本是 ${problem.version}，本页面只认识版本 1。认识的内容已采用；页面提示有新版本时，请更新后再打开。`
      case 'version':
        return `“${problem.version}”不是格式版本，已按版本 1 读取。`
      case 'name':
        return `地址中不能有 \`${problem.name}\` 这一项。`
      case 'value':
        return `\`${problem.name}\` 在这里不能是 \`${problem.value}\`。如有需要，请在表单中填写。`
      case 'failure':
        return `本页面不认识 \`${problem.failure}\` 这种故障。`
      case 'more':
        return `还有 ${problem.count} 项。`
    }
  },
  history: '以前的配置',
  historyHint: '最近十个配置只保存在此浏览器中，不含任何粘贴的文本。',
  clearHistory: '清空列表',
}

export default sharing
