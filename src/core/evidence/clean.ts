const SAME_AS: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u3000': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\uff1a': ':',
  '\uff08': '(',
  '\uff09': ')',
  '\uff0c': ', ',
  '\uff1b': ';',
  '\uff1d': '=',
  '\uff0e': '.',
  '\uff3b': '[',
  '\uff3d': ']',
  // the one character whose lower case is longer than itself; offsets must stay the same in the lower-case copy
  '\u0130': 'I',
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u2060': '',
  '\ufeff': '',
}
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&#160;': ' ',
  '&#39;': "'",
  '&#34;': '"',
  '&#x27;': "'",
  '&#x2f;': '/',
}
const TAG =
  /<\/?(?:a|b|blockquote|body|br|code|div|em|font|h[1-6]|i|img|li|ol|p|pre|small|span|strong|table|tbody|td|th|tr|ul)(?:\s[^<>]{0,300})?\/?>/gi

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals colour logs with the escape character
const COLOUR = /\u001b\[[0-9;]{0,20}[A-Za-z]/g
const SPECIAL = /[^\u0020-\u007e]|[&<\\`*]| {2}/
// biome-ignore lint/suspicious/noControlCharactersInRegex: binary bytes between words stand for nothing
const BLANKS = /[\s\u0000-\u001f]+/g

/** `> `, `│ `, `| ` and the like, in front of a quoted line. */
const QUOTING = /^\s{0,40}(?:[>|│┃]\s?){1,8}(?:content: ?)?/
/** `flink-taskmanager-1  | ` of Docker Compose, `+frontend | ` of Earthly, `[pod/x/y] ` of kubectl. */
const CONTAINER = /^\s{0,40}(?:\+?[\w.@/-]{1,80}\s{1,60}[|│]\s?|\[pod\/[^\]]{1,160}\] )/

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const PREFIXED = /[>|│┃\u001b]|^\[pod/

/** One line without quoting and the prefix that a container runtime adds; indentation and the rest stay as they are. */
export function unquote(line: string): string {
  if (!PREFIXED.test(line)) return line
  const plain = line.includes('\u001b') ? line.replace(COLOUR, '') : line
  const inner = CONTAINER.test(plain) ? plain.replace(CONTAINER, '') : plain
  return QUOTING.test(inner) ? inner.replace(QUOTING, '') : inner
}

const LOG_MEMBER = /"(?:message|msg|log)" ?: ?"/
const MESSAGES = ['message', 'msg', 'log'] as const
const TIMES = ['@timestamp', 'timestamp', 'time', 'ts', 'instant'] as const
const STACKS = [
  'stack_trace',
  'stacktrace',
  'stackTrace',
  'exception',
  'throwable',
  'thrown',
  'error.stack_trace',
] as const

/** A line without what indents it; other blanks than these are special, as they may part lines. */
function withoutBlanks(line: string): string {
  let from = 0
  let to = line.length
  while (from < to && isBlank(line.charCodeAt(from))) from++
  while (to > from && isBlank(line.charCodeAt(to - 1))) to--
  return from === 0 && to === line.length ? line : line.slice(from, to)
}
const isBlank = (code: number): boolean => code === 32 || code === 9

/**
 * A line of a JSON log as the plain line that it was made from: time, what else it says, message, stack. Undefined for
 * a line that is none.
 */
function logObject(text: string): string | undefined {
  if (!text.includes('{')) return undefined
  const line = text.trim()
  if (!line.startsWith('{') || !line.endsWith('}') || !LOG_MEMBER.test(line)) return undefined
  let object: unknown
  try {
    object = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof object !== 'object' || object === null) return undefined
  const rest: Record<string, unknown> = { ...object }
  const take = (names: readonly string[]): string => {
    const name = names.find((each) => typeof rest[each] === 'string')
    if (name === undefined) return ''
    const text = String(rest[name])
    // what is undefined is left out of JSON
    rest[name] = undefined
    return text
  }
  const message = take(MESSAGES).replace(/\n$/, '')
  if (message === '') return undefined
  const time = take(TIMES)
  const stack = take(STACKS)
  return `${time} [${JSON.stringify(rest).slice(1, -1)}] - ${message}${stack === '' ? '' : `\n${stack}`}`
}

/** So many different lines up to so many characters are remembered of a text. */
const REMEMBERED = 1_000
const LONGEST_REMEMBERED = 200

/** A line without quoting and indentation; of a JSON log's line, the plain one. */
function plainOf(line: string): string {
  const outer = withoutBlanks(unquote(line))
  const object = logObject(outer)
  return object === undefined ? outer : withoutBlanks(object.replaceAll('\n', '\u2028').trim())
}

/**
 * One line as it was before people and tools copied it: escapes, entities, tags, typographic quotes, full-width
 * punctuation and runs of blanks undone. May hold line breaks, where the line held escaped ones.
 */
export function clean(line: string): string {
  const plain = plainOf(line)
  return SPECIAL.test(plain) ? undone(plain) : plain
}

/** Cleans the lines of one text, which repeat. */
export function cleaner(): (line: string) => string {
  const known = new Map<string, string>()
  return (line) => {
    const plain = plainOf(line)
    if (!SPECIAL.test(plain)) return plain
    if (plain.length > LONGEST_REMEMBERED) return undone(plain)
    const before = known.get(plain)
    if (before !== undefined) return before
    const done = undone(plain)
    if (known.size < REMEMBERED) known.set(plain, done)
    return done
  }
}

/** A plain line without what copying puts into it. */
function undone(plain: string): string {
  let text = /[^ -~]/.test(plain)
    ? plain.replace(
        /[\u00a0\u00ad\u0130\u200b-\u200d\u2018-\u201d\u2060\u3000\ufeff\uff08-\uff3d]/g,
        (character) => SAME_AS[character] ?? character,
      )
    : plain
  if (text.includes('<')) text = text.replace(TAG, ' ')
  if (text.includes('&')) {
    text = text.replace(
      /&(?:[a-z]{2,4}|#\d{2,3}|#x[0-9a-f]{2});/gi,
      (entity) => ENTITIES[entity.toLowerCase()] ?? entity,
    )
  }
  if (text.includes('\\')) {
    text = text
      .replace(/\\{1,4}u(00[0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\{1,4}(?:r\\{1,4}n|n)/g, '\u2028')
      .replace(/\\{1,4}[tr]/g, ' ')
      .replace(/\\{1,4}(["'])/g, '$1')
  }
  text = text.replace(/`|\*\*/g, '')
  if (!text.includes('\u2028')) return text.replace(BLANKS, ' ').trim()
  return text
    .split('\u2028')
    .map((part) => part.replace(BLANKS, ' ').trim())
    .join('\n')
}
