import type { ReadProblem } from '../evidence/evidence.ts'
import { isSensitive } from '../evidence/keys.ts'
import { maskSecrets } from '../evidence/mask.ts'
import { type ConfigDocument, type Entry, lineIn } from './document.ts'
import { isDeclared } from './options/declared.ts'
import type { Fix } from './problem.ts'

/** The key as it stands on a line, perhaps the end of a nested one, before its separator. */
const KEY = /^(\s*(?:- )?["']?)([\w.-]+)(?=["']?\s*:)/

/** Another text of a line; undefined where it would repeat a secret. */
const single = (line: number, text: string): Fix | undefined =>
  maskSecrets(text) === text ? { line, endLine: line, lines: [text] } : undefined

/** Another key on the line of an entry; undefined where the file nests it so that one line does not do. */
export function rekeyed(document: ConfigDocument, { key, line }: Entry, by: string): Fix | undefined {
  if (isSensitive(key) || isSensitive(by)) return undefined
  const text = lineIn(document, line)
  // among other things a line is only changed where it is the entry and nothing else
  if (document.format === 'excerpt' && !text.startsWith(`${key}: `)) return undefined
  const [, before = '', written = ''] = KEY.exec(text) ?? []
  const prefix = key.slice(0, key.length - written.length)
  if (written === '' || prefix + written !== key || !by.startsWith(prefix) || by === prefix) return undefined
  return single(line, before + by.slice(prefix.length) + text.slice(before.length + written.length))
}

/** Another value on the line of an entry; undefined where the line does not say it as it was read. */
export function revalued(document: ConfigDocument, { key, value, line }: Entry, by: string): Fix | undefined {
  // nobody knows what an option that nobody knows holds
  if (isSensitive(key) || !isDeclared(key)) return undefined
  const text = lineIn(document, line)
  // among other things a line is only changed where it is the entry and nothing else
  if (document.format === 'excerpt' && text.trimEnd() !== `${key}: ${value}`) return undefined
  const colon = text.indexOf(':', KEY.exec(text)?.[0].length ?? 0)
  const at = text.indexOf(value, colon)
  if (colon < 0 || at < 0) return undefined
  return single(line, text.slice(0, at) + by + text.slice(at + value.length))
}

/** An entry's line taken out; undefined where a section would stay behind without anything in it. */
export function removed(document: ConfigDocument, { key, line }: Entry): Fix | undefined {
  const flat = KEY.exec(lineIn(document, line))?.[2] === key
  const whole = document.format === 'flink-conf' || (document.format === 'config-yaml' && flat)
  return whole && document.entries.length > 1 ? { line, endLine: line, lines: [] } : undefined
}

/** The line of a key and a value that lack `: ` between them, with it; undefined for any other problem of reading. */
export function separated(
  document: ConfigDocument,
  { line, problem, values: { key, value } }: Pick<ReadProblem, 'line' | 'problem' | 'values'>,
): Fix | undefined {
  const written = problem === 'conf-equals' || problem === 'conf-no-blank' || problem === 'conf-tab'
  if (!written || document.format !== 'flink-conf' || key === undefined || value === undefined) return undefined
  const text = lineIn(document, line)
  return single(line, `${' '.repeat(Math.max(text.search(/\S/), 0))}${key}: ${value}`)
}

/** The text after a fix. */
export function fixed(text: string, { line, endLine, lines }: Fix): string {
  const all = text.split('\n')
  // a file of Windows keeps its line ends
  const end = all[line - 1]?.endsWith('\r') ? '\r' : ''
  return [...all.slice(0, line - 1), ...lines.map((each) => each + end), ...all.slice(endLine)].join('\n')
}
