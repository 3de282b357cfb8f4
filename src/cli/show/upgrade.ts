import type { Upgrade, UpgradedProcess } from '../../core/upgrade/upgrade.ts'
import type { UpgradeWords } from '../../i18n/upgrade-words.ts'
import type { Session } from '../session.ts'
import { harmless } from '../terminal/paint.ts'
import { padEnd, padStart, width } from '../terminal/width.ts'
import { wrap } from '../terminal/wrap.ts'

/** What another release makes of a configuration: the parts that change, options, defaults, file, and what keeps the memory. */
export function showUpgrade(
  { from, to, processes, keys, defaults, formats, keeps }: Upgrade,
  words: UpgradeWords,
  session: Session,
  assumed: boolean,
): string {
  const { paint, page, columns } = session
  const say = (text: string) => wrap(text, columns, '  ', paint)
  const head = (text: string) => `\n${paint('strong', text)}\n`
  const memory = defaults.filter((each) => each.memory)
  const others = defaults.length - memory.length
  const note = assumed ? paint('quiet', `  (${from}: ${session.words.assumed})`) : ''
  const hasBudget = processes.some(({ before }) => before.ok)
  return [
    `${paint('heading', words.heading(from, to))}${note}\n`,
    ...processes.map((each) => head(words.asItStands(page.form.processes[each.process])) + shown(each)),
    head(words.keys),
    ...(keys.length === 0 ? [say(words.sameKeys)] : []),
    ...keys.map((change) => say(`\`${harmless(change.key)}\` ${harmless(words.key(change, from, to))}`)),
    head(words.defaults),
    ...(memory.length === 0 ? [say(words.sameDefaults)] : []),
    ...memory.map(({ key, before, after }) => say(`\`${key}\`: ${before} → ${after}`)),
    others > 0 ? say(words.furtherDefaults(others)) : '',
    head(words.file),
    say(words.formats(formats.before, formats.after, to)),
    ...(hasBudget ? [head(words.keeps(from, to)), ...kept()] : []),
  ].join('')

  function shown({ before, after }: UpgradedProcess): string {
    if (!before.ok) return say(words.refusedBefore(from))
    if (!after.ok) {
      const chain = after.error.map(({ class: name, message }) => `${name}: ${message ?? ''}`)
      return `${say(paint('wrong', words.refused(to)))}${chain.map((text) => wrap(harmless(text), columns, '    ', paint)).join('')}`
    }
    const rows = after.budget.parts.flatMap(({ component, bytes }) => {
      const was = before.budget.parts.find((part) => part.component === component)?.bytes
      return was === bytes ? [] : [{ name: page.budget.components[component], was, is: bytes }]
    })
    if (rows.length === 0) return say(words.same)
    return table([...rows, { name: words.total, was: before.budget.total, is: after.budget.total }])
  }

  function table(rows: readonly { readonly name: string; readonly was: bigint | undefined; readonly is: bigint }[]) {
    const { print } = session
    const cells = rows.map(({ name, was, is }) => [
      name,
      was === undefined ? words.unknownPart : page.budget.bytes(print.exact(was)),
      page.budget.bytes(print.exact(is)),
      was === undefined || was === is ? '' : print.change(is - was),
    ])
    const widths = [0, 1, 2].map((at) => Math.max(...cells.map((row) => width(row[at] ?? ''))))
    return cells
      .map(([name = '', was = '', is = '', change = '']) =>
        `  ${padEnd(name, widths[0] ?? 0)}  ${padStart(was, widths[1] ?? 0)} → ${padStart(is, widths[2] ?? 0)}  ${paint('quiet', change)}`.trimEnd(),
      )
      .map((line) => `${line}\n`)
      .join('')
  }

  function kept(): readonly string[] {
    if (!keeps) return [say(words.keepsNothing(to))]
    return [
      say(keeps.changes.length === 0 ? words.keepsAsIs : words.keepsWith),
      ...keeps.changes.map(({ key, before, after }) => {
        const line =
          after === undefined
            ? paint('wrong', `- ${harmless(`${key}: ${before}`)}`)
            : paint('code', `+ ${harmless(`${key}: ${after}`)}`)
        return `    ${line}\n`
      }),
      ...keeps.partly.map(({ process, total }) =>
        say(words.partly(page.form.processes[process], session.print.size(total))),
      ),
    ]
  }
}
