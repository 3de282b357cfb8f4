import { configFile } from '../evidence/config-file.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { view } from '../evidence/view.ts'
import type { ConfigDocument } from './document.ts'
import { parsed } from './file.ts'
import { manifestDocuments } from './manifest.ts'

/** A text to look at; `file` is its name, whose last part tells the format where it is one of Flink's. */
export interface LintSource {
  readonly text: string
  readonly file?: string
}

/** The files that Flink itself looks for. */
export const FLINK_CONF = 'flink-conf.yaml'
export const CONFIG_YAML = 'config.yaml'

const baseName = (file: string | undefined): string => file?.replace(/^.*[/\\]/, '').replace(/\.gz$/, '') ?? ''

/** In characters: a longer text is a log, and only what `read` found in it is looked at. */
const LONGEST = 400_000

/**
 * The configurations that a text holds: a file of Flink's, by its name or by what it says; else those in a Kubernetes
 * manifest or a compose file; else the lines of configuration that `read` found.
 */
export function documentsIn({ text, file }: LintSource, evidence: Evidence): readonly ConfigDocument[] {
  const name = baseName(file)
  if (name === FLINK_CONF || name === CONFIG_YAML) {
    const format = name === FLINK_CONF ? 'flink-conf' : 'config-yaml'
    return [{ ...parsed(format, text.replace(/^\ufeff/, '')), ...(file !== undefined && { file }), named: true }]
  }
  const found = text.length > LONGEST ? undefined : (ofFile(text) ?? manifestDocuments(text))
  const [first, ...others] = found !== undefined && found.length > 0 ? found : [excerpt(text, evidence)]
  const documents = first ? [beside(first, evidence), ...others] : []
  return file === undefined ? documents : documents.map((document) => ({ ...document, file }))
}

/** What the readers found beside the configuration: variables of the environment, and what the operator makes of its sizes. */
function beside(document: ConfigDocument, { facts, problems }: Evidence): ConfigDocument {
  const variables = facts.flatMap((fact) => (fact.name === 'environment' ? [{ ...fact.value, line: fact.line }] : []))
  const operators = problems.filter(({ problem }) => problem.startsWith('operator-'))
  const known = document.format === 'excerpt' ? document.problems : [...document.problems, ...operators]
  return { ...document, variables, problems: known }
}

function ofFile(text: string): readonly ConfigDocument[] | undefined {
  const file = configFile(view(text))
  return file && [parsed(file.format, file.text)]
}

/** The readers whose lines are a written configuration; what a log or REST reports is what Flink made of one. */
const WRITTEN: ReadonlySet<string> = new Set(['flink-conf', 'config-yaml'])

function excerpt(text: string, { facts, problems }: Evidence): ConfigDocument {
  return {
    format: 'excerpt',
    named: false,
    entries: facts.flatMap((fact) =>
      fact.name === 'config' && WRITTEN.has(fact.reader) ? [{ ...fact.value, line: fact.line }] : [],
    ),
    problems,
    nested: [],
    resources: [],
    variables: [],
    lines: text.split(/\r?\n/),
  }
}
