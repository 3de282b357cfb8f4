import { RECORD_START, type View } from './view.ts'

/** How much of a line is looked at on each side of a match, in characters. */
const BESIDE = 400
/** How far a record or a stack is followed from its error line, in lines and characters. */
const RECORD_BACK = 60
const RECORD_LINES = 120
const RECORD_CHARACTERS = 12_000

const FRAME =
  /^(?:(?:[\w.-]{1,40} )?at )?[\w$.<>/@ -]{3,300}\((?:[\w$-]{1,80}\.(?:java|scala|kt|groovy)(?::\d{1,6})?|Native Method|Unknown Source|<generated>|SourceFile:\d{1,6})\)/
/** The head of a stack, unless it is a cause within one. */
const EXCEPTION = /^(?:Exception in thread |(?:[\w$]+\.)+[\w$]*(?:Exception|Error)\b)/
const CONTINUES = /^(?:at |\.\.\. \d|Caused by|Suppressed|nested|java\.|org\.|io\.|com\.)/i
const EXCEPTION_BEFORE =
  /(?:(?:exception|error|throwable|caused by|suppressed|nested|reason|fatal|warn|severe|failed|failure|diagnostics|message|日志|异常|报错|错误)[\w .:'"[\](){}=<>#*-]{0,200}|[\w.$]+(?:Exception|Error)\S{0,3} ?)$/i
/** At least three words of a sentence. */
const WORDS = /(?:(?:^|[\s(])[a-z']{1,20}[,;]?(?=\s|$)){3}/i
/** Chinese, Japanese or Korean words that lead on to the failure without a colon. */
const SENTENCE = /[\u3040-\u9fff\uac00-\ud7af](?:[^:]|:(?!\s?$))*$/
/** What may stand beside a failure on a line that is its heading. */
const MARKS =
  /[\s\d#.:*>•\-"'()[\]!,，。、]|[a-z]+(?:\.[a-z]+)+\.(?=[A-Z])|^(?:\[bug\]|caused by|error|exception|io|flink)/gi

const endsStack = (line: string): boolean => FRAME.test(line) || /^\.\.\. \d/.test(line)

/** The first and the last line of the log record, or of the stack, that a line belongs to. */
export function recordAround(view: View, first: number, last: number): [number, number] {
  const said = (line: number) => view.lines[line - 1] ?? ''
  let from = first
  let characters = 0
  while (from > 1 && first - from < RECORD_BACK && characters < RECORD_CHARACTERS && !RECORD_START.test(said(from))) {
    const above = said(from - 1)
    if (EXCEPTION.test(said(from)) && endsStack(above)) break
    // an empty line ends a stack only where no stack goes on above it
    if (above === '' && !CONTINUES.test(said(from))) break
    characters += above.length
    from--
  }
  let to = last
  characters = 0
  while (to < view.lines.length && to - last < RECORD_LINES && characters < RECORD_CHARACTERS) {
    const below = said(to + 1)
    if (
      RECORD_START.test(below) ||
      (EXCEPTION.test(below) && endsStack(said(to))) ||
      (below === '' && !CONTINUES.test(said(to + 2)))
    )
      break
    characters += below.length
    to++
  }
  return [from, to]
}

/** How the failure stands on its line: in a stack, as a heading, or in a sentence that speaks of it. */
export function standing(view: View, first: number, last: number, start: number, end: number): string[] {
  const traits: string[] = []
  const line = (view.lines[first - 1] ?? '').slice(0, BESIDE)
  // without the package of the class that the match begins with
  const before = view.text
    .slice(Math.max(view.startOf(first), start - BESIDE), start)
    .replace(/(?:[\w$]{1,80}\.){1,20}$/, '')
  const lineEnd = view.startOf(last) + (view.lines[last - 1] ?? '').length
  const after = view.text.slice(end, Math.min(lineEnd, end + BESIDE))
  const next = (view.lines[last] ?? '').slice(0, BESIDE)
  const framed = FRAME.test(next) || /^\.\.\. \d+ (?:more|common)/.test(next) || FRAME.test(after.trim())
  if (framed) traits.push('frames')
  if (/caused by/i.test(before)) traits.push('cause')
  if (/^\[?\{?"?suppressed/i.test(line)) traits.push('suppressed')
  if (framed) return traits
  if (`${before}${after}`.replace(MARKS, '').length <= 12 && first === last) traits.push('heading')
  else if (
    !RECORD_START.test(line) &&
    (SENTENCE.test(before) || (WORDS.test(before) && !EXCEPTION_BEFORE.test(before)))
  )
    traits.push('mention')
  return traits
}
