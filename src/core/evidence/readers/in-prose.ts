import { configFile } from '../config-file.ts'
import { type Fact, IN_PROSE } from '../evidence.ts'
import { isOptionKey } from '../keys.ts'
import { matchesOf } from '../matches.ts'
import { type Hint, partReader } from '../reader.ts'
import { linesWith, RECORD_START } from '../view.ts'
import { isUnreal, SAYING_HINTS, SAYING_WORDS, sayingsIn } from './prose-sayings.ts'

/**
 * An option of the memory model with its size, somewhere in a sentence: `we run with taskmanager.memory.process.size=4g and …`.
 * At a line's beginning it is a line of a configuration, which the other readers judge as Flink would.
 */
const STATED =
  /(?<![\w.$/-])((?:task|job)manager\.(?:memory\.[\w.-]{1,60}[a-z]|numberOfTaskSlots))[`"']?(?: ?[=:：] ?|\s(?:is|to|of|为|是|设为)\s)[`"']?(\d{1,15}(?:\.\d{1,4})?(?: ?(?:[kmgt]i?b?|bytes|b))?)(?![\w-]|[.,]\d|\.\w|%)/gi
/** What stands before it must be a sentence's: words, and no option of a command or comment of a file. */
const SENTENCE = /[\p{L}\p{N})）]["'`“”]?[,，:：;；]? ?[("'`（“]?$/u
const NO_SENTENCE = /^\s*(?:#|\/\/|\*|[+-] ?["']?[\w.-]+["']? ?[:=])|-D|\b(?:export|SET|Key)\b|[{}<>]/
/** `from taskmanager.memory.process.size=2g to 4g`, `instead of …`: what was, and no longer is. */
const FORMER = /\b(?:from|instead of|not|without|increas\w+|rais\w+|default\w*)\b[^.]{0,40}$/i

/** In characters; a sentence that is longer is data. */
const LONGEST = 2_000
const HINTS: readonly Hint[] = [
  ...['taskmanager.memory', 'jobmanager.memory', 'taskmanager.numberoftaskslots'].map((text): Hint => ({ text })),
  ...SAYING_HINTS,
]
/** What programs write, not people: a frame, a cause, a record of a log. */
const WRITTEN = /^\s*(?:at |Caused by|Suppressed|\.\.\. \d|[{<#|])/

const OPTION = /manager\./i

/** What each such sentence holds: looked for in the whole text at once, since a log has a line for each thing that it does not say. */
const WORTH_READING = new RegExp(['manager\\.', ...SAYING_WORDS].join('|'), 'g')

/** What a person says of the process and its configuration in a sentence. A written configuration beside it counts more: see `settle`. */
export const inProse = partReader(IN_PROSE, HINTS, (view) => {
  if (configFile(view)) return {}
  const facts: Fact[] = []
  for (const line of linesWith(WORTH_READING, view)) {
    const text = view.lines[line - 1] ?? ''
    if (text.length > LONGEST || WRITTEN.test(text) || RECORD_START.test(view.raw[line - 1]?.trimStart() ?? ''))
      continue
    facts.push(...sayingsIn(text, line))
    if (!OPTION.test(text)) continue
    for (const { 1: key = '', 2: value = '', index: at } of matchesOf(STATED, text)) {
      const before = text.slice(0, at)
      if (
        !SENTENCE.test(before) ||
        NO_SENTENCE.test(before) ||
        FORMER.test(before) ||
        isUnreal(before) ||
        !isOptionKey(key)
      )
        continue
      // in a sentence a small bare number is no size in bytes: `to 4 or 8 GB`
      if (key.includes('.memory.') && /^\d{1,6}$/.test(value.trim())) continue
      facts.push({ name: 'config', value: { key, value: value.trim() }, line, reader: IN_PROSE })
    }
  }
  return { facts }
})
