import { doubleText } from '../java/double-text.ts'

/**
 * YAML scalars as Flink's parser takes them, snakeyaml-engine 2.6 with its core schema (flink-core 1.19 to 2.3,
 * `YamlParserUtils`; the patterns are those of `CoreScalarResolver`). No YAML library here: the page's first load writes with it.
 */
export type Resolved =
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'null' }
  /** `text` is what Flink prints for the value, which may differ from what was written: `0.10` is `0.1` */
  | { readonly type: 'boolean' | 'integer' | 'float'; readonly text: string }

const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/
const NULL = /^(?:~|null|Null|NULL)?$/

/** What an unquoted scalar is to Flink. */
export function resolvePlain(text: string): Resolved {
  if (NULL.test(text)) return { type: 'null' }
  if (BOOLEAN.test(text)) return { type: 'boolean', text: text.toLowerCase() }
  if (INTEGER.test(text)) return { type: 'integer', text: printInteger(text) }
  if (FLOAT.test(text)) return { type: 'float', text: printDouble(Number(text)) }
  if (INFINITE.test(text)) return { type: 'float', text: text.startsWith('-') ? '-.inf' : '.inf' }
  if (NOT_A_NUMBER.test(text)) return { type: 'float', text: '.nan' }
  return { type: 'string', text }
}

function printInteger(text: string): string {
  if (/^0[ox]/.test(text)) return BigInt(text).toString()
  const digits = text.replace(/^[-+]?0*/, '') || '0'
  return text.startsWith('-') && digits !== '0' ? `-${digits}` : digits
}

/** Java's `Double.toString`, with YAML's name for what is too large. */
const printDouble = (value: number): string =>
  Number.isFinite(value) ? doubleText(value) : value < 0 ? '-.inf' : '.inf'

/** Texts that mean themselves without quotes wherever a block scalar may stand; anything else is quoted. */
const PLAIN =
  /^(?:[A-Za-z0-9_./+]|-(?=[A-Za-z0-9_]))[\w./+\-=@:()*$;,%~^<>?]*(?: [\w./+\-=@()*$;,%~^<>?][\w./+\-=@:()*$;,%~^<>?]*)*$/
/** what no line of a YAML file may hold as it is: controls, line ends, marks, lone surrogates */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** The text with every unprintable character as YAML, Java and JSON escape it; one line in any case. */
export const escapeUnprintable = (text: string): string =>
  text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The shortest block scalar, on one line, that Flink reads as exactly this text. */
export function writeScalar(text: string): string {
  if (escapeUnprintable(text) !== text) return `"${escapeUnprintable(text.replace(/["\\]/g, '\\$&'))}"`
  if (!PLAIN.test(text) || text.endsWith(':') || text.includes(': ')) return `'${text.replaceAll("'", "''")}'`
  const resolved = resolvePlain(text)
  const same = resolved.type !== 'null' && resolved.type !== 'float' && resolved.text === text
  return same || isPlainDecimal(text) ? text : `'${text}'`
}

/** A key on one line; Flink refuses one that YAML takes for anything but a text. */
export const writeKey = (text: string): string =>
  resolvePlain(text).type === 'string' ? writeScalar(text) : `'${text}'`

/** Decimals such as `0.1` that every JDK prints back as written, so that a fraction needs no quotes. */
const isPlainDecimal = (text: string) => /^(?:0|[1-9]\d{0,4})\.(?:0|\d{0,4}[1-9])$/.test(text) && Number(text) >= 0.001
