import { printable } from '../diagnose-batch.ts'
import { printJson } from '../json.ts'
import { showAlternatives } from '../show/alternatives.ts'
import { showBudget } from '../show/budget.ts'
import { showFindings, showProblems } from '../show/findings.ts'
import { showLinks, showRecords } from '../show/further.ts'
import { afterwards } from './apply.ts'
import { again, type Command, codeOf, heading } from './command.ts'

/** What could be done, in full: each alternative, the budget after the first, what to record, what to read. */
export const advise: Command = (report, context) => {
  const { session, request, name } = context
  const code = codeOf(report)
  if (request.json) {
    const { advice, nothingFits } = printable(report)
    const file = request.files.length > 1 ? { file: name } : {}
    const refused = report.refused && { ...report.refused }
    return { out: `${printJson({ ...file, advice, nothingFits, refused })}\n`, code }
  }
  const [first] = report.alternatives
  const after = first && afterwards(report.setting, first)
  const [budget] = after?.budgets ?? []
  const parts = [
    showFindings(report, session) + showProblems(report, session),
    showAlternatives(report, session),
    after && budget ? showBudget(budget, after.setting, session, session.words.after) : '',
    showRecords(report, session),
    showLinks(report, session),
    first ? `${session.words.writeIt(again(context, 'write --format ID --apply 1'))}\n` : '',
  ]
  return { out: heading(context) + parts.filter((part) => part !== '').join('\n'), code }
}
