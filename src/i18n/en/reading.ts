import type { ReadingWords } from '../reading-words.ts'

const LINES = { one: 'line', other: 'lines' }

const reading: ReadingWords = {
  file: {
    pasted: 'Pasted text',
    reading: (name) => `Reading ${name}`,
    progress: (read, size, percent) => `${read} of ${size}, ${percent}`,
    secondsLeft: (seconds) => (seconds < 60 ? `about ${seconds} s left` : `about ${seconds / 60} min left`),
    cancel: 'Cancel',
    remove: 'Remove',
    about: (size, lines, print) => `${size}, ${print.plural(lines, LINES)}; read whole, too long to show here`,
    refused: (name) => `${name} was not read`,
    problems: {
      folder: 'This is a folder. Open it and drop one file of it.',
      unreadable:
        'The browser could not read it: it was moved, changed or is not yours to read. Copy it to another place and choose it again.',
      'damaged-gzip':
        'The gzip file ends early or is damaged. Fetch it again, or unpack as much as there is (gzip -dc FILE > part.log) and drop that.',
      'packed-otherwise': 'It is packed, and not by gzip. Unpack it and drop the log or the configuration itself.',
    },
    dismiss: 'Dismiss',
  },
  lines: {
    read: (read, lines, print) => `${print.count(read)} of ${print.plural(lines, LINES)} read`,
    show: 'Show the lines that were read',
    previous: 'Previous line that was read',
    next: 'Next line that was read',
    at: (line, place, of) => `Line ${line}: ${place} of ${of} read`,
    more: (count, print) => `and ${print.plural(count, { one: 'more', other: 'more' })}`,
  },
}

export default reading
