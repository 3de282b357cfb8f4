import { ownFile, rewriting, rewritten } from '../../core/rewrite/rewritten.ts'
import { deployed } from '../../core/snippets/document.ts'
import { SNIPPETS } from '../../core/snippets/index.ts'
import { offered } from '../../core/snippets/relevance.ts'
import { adviceKey } from '../../i18n/advice-key.ts'
import { afterwards, chosen } from './apply.ts'
import type { Answer, Command } from './command.ts'

/**
 * The configuration as a file, as it is or after one of the alternatives. A file of the same format is written as it was
 * given, with only the changed lines touched; secrets keep their values, because the output is a file to be used.
 */
export const write: Command = (
  { setting, budgets, alternatives, evidence },
  { request, session, text: given },
): Answer => {
  const { words, page } = session
  const failed = (text: string): Answer => ({ out: '', error: `memwiz: ${text}\n`, code: 2 })
  const snippet = SNIPPETS.find(({ id }) => id === request.format)
  if (!snippet?.availableIn(setting)) {
    const { process, flink } = setting
    const subject = process === 'jvm' ? page.form.processes.jvm : `${page.form.processes[process]} (Flink ${flink})`
    const others = offered(SNIPPETS, setting).map(({ id }) => id)
    return failed(words.notAvailable(request.format ?? '', subject, others.join(', ')))
  }
  const alternative = request.apply === undefined ? undefined : chosen(alternatives, request.apply)
  if (request.apply !== undefined && !alternative)
    return failed(
      words.noSuchAdvice(
        request.apply,
        alternatives.map(({ id }) => id),
      ),
    )
  const after = alternative && afterwards(setting, alternative)
  const document = after
    ? deployed(after.setting, after.budgets, { before: setting, why: adviceKey(alternative) })
    : deployed(setting, budgets)
  const own = ownFile(given, evidence)
  const changed = own && rewritten(rewriting(own, setting, alternative, document), snippet.id)
  const { text, problems } = changed ?? snippet.write(document)
  const error = problems.map(({ problem, key }) => `memwiz: ${words.snippet[problem](key ?? '')}\n`).join('')
  return { out: text, error, code: problems.length > 0 ? 1 : 0 }
}
