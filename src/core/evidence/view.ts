import { cleaner } from './clean.ts'

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
  /** how many lines of the text stand before this part of it; undefined where this is all of it */
  readonly above: number | undefined
}

/** The number in the whole text of a part's line. */
export const wholeLine = (view: View, line: number): number => line + (view.above ?? 0)

/** A line that begins a log's record, so that what stands before it belongs to another. */
export const RECORD_START =
  /^(?:[<[(]?(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d[/.]\d\d[/.]\d\d|\d\d:\d\d:\d\d|[A-Z][a-z]{2},? (?:[A-Z][a-z]{2} )?\d{1,2} )|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)\b)/

/** Where a terminal cut its lines: at which width, and whether so surely that words may be joined, not only numbers. */
interface Wrap {
  readonly width: number
  readonly words: boolean
}

const UNCUT: Wrap = { width: 0, words: false }

/** The widths of terminals: one line of such a width may have been cut. */
const COLUMNS: readonly number[] = [80, 100, 120, 132]
/** In lines: a longer text that was cut has more than a few lines of its width. */
const MOST_FILLED = 100
/** In lines and characters: no terminal keeps more for copying, nor is wider. */
export const MOST_WRAPPED = { lines: 5_000, width: 400 } as const

/** A line that begins something of its own: a frame, a notice of the JVM, a cause, an item, a key, a quotation, an indented line. */
const BEGINS =
  /^(?:\s|at |Picked up |Exception in thread |(?:[\w$]{1,60}\.){2,12}[\w$]{1,80}(?:Exception|Error)\b|Caused by|Suppressed|\.\.\. \d|[#>|*"'{}[\]<-]|[\w.-]{2,80}\s?[:=]\s)/
const goesOn = (next: string | undefined): boolean =>
  next !== undefined && next !== '' && !RECORD_START.test(next) && !BEGINS.test(next)

/** Whether every line reaches a width, but for the last of each record: what a short text that was cut looks like. */
const isFilled = (lines: readonly string[], width: number): boolean =>
  lines.length <= MOST_FILLED && lines.every((line, at) => line.length === width || !goesOn(lines[at + 1]))

/**
 * Lines that were wrapped between words nearly reach a width and seldom have it; lines that were cut all have it. What
 * a stack or a log holds of nearly the width ends there by itself, and the next line begins something of its own.
 */
function wrapOf(lines: readonly string[]): Wrap {
  if (lines.length > MOST_WRAPPED.lines) return UNCUT
  let width = 0
  for (const line of lines) if (line.length > width) width = line.length
  if (width < 40 || width > MOST_WRAPPED.width) return UNCUT
  const cut = new Set<string>()
  const continued = new Set<string>()
  let near = 0
  let nearContinued = 0
  lines.forEach((line, at) => {
    if (line.length === width) {
      cut.add(line)
      if (goesOn(lines[at + 1])) continued.add(line)
    } else if (line.length > width - 15) {
      near++
      if (goesOn(lines[at + 1])) nearContinued++
    }
  })
  const filled = (cut.size > 1 || COLUMNS.includes(width)) && isFilled(lines, width)
  const isCutOften = continued.size > 1 && 2 * continued.size > 3 * nearContinued
  if (!filled && !isCutOften && (cut.size < 2 || cut.size <= near)) return UNCUT
  return { width, words: filled || isCutOften || (near === 0 && cut.size > 3) }
}

/** Whether a line goes on in the next without a blank between. */
function isCut(line: string, next: string | undefined, { width, words }: Wrap): boolean {
  if (width === 0 || line.length !== width || next === undefined || RECORD_START.test(next)) return false
  if (/\d$/.test(line) && /^\d/.test(next)) return true
  return words && /\S$/.test(line) && /^\S/.test(next)
}

/** Lines as one text; a line goes on with nothing between where the next stands among the cuts. */
function joined(lines: readonly string[], cuts: readonly number[], between: string): string {
  if (cuts.length === 0) return lines.join(between)
  const whole: string[] = []
  let from = 0
  for (const cut of [...cuts, lines.length]) {
    whole.push(lines.slice(from, cut).join(between))
    from = cut
  }
  return whole.join('')
}

/** In lines: so far ahead a line is looked for before it is looked for everywhere. */
const NEAR = 4

/** Prepares a text, or a part of one that has lines `above` it; linear in its length. */
export function view(text: string, above?: number): View {
  const raw = text === '' ? [] : text.split('\n')
  for (let at = 0; at < raw.length; at++) {
    const line = raw[at] ?? ''
    if (line.endsWith('\r')) raw[at] = line.slice(0, -1)
  }
  // where a terminal cut its lines is seen in the whole of them
  const wrap = above === undefined ? wrapOf(raw) : UNCUT
  // sized at once, because a text may have as many lines as it has characters
  const lines = new Array<string>(raw.length)
  const starts = new Float64Array(raw.length)
  const cuts: number[] = []
  const clean = cleaner()
  /** whether a line, cleaned, holds breaks of its own */
  let breaks = false
  let offset = 0
  for (let at = 0; at < raw.length; at++) {
    const line = raw[at] ?? ''
    const said = line === '' ? '' : clean(line)
    starts[at] = offset
    lines[at] = said
    if (said !== line) breaks ||= said.includes('\n')
    const cut = isCut(line, raw[at + 1], wrap)
    if (cut) cuts.push(at + 1)
    offset += said.length + (cut ? 0 : 1)
  }
  const whole = joined(lines, cuts, '\n')
  const spaced = breaks ? whole.replaceAll('\n', ' ') : joined(lines, cuts, ' ')
  /** mostly the next line is asked for, or the same again */
  let near = 0
  const lineAt = (position: number): number => {
    let low = 0
    let high = starts.length - 1
    if ((starts[near] ?? 0) <= position) {
      low = near
      if ((starts[near + NEAR] ?? Number.POSITIVE_INFINITY) > position) high = Math.min(high, near + NEAR)
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    near = low
    return low + 1
  }
  return {
    raw,
    lines,
    text: whole,
    lower: spaced.toLowerCase(),
    lineAt,
    startOf: (line) => starts[line - 1] ?? whole.length,
    above,
  }
}

/** The numbers of the lines in which a global pattern matches the small letters, ascending, each once. */
export function* linesWith(pattern: RegExp, { lower, lineAt, startOf }: View): Generator<number> {
  let from = 0
  for (;;) {
    pattern.lastIndex = from
    const met = pattern.exec(lower)
    if (!met) return
    const line = lineAt(met.index)
    yield line
    from = startOf(line + 1)
  }
}
