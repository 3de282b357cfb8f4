import { trim } from '../java/text.ts'

/** Why Flink passes over a line that is neither blank nor a comment. */
export type SkippedBecause = 'no-separator' | 'no-key-or-value'

/** What Flink makes of one line of flink-conf.yaml. Columns count from 1 in the line as given. */
type FlinkConfLine =
  | { readonly is: 'blank' }
  | { readonly is: 'entry'; readonly key: string; readonly value: string }
  | { readonly is: 'skipped'; readonly because: SkippedBecause; readonly column: number }

export interface FlinkConfEntry {
  readonly key: string
  readonly value: string
  /** counted from 1, by Java's line ends */
  readonly line: number
}

export interface FlinkConfSkipped {
  readonly line: number
  readonly column: number
  readonly because: SkippedBecause
  /** the line without its comment, trimmed */
  readonly text: string
}

/** The line ends of Java's `BufferedReader.readLine`. */
const JAVA_LINE_END = /\r\n|\r|\n/

/**
 * One line as Flink reads flink-conf.yaml: a comment from the first `#`, even inside quotes; key and value apart at the
 * first `: `, both trimmed. It is no YAML: quotes stay in the value, indentation means nothing, a list is a text.
 * Alike in all releases that read the file: `GlobalConfiguration.loadYAMLResource` of 1.10.3, 1.14.6, 1.16.3,
 * `loadLegacyYAMLResource` of 1.19.1, 1.20.5.
 */
function readFlinkConfLine(line: string): FlinkConfLine {
  const comment = line.indexOf('#')
  const content = trim(comment < 0 ? line : line.slice(0, comment))
  if (content === '') return { is: 'blank' }
  const column = line.indexOf(content) + 1
  const separator = content.indexOf(': ')
  if (separator < 0) return { is: 'skipped', because: 'no-separator', column }
  const key = trim(content.slice(0, separator))
  const value = trim(content.slice(separator + 2))
  return key === '' || value === ''
    ? { is: 'skipped', because: 'no-key-or-value', column }
    : { is: 'entry', key, value }
}

/** A whole flink-conf.yaml: its entries in order (of a repeated key the last one counts) and what Flink passes over. */
export function readFlinkConf(text: string): {
  readonly entries: readonly FlinkConfEntry[]
  readonly skipped: readonly FlinkConfSkipped[]
} {
  const entries: FlinkConfEntry[] = []
  const skipped: FlinkConfSkipped[] = []
  text.split(JAVA_LINE_END).forEach((content, index) => {
    const read = readFlinkConfLine(content)
    const line = index + 1
    if (read.is === 'entry') entries.push({ key: read.key, value: read.value, line })
    if (read.is === 'skipped') {
      const comment = content.indexOf('#')
      const text = trim(comment < 0 ? content : content.slice(0, comment))
      skipped.push({ line, column: read.column, because: read.because, text })
    }
  })
  return { entries, skipped }
}
