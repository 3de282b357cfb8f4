import type { Alternative, Change } from '../../core/advice/alternative.ts'
import { COMPONENTS } from '../../core/budget.ts'
import { MIB } from '../../core/bytes/bytes.ts'
import { printed } from '../../core/jvm/options.ts'
import type { Report } from '../../core/report.ts'
import type { Config, Setting } from '../../core/setting.ts'
import { adviceKey, titleOf } from '../../i18n/advice-key.ts'
import type { Session } from '../session.ts'
import { harmless } from '../terminal/paint.ts'
import { wrap } from '../terminal/wrap.ts'

/** The alternatives in a line each, and where to see more. */
export function listAlternatives({ alternatives, nothingFits }: Report, session: Session, command: string): string {
  const { knowledge, paint, columns, print } = session
  if (alternatives.length === 0)
    return nothingFits ? `${knowledge.adviceWords.nothingFits(print.size(nothingFits.needBytes))}\n` : ''
  return (
    `${paint('heading', knowledge.adviceWords.heading)}\n` +
    alternatives
      .map((each, index) => wrap(`${index + 1}. ${titleOf(textOf(each, session), each.numbers)}`, columns, '  ', paint))
      .join('') +
    `  ${paint('quiet', session.words.moreAdvice(command))}\n`
  )
}

/** The alternatives in full: what to set, why, what it costs, what it takes, how to see that it worked. */
export function showAlternatives({ alternatives, nothingFits, setting }: Report, session: Session): string {
  const { knowledge, paint, print } = session
  const missing = nothingFits
    ? `${paint('wrong', knowledge.adviceWords.nothingFits(print.size(nothingFits.needBytes)))}\n`
    : ''
  if (alternatives.length === 0) return missing
  return `${missing}${paint('heading', knowledge.adviceWords.heading)}\n${alternatives
    .map((each, index) => showAlternative(each, index + 1, setting, session))
    .join('\n')}`
}

function showAlternative(alternative: Alternative, number: number, setting: Setting, session: Session): string {
  const { page, paint, print, columns, knowledge, words } = session
  const { id, numbers, certainty, takes, code, change } = alternative
  const text = textOf(alternative, session)
  const say = (line: string) => wrap(line, columns, '     ', paint)
  const costs = Object.values(COMPONENTS)
    .flat()
    .filter((component, index, all) => all.indexOf(component) === index)
    .flatMap((component) => {
      const bytes = change[component]
      // a sum that rounding moves by some bytes is no cost
      return bytes && (bytes >= MIB || bytes <= -MIB)
        ? [`${page.budget.components[component]} ${print.change(bytes)}`]
        : []
    })
  return [
    `  ${paint('strong', `${number}. ${titleOf(text, numbers)}`)}  ${paint('quiet', `${id} · ${knowledge.adviceWords.certainties[certainty]}`)}\n`,
    ...changes(alternative.config, setting.config, setting.assumed, asOption, session),
    ...changes(alternative.jvm, setting.jvm, setting.assumedJvm, printed, session),
    ...changes(alternative.environment, {}, {}, (name, value) => `${name}=${value}`, session),
    ...(alternative.containerBytes === undefined
      ? []
      : [`     ${words.container(print.size(alternative.containerBytes))}\n`]),
    say(text.why(numbers, setting, print)),
    ...code.map((each) => say(words.labelled(words.code, knowledge.code[each]))),
    costs.length > 0 ? say(words.labelled(words.costs, costs.join(', '))) : '',
    takes.length > 0
      ? say(
          words.labelled(
            knowledge.adviceWords.takes,
            takes.map((each) => knowledge.adviceWords.steps[each]).join(', '),
          ),
        )
      : '',
    say(words.labelled(knowledge.adviceWords.verify, text.verify(numbers, setting, print))),
    say(words.labelled(knowledge.adviceWords.otherwise, text.otherwise)),
  ].join('')
}

const asOption = (key: string, value: string) => `${key}: ${value}`

/** A line for each option that changes: as it is to be written, and what it was. */
const changes = (
  change: Change,
  known: Config,
  assumed: Config,
  write: (key: string, value: string) => string,
  { paint, page, words }: Session,
): readonly string[] =>
  Object.entries(change).map(([key, value]) => {
    const was = known[key] ?? assumed[key]
    const assumption = key in known ? '' : `, ${words.assumed}`
    // a change holds what was assumed too, because the person's own file does not
    const note =
      value === was
        ? words.assumed
        : value === null
          ? page.advice.removed
          : was && `${words.before(harmless(was))}${assumption}`
    const line = harmless(write(key, value ?? was ?? ''))
    return `     ${paint(value === null ? 'wrong' : 'code', line)}${note ? paint('quiet', `  (${note})`) : ''}\n`
  })

const textOf = (alternative: Alternative, { knowledge }: Session) => knowledge.advice[adviceKey(alternative)]
