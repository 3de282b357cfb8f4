import type { Alternative, Change } from '../advice/alternative.ts'
import { overlay } from '../advice/apply.ts'
import { type Evidence, IN_PROSE, OPERATOR, REBUILT, REBUILT_ASSUMED } from '../evidence/evidence.ts'
import { maskLines } from '../evidence/mask.ts'
import type { Config, Setting } from '../setting.ts'
import { limitFactor } from '../snippets/container-size.ts'
import { type Deployed, differences } from '../snippets/document.ts'
import { unwritable } from '../snippets/flink-conf.ts'
import { header, processesIn } from '../snippets/header.ts'
import { leftOut } from '../snippets/left-out.ts'
import { READERS } from '../snippets/readers.ts'
import type { SnippetText } from '../snippets/snippet.ts'
import { unquotable } from '../snippets/yaml-quoted.ts'
import { resolvePlain } from '../snippets/yaml-scalar.ts'
import { changeConfigYaml, isReadable } from './config-yaml-file.ts'
import { changeFlinkConf } from './flink-conf-file.ts'
import { changeFlinkDeployment } from './flink-deployment-file.ts'
import { type PastedFile, pastedFile } from './pasted-file.ts'

type Format = PastedFile['format']

const CHANGERS = {
  'flink-conf': { change: changeFlinkConf, problemOf: unwritable },
  'config-yaml': { change: changeConfigYaml, problemOf: unquotable },
  'flink-deployment': { change: changeFlinkDeployment, problemOf: unquotable },
} as const satisfies Record<Format, object>

/** A file that a person has brought, and what was read from it. */
export interface OwnFile {
  readonly file: PastedFile
  readonly told: Config
}

export interface Rewriting extends OwnFile {
  /** what it shall say; options that were not read of it stay as they are */
  readonly target: Config
  /** the container's limit changes too, which a manifest says as a factor */
  readonly resizes?: boolean
  readonly document: Deployed
}

/** A person's own file, changed: the whole of it, with what the file was before, for the lines that differ. */
export interface Rewritten extends SnippetText {
  readonly before: string
}

/** The person's own file, where the text is one, with what was read from it. */
export function ownFile(text: string, evidence: Evidence): OwnFile | undefined {
  const file = pastedFile(text)
  return file && { file, told: toldBy(evidence) }
}

/**
 * What a person's own file shall say: as they answered, and with the change that is applied; nothing that was assumed.
 * `before` is the setting without the change, `document` the one with it.
 */
export const rewriting = (
  own: OwnFile,
  before: Setting,
  change: Pick<Alternative, 'config' | 'containerBytes'> | undefined,
  document: Deployed,
): Rewriting => ({
  ...own,
  target: overlay(before.config, change?.config ?? {}),
  resizes: change?.containerBytes !== undefined,
  document,
})

/** The readers of what stands in no file. */
const NO_FILE: ReadonlySet<string> = new Set([REBUILT, REBUILT_ASSUMED, IN_PROSE])

/** What a file says of Flink's options; the operator sets a resource's memory over its own configuration. */
export function toldBy({ facts }: Evidence): Config {
  const told = facts.flatMap((fact) => (fact.name === 'config' && !NO_FILE.has(fact.reader) ? [fact] : []))
  const sets = (reader: readonly (typeof told)[number][]) =>
    reader.map(({ value }) => [value.key, value.value] as const)
  return Object.fromEntries([...sets(told), ...sets(told.filter(({ reader }) => reader === OPERATOR))])
}

/** Whether a file can be changed in a format: a flat file of 1.19 or 1.20 may be read as either of two. */
const isFormatOf = (file: PastedFile, format: string): format is Format =>
  format === file.format || (file.format === 'flink-conf' && format === 'config-yaml')

/**
 * The person's file in one format, with only the changed, added and removed lines touched: comments, order, options that
 * nobody here knows and the values of secrets stay. A comment at its head says what was changed and why. Reading it gives
 * what the file said with the change on top, which is checked here; undefined where that cannot be had, where the format is
 * not the file's, and where Flink could not read the result, because of a line that nobody here changes.
 */
export function rewritten({ file, told, target, resizes, document }: Rewriting, format: string): Rewritten | undefined {
  if (!isFormatOf(file, format) || !saysTheSame(file, told, format)) return undefined
  const text = file.text === '' || file.text.endsWith('\n') ? file.text : `${file.text}\n`
  const wanted = differences(
    told,
    format === 'flink-deployment' && resizes ? { ...target, ...limitFactor(document) } : target,
  )
  const { change: changeFile, problemOf } = CHANGERS[format]
  const problems = wanted.flatMap(({ key, after }) => {
    const problem = after === undefined ? undefined : problemOf(key, after)
    return problem ? [{ problem, key }] : []
  })
  const changed = wanted.filter(({ key }) => !problems.some((problem) => problem.key === key))
  if (changed.length === 0) return canBeRead(text, format) ? { text, problems, before: text } : undefined
  // what is new finds its neighbours before they go
  const ordered = [...changed].sort((a, b) => Number(a.after === undefined) - Number(b.after === undefined))
  const change: Change = Object.fromEntries(ordered.map(({ key, after }) => [key, after ?? null]))
  const result = changeFile(text, change)
  const read = READERS[format]
  if (!canBeRead(result, format) || !isSame(read(result), overlay(read(text), change))) return undefined
  const head = header({ ...document, changed, own: true }, processesIn(document)) + leftOut(problems)
  return { text: maskLines(head) + result, problems, before: text }
}

/** Flink skips a line of a flink-conf.yaml that it cannot read; of a config.yaml it then reads nothing. */
const canBeRead = (text: string, format: Format): boolean => format !== 'config-yaml' || isReadable(text)

const isSame = (a: Config, b: Config): boolean => {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
}

/** Whether a file means the same in a format as in the one that it was read in: `0.40` is `0.4` to YAML. */
function saysTheSame({ format: own, text }: PastedFile, told: Config, format: Format): boolean {
  if (format === own) return true
  const read = READERS[format](text)
  return Object.entries(told).every(([key, value]) => {
    const plain = resolvePlain(value)
    return Object.hasOwn(read, key) && (read[key] === value || (plain.type !== 'null' && read[key] === plain.text))
  })
}
