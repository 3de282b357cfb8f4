import type { FlinkMinor } from '../../core/flink/versions/minors.ts'
import { type LintProblem, SEVERITIES, type Severity } from '../../core/lint/problem.ts'
import { type LintWords, problemText } from '../../i18n/lint-words.ts'
import { printJson } from '../json.ts'
import type { Session } from '../session.ts'
import { harmless, type Style } from '../terminal/paint.ts'
import { wrap } from '../terminal/wrap.ts'

/** What is wrong with one file, or with the two of a folder. */
export interface Linting {
  readonly files: readonly string[]
  readonly flink: FlinkMinor
  /** nobody said the version */
  readonly assumed: boolean
  /** whether other files are looked at too, so that each is named */
  readonly several: boolean
  /** no configuration was found */
  readonly empty: boolean
  readonly problems: readonly LintProblem[]
}

const STYLES: Readonly<Record<Severity, Style>> = { error: 'wrong', warning: 'line', notice: 'quiet' }

/** For people: each problem with its place, what is wrong and what to do; then how many there are. */
export function listed(linting: Linting, { knowledge, paint, columns, words }: Session, lint: LintWords): string {
  const { files, flink, assumed, empty, problems, several } = linting
  const version = `Flink ${flink}${assumed ? ` (${words.assumed})` : ''}`
  const heading = several ? `${paint('heading', `==> ${files.map(harmless).join(', ')} <==`)}\n` : ''
  if (empty) return `${heading}${wrap(knowledge.findingWords.nothingRead, columns, '', paint)}`
  const shown = problems.map((problem) => {
    const { name, message } = problemText(problem, lint, knowledge.problems)
    const place = `${problem.file ? `${harmless(problem.file)}:` : ''}${problem.line}:${problem.column}`
    const head = `${paint('strong', place)} ${paint(STYLES[problem.severity], lint.severities[problem.severity])} ${name} ${paint('quiet', problem.rule)}\n`
    return head + wrap(harmless(message), columns, '  ', paint)
  })
  const counts = SEVERITIES.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length
    return count === 0 ? [] : [lint.count(severity, count)]
  })
  const summary = counts.length === 0 ? paint('good', lint.clean(version)) : lint.summary(counts, version)
  return `${heading}${shown.join('')}${summary}\n`
}

/** For programs: a line. */
export function asJson({ files, flink, assumed, problems }: Linting, { knowledge }: Session, lint: LintWords): string {
  return `${printJson({
    files: files.filter((file) => file !== ''),
    flink,
    ...(assumed && { assumed }),
    problems: problems.map(({ fix, ...problem }) => {
      const { name, message } = problemText(problem, lint, knowledge.problems)
      return { ...problem, title: name, message, fix: fix && { ...fix } }
    }),
  })}\n`
}

/** For GitHub Actions: a workflow command a problem, which the run shows at the line. */
export function annotations({ files, problems }: Linting, { knowledge }: Session, lint: LintWords): string {
  const [first = ''] = files
  return problems
    .map((problem) => {
      const { name, message } = problemText(problem, lint, knowledge.problems)
      const file = problem.file ?? first
      const properties = [
        ...(file === '' ? [] : [`file=${property(file)}`]),
        `line=${problem.line}`,
        `col=${problem.column}`,
        `title=${property(name)}`,
      ]
      return `::${problem.severity} ${properties.join(',')}::${data(message.replaceAll('**', ''))}\n`
    })
    .join('')
}

/** What `@actions/core` makes of a message, and of a property, whose colons and commas have a meaning. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
