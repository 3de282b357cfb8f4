import { resolvePlain } from './yaml-scalar.ts'

/** A value of config.yaml below a list, with scalars as Flink prints them. */
export type YamlValue =
  | { readonly is: 'text'; readonly text: string }
  /** a null, boolean or number: printed as it is */
  | { readonly is: 'bare'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly YamlValue[] }
  | { readonly is: 'map'; readonly pairs: readonly (readonly [YamlValue, YamlValue])[] }

/** One line of flow YAML, as Flink's `YamlParserUtils.toYAMLString` keeps a list of config.yaml as one text. */
export function printFlow(value: YamlValue): string {
  switch (value.is) {
    case 'bare':
      return value.text
    case 'text':
      return printFlowText(value.text)
    case 'list':
      return `[${value.items.map(printFlow).join(', ')}]`
    case 'map':
      return `{${value.pairs.map(([key, item]) => `${printFlow(key)}: ${printFlow(item)}`).join(', ')}}`
  }
}

/** what `Emitter.analyzeScalar` of snakeyaml-engine keeps out of a plain scalar in flow context */
const INDICATOR = /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`?:]|-(?: |$))|[,?[\]{}:]|[ ]#/
const UNPRINTABLE = /[^\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\0': '\\0',
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\u000b': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\u001b': '\\e',
}

function printFlowText(text: string): string {
  if (UNPRINTABLE.test(text)) return `"${escapeAll(text)}"`
  const plain = !INDICATOR.test(text) && !/^ | $/.test(text) && resolvePlain(text).type === 'string'
  return plain ? text : `'${text.replaceAll("'", "''")}'`
}

const escapeAll = (text: string) =>
  text.replace(/["\\]|[^\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    const hex = (width: number) => code.toString(16).padStart(width, '0')
    return ESCAPES[character] ?? (code <= 0xff ? `\\x${hex(2)}` : `\\u${hex(4)}`)
  })
