import { FAILURES, type FailureId } from '../../failures/index.ts'
import type { Pattern } from '../../failures/pattern.ts'
import type { Sighting } from '../evidence.ts'
import type { Reader } from '../reader.ts'
import { timeOf } from '../time.ts'
import { RECORD_START, type View } from '../view.ts'

/** How far from a hint a match may begin and end, in characters: the longest message of Flink has about 1,300. */
const BEFORE = 400
const AFTER = 1600
/** How far a record or a stack is followed from its error line, in lines and characters. */
const RECORD_BACK = 60
const RECORD_LINES = 120
const RECORD_CHARACTERS = 12_000
/** Occurrences of one failure beyond these are counted, but their surroundings are not read. */
const READ_CLOSELY = 50

const FRAME =
  /^(?:(?:[\w.-]{1,40} )?at )?[\w$.<>/@ -]{3,300}\((?:[\w$-]{1,80}\.(?:java|scala|kt|groovy)(?::\d{1,6})?|Native Method|Unknown Source|<generated>|SourceFile:\d{1,6})\)/
/** The head of a stack, unless it is a cause within one. */
const EXCEPTION = /^(?:Exception in thread |(?:[\w$]+\.)+[\w$]*(?:Exception|Error)\b)/
const CONTINUES = /^(?:at |\.\.\. \d|Caused by|Suppressed|nested|java\.|org\.|io\.|com\.)/i
const EXCEPTION_BEFORE =
  /(?:(?:exception|error|throwable|caused by|suppressed|nested|reason|fatal|warn|severe|failed|failure|diagnostics|message|日志|异常|报错|错误)[\w .:'"[\](){}=<>#*-]{0,200}|[\w.$]+(?:Exception|Error)\S{0,3} ?)$/i
/** Chinese, Japanese or Korean words that lead on to the failure without a colon. */
const SENTENCE = /[\u3040-\u9fff\uac00-\ud7af](?:[^:]|:(?!\s?$))*$/
/** What may stand beside a failure on a line that is its heading. */
const MARKS =
  /[\s\d#.:*>•\-"'()[\]!,，。、]|[a-z]+(?:\.[a-z]+)+\.(?=[A-Z])|^(?:\[bug\]|caused by|error|exception|io|flink)/gi

/** The stretches of the text in which one of the hints stands, with room for a match around each; merged, ascending. */
function stretches(view: View, hints: readonly string[]): [number, number][] {
  const hits: number[] = []
  for (const hint of hints) {
    for (let at = view.lower.indexOf(hint); at >= 0; at = view.lower.indexOf(hint, at + hint.length)) hits.push(at)
  }
  if (hints.length > 1) hits.sort((a, b) => a - b)
  const merged: [number, number][] = []
  for (const hit of hits) {
    const last = merged.at(-1)
    const from = Math.max(0, hit - BEFORE)
    const to = Math.min(view.text.length, hit + AFTER)
    if (last && from <= last[1]) last[1] = to
    else merged.push([from, to])
  }
  return merged
}

const endsStack = (line: string): boolean => FRAME.test(line) || /^\.\.\. \d/.test(line)

/** The first and the last line of the log record, or of the stack, that a line belongs to. */
function recordAround(view: View, first: number, last: number): [number, number] {
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
function standing(view: View, first: number, last: number, start: number, end: number): string[] {
  const traits: string[] = []
  const line = view.lines[first - 1] ?? ''
  // without the package of the class that the match begins with
  const before = view.text.slice(view.startOf(first), start).replace(/(?:[\w$]{1,80}\.){1,20}$/, '')
  const after = view.text.slice(end, view.startOf(last) + (view.lines[last - 1] ?? '').length)
  const next = view.lines[last] ?? ''
  const framed = FRAME.test(next) || /^\.\.\. \d+ (?:more|common)/.test(next) || FRAME.test(after.slice(0, 400).trim())
  if (framed) traits.push('frames')
  if (/caused by/i.test(before)) traits.push('cause')
  if (/^\[?\{?"?suppressed/i.test(line)) traits.push('suppressed')
  if (framed) return traits
  if (`${before}${after}`.replace(MARKS, '').length <= 12 && first === last) traits.push('heading')
  else if (before.length > 12 && !RECORD_START.test(line) && (SENTENCE.test(before) || !EXCEPTION_BEFORE.test(before)))
    traits.push('mention')
  return traits
}

interface Met {
  readonly sighting: Sighting
  readonly start: number
  readonly end: number
}

function meet(view: View, failure: FailureId, pattern: Pattern, flink: boolean, met: Met[]): void {
  for (const [from, to] of stretches(view, pattern.hints)) {
    const stretch = view.text.slice(from, to)
    const regex = new RegExp(pattern.regex.source, pattern.regex.flags)
    for (let match = regex.exec(stretch); match; match = regex.exec(stretch)) {
      if (match[0] === '') {
        regex.lastIndex++
        continue
      }
      const start = from + match.index
      const end = start + match[0].length
      const line = view.lineAt(start)
      const endLine = view.lineAt(end - 1)
      const close = met.length < READ_CLOSELY
      const [first, last] = close ? recordAround(view, line, endLine) : [line, endLine]
      const context = view.text.slice(view.startOf(first), view.startOf(last + 1))
      const reading = pattern.read ? pattern.read(match, context) : {}
      if (reading === null) continue
      const traits = [...(reading.traits ?? []), ...standing(view, line, endLine, start, end)]
      if (flink) traits.push('flink')
      if (pattern.weak) traits.push('weak')
      let time: number | undefined
      for (let at = line; at >= first && time === undefined; at--) time = timeOf(view.lines[at - 1] ?? '')
      met.push({
        start,
        end,
        sighting: {
          failure,
          line,
          endLine,
          record: first,
          count: 1,
          numbers: reading.numbers ?? {},
          traits,
          ...(reading.process && { process: reading.process }),
          ...(time !== undefined && { time }),
        },
      })
    }
  }
}

const keyOf = ({ numbers, process }: Sighting): string =>
  `${process ?? ''} ${Object.entries(numbers)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ')}`

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])]

/**
 * One sighting for each wording and its repeats. What several patterns read at one place, or a stack repeats from
 * cause to cause, is one occurrence.
 */
function gather(met: readonly Met[]): Sighting[] {
  const occurrences: { start: number; end: number; sighting: Sighting }[] = []
  for (const { start, end, sighting } of [...met].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = occurrences.at(-1)
    const overlaps = last && start < last.end
    if (last && overlaps) {
      const before = last.sighting
      last.end = Math.max(end, last.end)
      last.sighting = {
        ...before,
        endLine: Math.max(before.endLine, sighting.endLine),
        numbers: { ...sighting.numbers, ...before.numbers },
        traits: union(before.traits, sighting.traits),
        ...(!before.process && sighting.process && { process: sighting.process }),
      }
    } else occurrences.push({ start, end, sighting })
  }
  const byKey = new Map<string, Sighting>()
  for (const { sighting } of occurrences) {
    const key = keyOf(sighting)
    const first = byKey.get(key)
    if (!first) {
      byKey.set(key, sighting)
      continue
    }
    const again =
      sighting.record === first.record || (sighting.traits.includes('mention') && !first.traits.includes('mention'))
    byKey.set(key, {
      ...first,
      count: first.count + (again ? 0 : 1),
      // a sentence that speaks of a failure is no longer all there is once the failure itself stands there
      traits: union(
        first.traits.filter(
          (trait) =>
            (trait !== 'mention' && trait !== 'heading' && trait !== 'weak') || sighting.traits.includes(trait),
        ),
        sighting.traits.filter(
          (trait) => (trait !== 'mention' && trait !== 'heading' && trait !== 'weak') || first.traits.includes(trait),
        ),
      ),
    })
  }
  return [...byKey.values()]
}

/** Finds every wording that the failures list; what the patterns marked weak find counts only where nothing else is. */
export const failures: Reader = {
  id: 'failures',
  read(view) {
    const flink = /flink|taskmanager\.memory|jobmanager\.memory|taskexecutor/.test(view.lower)
    const find = (weak: boolean): Sighting[] =>
      FAILURES.flatMap((failure) => {
        const met: Met[] = []
        for (const pattern of failure.patterns as readonly Pattern[]) {
          if ((pattern.weak ?? false) === weak) meet(view, failure.id, pattern, flink, met)
        }
        return gather(met)
      })
    const strong = find(false)
    const sightings = strong.length > 0 ? strong : find(true)
    return { sightings: sightings.sort((a, b) => a.line - b.line) }
  },
}
