import { ownLimitEffects } from '../../core/flink/own-limits.ts'
import type { ProcessBudget } from '../../core/report.ts'
import type { Process, Setting } from '../../core/setting.ts'
import type { Session } from '../session.ts'
import { bar, LETTERS, marker } from '../terminal/bar.ts'
import { harmless } from '../terminal/paint.ts'
import { cut, padEnd, padStart, width } from '../terminal/width.ts'
import { wrap } from '../terminal/wrap.ts'

/** A process's memory as one bar, a legend with the figures, the limits and the JVM's arguments; or Flink's refusal. */
export function showBudget(
  { process, before }: ProcessBudget,
  setting: Setting,
  session: Session,
  { title, scale }: { readonly title?: string; readonly scale?: bigint | undefined } = {},
): string {
  const { paint, page, print, words, columns } = session
  const about = subject(setting, process, session)
  const head = `${paint('heading', title ?? page.budget.heading(page.form.processes[process]))}${about === '' ? '' : `  ${paint('quiet', about)}`}\n`
  if (!before.ok) return head + showRefusal(before, session)
  const { parts, total, limits, jvmArguments } = before.budget
  const sized = parts.filter(({ bytes }) => bytes > 0n)
  const room = BigInt(columns - 4)
  const drawn = scale !== undefined && scale > total ? Number((room * total) / scale) : Number(room)
  const lines = [`  ${bar(sized, total, drawn, paint)}`]
  const rows = parts.map((part, index) => ({
    mark: part.bytes > 0n ? marker(part.component, LETTERS[sized.indexOf(part)] ?? '', paint) : ' ',
    name: page.budget.components[part.component],
    size: print.size(part.bytes),
    share: percent(part.bytes, total),
    by: page.budget.by(part.setBy).replaceAll('`', ''),
    index,
  }))
  rows.push({
    mark: ' ',
    name: page.budget.total,
    size: print.size(total),
    share: '',
    by: assumedKeys(setting, session),
    index: -1,
  })
  const names = Math.max(...rows.map(({ name }) => width(name)))
  const sizes = Math.max(...rows.map(({ size }) => width(size)))
  for (const { mark, name, size, share, by } of rows) {
    const figures = `${mark} ${padEnd(name, names)}  ${padStart(size, sizes)}  ${padStart(share, 6)}`
    const left = columns - (names + sizes + 16)
    lines.push(`  ${figures}  ${left > 8 ? paint('quiet', cut(by, left)) : ''}`.trimEnd())
  }
  for (const { limit, bytes, flag, components, own } of limits) {
    const held = parts.filter(({ component }) => components.includes(component))
    const over = held.reduce((sum, part) => sum + part.bytes, 0n) - bytes
    const text = words.limit(page.budget.limits[limit], print.size(bytes), own ? `${flag}, ${own.source}` : flag)
    lines.push(`  ${paint('quiet', text)}${over > 0n ? `  ${paint('wrong', words.over(print.size(over)))}` : ''}`)
  }
  const effects = ownLimitEffects(before.budget)
    .map((effect) => wrap(harmless(session.knowledge.ownLimit(effect, print.size)), columns, '  ', paint))
    .join('')
  const jvm =
    jvmArguments === '' ? '' : wrap(words.labelled(page.budget.arguments, harmless(jvmArguments)), columns, '  ', paint)
  return `${head}${lines.join('\n')}\n${effects}${jvm}`
}

function subject(setting: Setting, process: Process, { page, print, words }: Session): string {
  const flink = process === 'jvm' ? [] : [`Flink ${setting.flink}${assumed(setting, 'flink', words.assumed)}`]
  const deployment = process === 'jvm' ? [] : [page.form.deployments[setting.deployment]]
  const limit = setting.containerBytes === undefined ? [] : [words.container(print.size(setting.containerBytes))]
  return [...flink, ...deployment, ...limit].join(', ')
}

const assumed = ({ origins }: Setting, field: string, word: string) =>
  origins[field]?.from === 'assumed' ? ` (${word})` : ''

const assumedKeys = ({ assumed: options }: Setting, { words }: Session) =>
  Object.entries(options)
    .map(([key, value]) => `${key}: ${value} (${words.assumed})`)
    .join(', ')

const percent = (part: bigint, total: bigint) =>
  total === 0n ? '' : `${(Number((part * 1000n) / total) / 10).toFixed(1)} %`

/** What Flink says when it refuses a configuration: the exception and its causes. */
function showRefusal(
  refusal: Extract<ProcessBudget['before'], { ok: false }>,
  { knowledge, paint, columns }: Session,
): string {
  // a message that an outer exception repeats is shown once
  const chain = refusal.error
    .filter(({ message }, at, all) => !all.slice(0, at).some((outer) => outer.message?.includes(message ?? '')))
    .map(({ class: name, message }) => (message === null ? name : `${name}: ${message}`))
  const keys =
    refusal.keys.length > 0
      ? wrap(`${knowledge.findingWords.fixIn} ${refusal.keys.join(', ')}`, columns, '  ', paint)
      : ''
  return (
    `  ${paint('wrong', knowledge.findingWords.refusedWith)}\n` +
    chain
      .map((text, index) => wrap(plain(index === 0 ? text : `Caused by: ${text}`), columns, '    ', paint))
      .join('') +
    keys
  )
}

/** A text of Flink's own, whose stars and back quotes are no marks. */
const plain = (text: string) => harmless(text).replaceAll('**', '* *')
