import { nearest } from './nearest.ts'
import { RECORD_START, type View } from './view.ts'

/** How much of a line is looked at on each side of a match, in characters. */
const BESIDE = 400
/** How far a record or a stack is followed from its error line, in lines and characters. */
export const RECORD_BACK = 150
export const RECORD_LINES = 120
const RECORD_CHARACTERS = 12_000

const FRAME =
  /^(?:(?:[\w.-]{1,40} )?at )?[\w$.<>/@ -]{3,300}\((?:[\w$-]{1,80}\.(?:java|scala|kt|groovy)(?::\d{1,6})?|Native Method|Unknown Source|<generated>|SourceFile:\d{1,6})\)/
/** The head of a stack, unless it is a cause within one. */
const EXCEPTION = /^(?:Exception in thread |(?:[\w$]+\.)+[\w$]*(?:Exception|Error)\b)/
const CONTINUES = /^(?:at |\.\.\. \d|Caused by|Suppressed|nested|java\.|org\.|io\.|com\.)/i
const EXCEPTION_BEFORE =
  /(?:(?:exception|error|throwable|caused by|suppressed|nested|reason|fatal|warn|severe|failed|failure|diagnostics|message|(?:terminating|aborting) due to|日志|异常|报错|错误)[\w .:'"[\](){}=<>#*-]{0,200}|[\w.$]+(?:Exception|Error)\S{0,3} ?)$/i
/** At least three words of a sentence. */
const WORDS = /(?:(?:^|[\s(])[a-z']{1,20}[,;]?(?=\s|$)){3}/i
/** Chinese, Japanese or Korean words that lead on to the failure without a colon. */
const SENTENCE = /[\u3040-\u9fff\uac00-\ud7af](?:[^:]|:(?!\s?$))*$/
/** What may stand beside a failure on a line that is its heading. */
const MARKS =
  /[\s\d#.:*>•\-"'()[\]!,，。、]|[a-z]+(?:\.[a-z]+)+\.(?=[A-Z])|^(?:\[bug\]|caused by|error|exception|io|flink)/gi

/** Longer than this, a line says more than its failure. */
const LONGEST_HEADING = 200

const endsStack = (line: string): boolean => FRAME.test(line) || /^\.\.\. \d/.test(line)

/** Finds the first and the last line of the log record, or of the stack, that lines belong to. */
export type Records = (first: number, last: number) => [number, number]

/** The nearest of the numbers from one to another for which something holds that holds from there on; the other where it never does. */
function firstOf(from: number, to: number, holds: (at: number) => boolean): number {
  if (!holds(to)) return to
  let before = from
  let found = to
  while (Math.abs(found - before) > 1) {
    const middle = (before + found) >> 1
    if (holds(middle)) found = middle
    else before = middle
  }
  return found
}

/** Each line is looked at once, however many matches ask for the records around it. */
export function recordsOf({ lines }: Pick<View, 'lines'>): Records {
  const { length } = lines
  const said = (line: number) => lines[line - 1] ?? ''
  const known = new Uint8Array(length + 3)
  const begins = (line: number): boolean => {
    if (known[line] === 0) known[line] = looksNew(line) ? 1 : 2
    return known[line] === 1
  }
  const looksNew = (line: number): boolean => {
    const text = said(line)
    if (RECORD_START.test(text)) return true
    const above = said(line - 1)
    if (EXCEPTION.test(text) && endsStack(above)) return true
    // an empty line ends a stack only where no stack goes on below it
    return above === '' && !CONTINUES.test(text)
  }
  const isLast = (line: number): boolean =>
    line >= length || begins(line + 1) || (said(line + 1) === '' && begins(line + 2))
  const beginOf = nearest((line) => line <= 1 || begins(line), -1, RECORD_BACK, length)
  const endOf = nearest(isLast, 1, RECORD_LINES, length)
  /** how many characters the lines up to one have, itself included; most texts hold nothing that asks for it */
  let counted: Float64Array | undefined
  const upTo = (line: number): number => {
    if (counted === undefined) {
      counted = new Float64Array(length + 1)
      for (let at = 1; at <= length; at++) counted[at] = (counted[at - 1] ?? 0) + said(at).length
    }
    return counted[line] ?? 0
  }
  return (first, last) => [
    firstOf(first, beginOf(first), (from) => upTo(first - 1) - upTo(from - 1) >= RECORD_CHARACTERS),
    firstOf(last, endOf(last), (to) => upTo(to) - upTo(last) >= RECORD_CHARACTERS),
  ]
}

/** The offset of the package name that stands right before a class at an offset; the offset itself where there is none. */
function beforePackage(text: string, offset: number): number {
  if (text[offset - 1] !== '.') return offset
  let at = offset
  while (at > 0 && offset - at < BESIDE && /[\w$.]/.test(text[at - 1] ?? '')) at--
  return at
}

/** How the failure stands on its line: in a stack, as a heading, or in a sentence that speaks of it. */
export function standing(view: View, first: number, last: number, start: number, end: number): string[] {
  const traits: string[] = []
  const line = (view.lines[first - 1] ?? '').slice(0, BESIDE)
  const before = view.text.slice(Math.max(view.startOf(first), start - BESIDE), beforePackage(view.text, start))
  const lineEnd = view.startOf(last) + (view.lines[last - 1] ?? '').length
  const after = view.text.slice(end, Math.min(lineEnd, end + BESIDE))
  const next = (view.lines[last] ?? '').slice(0, BESIDE)
  const framed = FRAME.test(next) || /^\.\.\. \d+ (?:more|common)/.test(next) || FRAME.test(after.trim())
  if (framed) traits.push('frames')
  if (/caused by/i.test(before)) traits.push('cause')
  if (/^\[?\{?"?suppressed/i.test(line)) traits.push('suppressed')
  if (framed) return traits
  const beside = `${before}${after}`
  if (first === last && beside.length <= LONGEST_HEADING && beside.replace(MARKS, '').length <= 12)
    traits.push('heading')
  else if (
    !RECORD_START.test(line) &&
    (SENTENCE.test(before) || (WORDS.test(before) && !EXCEPTION_BEFORE.test(before)))
  )
    traits.push('mention')
  return traits
}
