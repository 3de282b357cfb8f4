import { legacyKeys, totalKeys } from '../advice/keys.ts'
import { parseOperatorSize } from '../bytes/operator.ts'
import { type Evidence, READ_NOTES, type ReadProblem, type ReadProblemId } from '../evidence/evidence.ts'
import { maskSecrets } from '../evidence/mask.ts'
import { derive } from '../flink/derive.ts'
import { age } from '../flink/versions/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Config, Deployment, FlinkProcess } from '../setting.ts'
import type { ConfigDocument } from './document.ts'
import { documentsIn, type LintSource } from './documents.ts'
import { separated } from './fix.ts'
import type { Linted, LintedProcess, Place } from './linted.ts'
import type { Found, LintProblem, Severity } from './problem.ts'
import { RULES } from './rules/index.ts'

/** What a configuration is judged by. `flinkKnown`: the person or the text said the version; else it is an assumption. */
export interface LintSetting {
  readonly flink: FlinkMinor
  readonly deployment: Deployment
  readonly flinkKnown: boolean
  /** those that are started with the configuration; both where it is not said */
  readonly processes?: readonly FlinkProcess[]
}

/**
 * What is wrong with the configuration in one text, by line; the entry point for a page. `evidence` is what `read` said of
 * this very text, and `setting` the report's (`flinkKnown` is `origins.flink.from !== 'assumed'`). Pure, never throws;
 * nothing in a problem is a secret. Brings the list of Flink's options with it (17 kB): load it with the first text.
 *
 *     lintText(text, evidence, { flink, deployment, flinkKnown })
 *       → [{ rule, severity, line, column, key?, values, fix? }]
 *
 * The languages' texts are `LintWords` (`src/i18n/lint-words.ts`): `lintText` of them words a problem. A `fix` is the new
 * text of whole lines; `fixed(text, fix)` in `fix.ts` applies it.
 */
export const lintText = (text: string, evidence: Evidence, setting: LintSetting): readonly LintProblem[] =>
  lint([{ text, evidence }], setting)

/** The same for files that one Flink would find together, such as both of a `conf` folder. */
export function lint(
  sources: readonly (LintSource & { readonly evidence: Evidence })[],
  setting: LintSetting,
): readonly LintProblem[] {
  const documents = sources.flatMap((source) => documentsIn(source, source.evidence))
  const linted = lintedOf(documents, setting)
  const problems = documents.flatMap((document) => document.problems.map((problem) => ofReading(document, problem)))
  for (const rule of RULES) for (const found of rule.check(linted)) problems.push({ ...found, rule: rule.id })
  const order = new Map(sources.map(({ file }, at) => [file, at]))
  return problems.sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
  )
}

/** What is wrong with the reading of a document. */
function ofReading(document: ConfigDocument, { line, column, problem, values }: ReadProblem): LintProblem {
  const fix = separated(document, { line, problem, values })
  return {
    rule: problem,
    severity: severityOf(problem),
    ...(document.file !== undefined && { file: document.file }),
    line,
    column,
    ...(values.key !== undefined && { key: values.key }),
    values: masked(values),
    ...(fix && { fix }),
  }
}

/** A line that Flink passes over, or a file that it refuses; else what is no fault of the text, but to be known. */
const severityOf = (problem: ReadProblemId): Severity =>
  problem === 'operator-size-overruled' ? 'warning' : READ_NOTES.includes(problem) ? 'notice' : 'error'

/** What is wrong with a line may repeat it. */
const masked = (values: Found['values']): Found['values'] =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, maskSecrets(value)]))

/** Whether a release reads a document; of both files of 1.19 and 1.20 flink-conf.yaml. */
const isRead = (document: ConfigDocument, documents: readonly ConfigDocument[], { flink, flinkKnown }: LintSetting) => {
  if (!document.named) return true
  const legacy = documents.some(({ named, format }) => named && format === 'flink-conf')
  if (document.format === 'flink-conf') return !flinkKnown || age(flink) < age('2.0')
  return (!flinkKnown || age(flink) >= age('1.19')) && !(legacy && age(flink) < age('2.0'))
}

function lintedOf(documents: readonly ConfigDocument[], setting: LintSetting): Linted {
  const config: Record<string, string> = {}
  const places = new Map<string, Place>()
  for (const document of documents) {
    if (!isRead(document, documents, setting)) continue
    for (const entry of document.entries) {
      config[entry.key] = entry.value
      places.set(entry.key, { document, entry })
    }
    // the operator sets a resource's memory over the option of its own configuration
    for (const { process, value, line } of document.resources) {
      const size = parseOperatorSize(value)
      const key = totalKeys(process).process
      if (size === undefined) continue
      config[key] = `${size.bytes}b`
      if (!places.has(key)) places.set(key, { document, entry: { key, value, line } })
    }
  }
  const processes = (setting.processes ?? (['tm', 'jm'] as const)).flatMap((process) =>
    processOf(process, config, setting),
  )
  return { ...setting, documents, config, places, processes }
}

function processOf(process: FlinkProcess, config: Config, { flink, deployment }: LintSetting): LintedProcess[] {
  const { process: total, flink: totalFlink } = totalKeys(process)
  const sizing = [
    total,
    totalFlink,
    process === 'tm' ? 'taskmanager.memory.task.heap.size' : 'jobmanager.memory.heap.size',
    ...legacyKeys(flink, process, deployment).keys,
    ...(process === 'jm' && flink === '1.10' ? ['jobmanager.heap.size'] : []),
  ]
  const prefix = process === 'tm' ? 'taskmanager.' : 'jobmanager.'
  const sized = sizing.some((key) => config[key] !== undefined)
  if (!sized && !Object.keys(config).some((key) => key.startsWith(`${prefix}memory.`))) return []
  return [{ process, sized, derivation: derive(flink, process, deployment, config) }]
}
