import { FAILURES } from '../../core/failures/index.ts'
import { concerns, linkFor } from '../../core/links/index.ts'
import type { Report } from '../../core/report.ts'
import type { Session } from '../session.ts'
import { wrap } from '../terminal/wrap.ts'

const failureOf = ({ findings, refused }: Report) => {
  const id = findings.find(({ role }) => role === 'root')?.failure ?? refused?.failure
  return FAILURES.find((failure) => failure.id === id)
}

/** What to record, so that the next occurrence leaves evidence. */
export function showRecords(report: Report, { page, knowledge, paint, columns }: Session): string {
  const records = failureOf(report)?.record ?? []
  if (records.length === 0) return ''
  const lines = records.map((id) => {
    const { title, how, command } = knowledge.records[id]
    const text = command?.(report.setting, report.findings[0]?.traits)
    const typed = text === undefined ? '' : text.replace(/^/gm, '       ').concat('\n')
    return `${wrap(`• **${title}**: ${how}`, columns, '  ', paint)}${paint('code', typed)}`
  })
  return `${paint('heading', page.records)}\n${lines.join('')}`
}

/** The pages of the documentation, of the chosen release and in the language. */
export function showLinks(report: Report, { page, knowledge, paint, language }: Session): string {
  const { process, flink } = report.setting
  const links = (failureOf(report)?.links ?? []).filter((id) => concerns(id, process))
  if (links.length === 0) return ''
  const lines = links.map((id) => `  ${knowledge.links[id]}\n    ${paint('quiet', linkFor(id, flink, language))}\n`)
  return `${paint('heading', page.links)}\n${lines.join('')}`
}
