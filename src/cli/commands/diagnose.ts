import { printable } from '../diagnose-batch.ts'
import { printJson } from '../json.ts'
import { listAlternatives } from '../show/alternatives.ts'
import { showBudget } from '../show/budget.ts'
import { showFindings, showProblems } from '../show/findings.ts'
import { again, type Command, codeOf, heading } from './command.ts'

/** Which failure a text shows, the budget of the process that failed, and what could be done in a line each. */
export const diagnose: Command = (report, context) => {
  const { session, request, name } = context
  const code = codeOf(report)
  if (request.json) {
    const file = request.files.length > 1 ? { file: name } : {}
    return { out: `${printJson({ ...file, ...printable(report) })}\n`, code }
  }
  const [budget] = report.budgets
  const parts = [
    showFindings(report, session) + showProblems(report, session),
    budget ? showBudget(budget, report.setting, session) : '',
    listAlternatives(report, session, again(context, 'advise')),
  ]
  return { out: heading(context) + parts.filter((part) => part !== '').join('\n'), code }
}
