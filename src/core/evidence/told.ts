import { configFile } from './config-file.ts'
import { isOptionKey } from './keys.ts'
import type { View } from './view.ts'

/** How much of a line is looked at on each side of a match, in characters. */
const BESIDE = 400
/** Comments stand in blocks; so many lines are looked through for the option that a block belongs to. */
const BLOCK = 40

const OPTION = /^(?:- )?["']?([\w.-]{3,120})["']? ?[:=]/
/** A text within the call that logs, throws or prints it, or a source's own comment. */
const CODE =
  /(?:\blog(?:ger)?\.(?:trace|debug|info|warn|error|fatal)|\bnew [\w.]{1,100}(?:Exception|Error)|\bprint(?:ln|f)?|\bassert\w{0,40}) ?\( ?\w?"[^"]{0,300}$|\bthrow new [\w.]{0,100}$|^(?:\/\/|\/\*)/i
/** A literal on a line of its own, which a call on the line above takes. */
const LITERAL = /^(?:\+ )?"[^"]{1,300}" ?(?:\+|,|\)+;?)$/
/** An entry of release notes, or the first line of a commit: `* FLINK-1 …`, `[core] Fix …`. */
const NOTE =
  /^(?:[-*\u2022] )?(?:\[?[A-Z][A-Z0-9]{1,15}-\d{1,6}\]?:? ?-? ?)?(?:\[[\w/ -]{1,30}\] ?)?(?:hot|bug)?fix(?:e[sd])?\b(?:\([\w-]{1,30}\))?|^[-*\u2022] \[?[A-Z][A-Z0-9]{1,15}-\d{1,6}\b/i

/** The name of an error or of a kill, of which a person may say that there was none. */
const NAMED = /^["'`“「]?(?:java\.lang\.)?O(?:utOf ?Memory|OM)/i
/**
 * Words by which a person says so, up to the name: `no OutOfMemoryError`, `没有看到 OutOfMemoryError`. Left alone is what
 * may well tell of one: `how to … without OutOfMemoryError`, `never had one before`, and the questions `是不是` and `有没有`.
 */
const DENIED =
  /(?:\bno|\bnot an?|\b(?:do|does|did)(?: not|n['’]t) (?:see|get|have|find|throw|show)(?: any| an?)?) ["'`“]?(?:java\.lang\.)?$|(?:(?<!有)没有?|并未|并非|(?<!是)不是)(?:任何|看到|看见|见到|发现|出现|抛出|报出?){0,2}过? ?["'`“「]?(?:java\.lang\.)?$/i

const isOption = (line: string): boolean => isOptionKey(OPTION.exec(line.slice(0, BESIDE))?.[1] ?? '')

/** Whether a line that begins with `#` is a comment of Flink options: the report of a JVM's crash begins so too. */
function isComment(view: View, line: number): boolean {
  for (const step of [1, -1]) {
    let at = line + step
    while (Math.abs(at - line) < BLOCK && (view.lines[at - 1] ?? '').startsWith('#')) at += step
    if (isOption(view.lines[at - 1] ?? '')) return true
  }
  return configFile(view) !== undefined
}

/** Whether a wording stands where it tells of no failure: in a comment of a configuration, in source code, in release notes, or where a person says that it was not there. */
export function isTold(view: View, line: number, start: number): boolean {
  const said = view.lines[line - 1] ?? ''
  const before = view.text.slice(Math.max(view.startOf(line), start - BESIDE), start)
  if (said.startsWith('#') ? isComment(view, line) : before.includes(' #') && isOption(said)) return true
  if (CODE.test(before)) return true
  if (NAMED.test(view.text.slice(start, start + 30)) && DENIED.test(before)) return true
  if (said.length < BESIDE && LITERAL.test(said)) return true
  return NOTE.test(before) && !/^at |^Caused by/.test(view.lines[line] ?? '')
}
