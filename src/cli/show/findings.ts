import type { Finding } from '../../core/failures/finding.ts'
import { printed } from '../../core/jvm/options.ts'
import type { Report } from '../../core/report.ts'
import { reasonText } from '../../i18n/reasons.ts'
import type { Session } from '../session.ts'
import { harmless } from '../terminal/paint.ts'
import { cut } from '../terminal/width.ts'
import { wrap } from '../terminal/wrap.ts'

/** Every finding with its quoted lines, the root first; or that there is none, or that Flink would not start. */
export function showFindings(report: Report, session: Session): string {
  const { findings, refused } = report
  const { page, paint, knowledge } = session
  if (findings.length > 0) return findings.map((finding) => showFinding(finding, report, session)).join('')
  if (!refused) return `${paint('good', knowledge.findingWords.none)}\n${showFacts(report, session)}`
  const title = knowledge.findingWords.refused(page.form.processes[refused.process])
  return `${paint('wrong', title)}  ${paint('quiet', `${knowledge.failures[refused.failure].name} (${refused.failure})`)}\n`
}

function showFinding(finding: Finding, { setting, evidence }: Report, session: Session): string {
  const { page, paint, print, knowledge, columns } = session
  const { failure, role, line, endLine, count } = finding
  const text = knowledge.failures[failure]
  const place = [
    knowledge.findingWords.roles[role],
    page.evidence.line(line),
    ...(count > 1 ? [knowledge.findingWords.times(print.count(count))] : []),
  ].join(', ')
  const head = `${paint(role === 'root' ? 'wrong' : 'strong', text.name)}  ${paint('quiet', `${failure} · ${place}`)}\n`
  const quoted = Object.entries(evidence.quotes)
    .filter(([at]) => Number(at) >= line && Number(at) <= endLine)
    .slice(0, 3)
    .map(
      ([at, quote]) =>
        `  ${paint('line', at)} ${paint('quiet', '│')} ${cut(harmless(quote), columns - at.length - 5)}\n`,
    )
  const because = reasonText(finding, knowledge)
  const reason = because === undefined ? '' : wrap(because, columns, '  ', paint)
  if (role !== 'root') return head + quoted.slice(0, 1).join('') + reason
  const mind = text.mind === undefined ? '' : wrap(text.mind, columns, '  ', paint)
  return `${head}${quoted.join('')}${wrap(text.happened(finding, setting, print), columns, '  ', paint)}${reason}${mind}`
}

/** What a text without a failure does say, each with its line. */
function showFacts({ evidence }: Report, { knowledge, paint, columns }: Session): string {
  if (evidence.lines === 0) return ''
  if (evidence.facts.length === 0) return wrap(knowledge.findingWords.nothingRead, columns, '  ', paint)
  const lines = evidence.facts.map((fact) => {
    const text =
      fact.name === 'config'
        ? `${fact.value.key}: ${fact.value.value}`
        : fact.name === 'jvm'
          ? printed(fact.value.option, fact.value.value)
          : fact.name === 'component'
            ? `${fact.value.component}: ${fact.value.bytes}`
            : fact.name === 'native'
              ? `${fact.value.part}: ${fact.value.committed}`
              : fact.name === 'environment'
                ? `${fact.value.variable}: ${fact.value.value}`
                : `${fact.name}: ${fact.value}`
    return `  ${paint('line', String(fact.line))} ${paint('quiet', '│')} ${cut(harmless(text), columns - 10)}\n`
  })
  return `${paint('quiet', knowledge.findingWords.readThis)}\n${lines.join('')}`
}

/** What of the text cannot be read, with its place. */
export const showProblems = ({ evidence }: Report, { page, knowledge, paint, columns }: Session): string =>
  evidence.problems
    .map(({ line, column, problem, values }) =>
      wrap(
        `${page.evidence.lineAndColumn(line, column)}: ${harmless(knowledge.problems[problem](values))}`,
        columns,
        '  ',
        paint,
      ),
    )
    .join('')
