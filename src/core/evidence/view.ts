import { clean } from './clean.ts'

/** A text prepared for reading: what its lines say, and where each stands in the text as given. */
export interface View {
  /** the lines as given, without their ends */
  readonly raw: readonly string[]
  /** the same lines with everything undone that copying did to them */
  readonly lines: readonly string[]
  /** the cleaned lines as one text; hard wraps of a terminal are joined */
  readonly text: string
  /** `text` in lower case, equally long, with blanks for its line breaks: what hints are looked for in */
  readonly lower: string
  /** the number, from 1, of the line that an offset of `text` lies in */
  readonly lineAt: (offset: number) => number
  /** the offset of a line in `text`; of the text's end for the line after the last */
  readonly startOf: (line: number) => number
}

/** A line that begins a log's record, so that what stands before it belongs to another. */
export const RECORD_START =
  /^(?:[<[(]?(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d[/.]\d\d[/.]\d\d|\d\d:\d\d:\d\d|[A-Z][a-z]{2},? (?:[A-Z][a-z]{2} )?\d{1,2} )|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)\b)/

/** Where a terminal cut its lines: at which width, and whether so surely that words may be joined, not only numbers. */
interface Wrap {
  readonly width: number
  readonly words: boolean
}

/** Lines that were wrapped between words nearly reach a width and seldom have it; lines that were cut all have it. */
function wrapOf(lines: readonly string[]): Wrap {
  let width = 0
  for (const line of lines) if (line.length > width) width = line.length
  if (width < 40 || width > 400) return { width: 0, words: false }
  const cut = new Set<string>()
  let near = 0
  for (const line of lines) {
    if (line.length === width) cut.add(line)
    else if (line.length > width - 15) near++
  }
  if (cut.size < 2 || cut.size <= near) return { width: 0, words: false }
  return { width, words: cut.size > 3 && near === 0 }
}

/** Whether a line goes on in the next without a blank between. */
function isCut(line: string, next: string | undefined, { width, words }: Wrap): boolean {
  if (width === 0 || line.length !== width || next === undefined || RECORD_START.test(next)) return false
  if (/\d$/.test(line) && /^\d/.test(next)) return true
  return words && /\w$/.test(line) && /^\w/.test(next)
}

/** Prepares a text; linear in its length. */
export function view(text: string): View {
  const raw = text === '' ? [] : text.split('\n')
  for (let at = 0; at < raw.length; at++) {
    const line = raw[at] ?? ''
    if (line.endsWith('\r')) raw[at] = line.slice(0, -1)
  }
  const wrap = wrapOf(raw)
  const lines: string[] = []
  const starts: number[] = []
  const parts: string[] = []
  let offset = 0
  raw.forEach((line, at) => {
    const said = clean(line)
    starts.push(offset)
    lines.push(said)
    const next = raw[at + 1]
    const cut = isCut(line, next, wrap)
    parts.push(said, next === undefined || cut ? '' : '\n')
    offset += said.length + (next === undefined || cut ? 0 : 1)
  })
  const whole = parts.join('')
  const lineAt = (position: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    return low + 1
  }
  return {
    raw,
    lines,
    text: whole,
    lower: whole.toLowerCase().replaceAll('\n', ' '),
    lineAt,
    startOf: (line) => starts[line - 1] ?? whole.length,
  }
}
