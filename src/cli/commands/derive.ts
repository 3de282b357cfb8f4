import type { ProcessBudget, Report } from '../../core/report.ts'
import { printJson } from '../json.ts'
import { showBudget } from '../show/budget.ts'
import { showProblems } from '../show/findings.ts'
import { type Command, type Context, heading } from './command.ts'

/** The budget of each process that the text and the options describe. */
export const derive: Command = (report, context) => {
  const { budgets, setting, evidence } = report
  // a line that Flink passes over makes the file say something else than its author meant
  const wrong = evidence.problems.length > 0 || budgets.some(({ before }) => !before.ok)
  const out = context.request.json
    ? budgets.map((budget) => asJson(report, budget, context)).join('')
    : heading(context) +
      showProblems(report, context.session) +
      budgets.map((budget) => showBudget(budget, setting, context.session)).join('\n')
  return { out, code: wrong ? 1 : 0 }
}

/** As `derive --batch` answers, after what it is about. */
function asJson({ setting, evidence }: Report, { process, before }: ProcessBudget, { name, request }: Context): string {
  const { memory, jvm, dynamic, error } = before.ok
    ? { ...before, jvm: before.jvm ?? (process === 'jvm' ? before.budget.jvmArguments : undefined), error: undefined }
    : {
        error: before.error.map((exception) => ({ ...exception })),
        memory: undefined,
        jvm: undefined,
        dynamic: undefined,
      }
  return `${printJson({
    file: request.files.length > 1 ? name : undefined,
    flink: process === 'jvm' ? undefined : setting.flink,
    process,
    deployment: setting.deployment,
    memory: memory && { ...memory },
    jvm,
    dynamic: dynamic && { ...dynamic },
    error,
    problems: evidence.problems.length > 0 ? evidence.problems.map((problem) => ({ ...problem })) : undefined,
  })}\n`
}
