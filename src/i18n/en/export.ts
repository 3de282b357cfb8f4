import type { ExportWords } from '../export-words.ts'

const words: ExportWords = {
  message: 'Copy as a message',
  tableAs: 'Copy the table as',
  pictureAs: 'Save the bars as',
  noPng: 'This browser could not draw the PNG. The SVG shows the same.',
  print: 'Print',
  part: 'Part',
  size: 'Size',
  inBytes: (column) => `${column}, bytes`,
  lines: (from, to) => (from === to ? `line ${from}` : `lines ${from} to ${to}`),
  labelled: (name, text) => `${name}: ${text}`,
  limit: (name, size) => `${name} ${size}`,
  also: 'Also possible',
  open: 'Open in Memory Wizard',
  against: 'Compared with',
  againstPasted: 'against what was pasted',
  againstBefore: 'against what was there before',
  againstDefaults: 'against the defaults',
  comma: ', ',
}

export default words
