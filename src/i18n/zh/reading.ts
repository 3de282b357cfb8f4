import type { ReadingWords } from '../reading-words.ts'

const reading: ReadingWords = {
  file: {
    pasted: '粘贴的文本',
    reading: (name) => `正在读取 ${name}`,
    progress: (read, size, percent) => `${read} / ${size}，${percent}`,
    secondsLeft: (seconds) => (seconds < 60 ? `约剩 ${seconds} 秒` : `约剩 ${seconds / 60} 分钟`),
    cancel: '取消',
    remove: '移除',
    about: (size, lines, print) => `${size}，共 ${print.count(lines)} 行；已全部读取，内容过长，不在此显示`,
    refused: (name) => `未能读取 ${name}`,
    problems: {
      folder: '这是一个文件夹。请打开它，拖入其中的一个文件。',
      unreadable: '浏览器无法读取：文件可能已移动、已更改，或没有读取权限。请把它复制到别处，再重新选择。',
      'damaged-gzip':
        'gzip 文件不完整或已损坏。请重新获取，或先解压能解出的部分（gzip -dc FILE > part.log），再拖入解压结果。',
      'packed-otherwise': '这是 gzip 以外的压缩格式。请先解压，再拖入日志或配置文件本身。',
    },
    dismiss: '关闭提示',
  },
  lines: {
    read: (read, lines, print) => `共 ${print.count(lines)} 行，用到 ${print.count(read)} 行`,
    show: '显示用到的行',
    previous: '上一处用到的行',
    next: '下一处用到的行',
    at: (line, place, of) => `第 ${line} 行：用到的第 ${place} 处，共 ${of} 处`,
    more: (count, print) => `另有 ${print.count(count)} 行`,
  },
}

export default reading
