import type { ProcessBudget } from '../../core/report.ts'
import { printable } from '../diagnose-batch.ts'
import { printJson } from '../json.ts'
import { showAlternatives } from '../show/alternatives.ts'
import { showBudget } from '../show/budget.ts'
import { showFindings, showProblems } from '../show/findings.ts'
import { showLinks, showRecords } from '../show/further.ts'
import { afterwards } from './apply.ts'
import { again, type Command, codeOf, heading } from './command.ts'

/** What could be done, in full: each alternative, the budget before and after the first that moves a size, what to record, what to read. */
export const advise: Command = (report, context) => {
  const { session, request, name } = context
  const code = codeOf(report)
  if (request.json) {
    const { advice, nothingFits } = printable(report)
    const file = request.files.length > 1 ? { file: name } : {}
    const refused = report.refused && { ...report.refused }
    return { out: `${printJson({ ...file, advice, nothingFits, refused })}\n`, code }
  }
  const { alternatives, budgets, setting } = report
  const [before] = budgets
  // where Flink refuses what there is, no part can be said to move: the first budget that it accepts is shown
  const moved = alternatives.findIndex(
    ({ change, config }) => Object.keys(before?.before.ok ? change : config).length > 0,
  )
  const moving = alternatives[moved]
  const after = moving && afterwards(setting, moving)
  const [changed] = after?.budgets ?? []
  const scale = before && changed && largest(before, changed)
  const written = alternatives.findIndex(({ config, jvm }) => Object.keys({ ...config, ...jvm }).length > 0)
  const parts = [
    showFindings(report, session) + showProblems(report, session),
    showAlternatives(report, session),
    before ? showBudget(before, setting, session, { scale }) : '',
    after && changed
      ? showBudget(changed, after.setting, session, { scale, title: session.words.after(moved + 1) })
      : '',
    showRecords(report, session),
    showLinks(report, session),
    written >= 0 ? `${session.words.writeIt(again(context, `write --format ID --apply ${written + 1}`))}\n` : '',
  ]
  return { out: heading(context) + parts.filter((part) => part !== '').join('\n'), code }
}

/** The larger total, so that two bars are drawn to one scale. */
const largest = (...budgets: readonly ProcessBudget[]): bigint =>
  budgets.reduce((most, { before }) => (before.ok && before.budget.total > most ? before.budget.total : most), 0n)
