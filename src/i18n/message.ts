import type { Alternative } from '../core/advice/alternative.ts'
import { COMPONENTS } from '../core/budget.ts'
import { MIB } from '../core/bytes/bytes.ts'
import { maskLines } from '../core/evidence/mask.ts'
import { fenced, markdownTable, prose } from '../core/export/markdown.ts'
import type { Finding } from '../core/failures/finding.ts'
import { tellingChain } from '../core/flink/derivation.ts'
import { printed } from '../core/jvm/options.ts'
import type { ProcessBudget, Report } from '../core/report.ts'
import { shownValue } from '../core/sharing/options.ts'
import { adviceKey, titleOf } from './advice-key.ts'
import { readableTable, type Speech } from './budget-export.ts'
import type { Knowledge } from './catalog.ts'
import type { AdviceWords } from './told-words.ts'

/** So many lines of the evidence are quoted; a message is to be read. */
const QUOTED = 6

export interface Told {
  readonly report: Report
  /** the one that is told in full, and the budgets that it leads to: what is applied, else what is recommended */
  readonly alternative?: Alternative
  readonly isApplied: boolean
  readonly after: readonly ProcessBudget[]
  /** where all of it can be seen again, if an address can hold it */
  readonly address?: string
}

export interface Spoken extends Speech {
  /** what is said of failures; absent where only a form was filled in */
  readonly knowledge?: Knowledge
}

/**
 * The result as Markdown for a ticket or a chat: failure, evidence, figures, advice with what it changes and costs, and
 * the address. All of it is masked as quoted lines are, whatever an option or an exception may hold.
 */
export function message(told: Told, spoken: Spoken): string {
  const blocks = [...cause(told, spoken), ...advice(told, spoken), ...budgets(told, spoken), ...others(told, spoken)]
  const link = told.address === undefined ? '' : `\n[${spoken.said.open}](${told.address})\n`
  return `${maskLines(blocks.join('\n\n'))}\n${link}`
}

const heading = (text: string) => `### ${prose(text)}`

/** What happened, and the lines or exceptions that prove it; a plan is headed by what it is of. */
function cause({ report }: Told, { words, print, knowledge, said }: Spoken): readonly string[] {
  const { setting, evidence } = report
  const [finding] = report.findings
  const place = subject(report, { words, print, said })
  const text = finding && knowledge?.failures[finding.failure]
  if (finding && text) {
    const { lines, from, to } = quoted(finding, evidence.quotes)
    return [
      heading(text.name),
      prose(place),
      prose(text.happened(finding, setting, print)),
      ...(lines.length > 0 ? [prose(said.lines(from, to)), fenced(lines)] : []),
    ]
  }
  const refused = report.budgets.flatMap(({ process, before }) => (before.ok ? [] : [{ process, before }]))
  if (refused.length === 0 || !knowledge)
    return [heading(words.budget.heading(words.form.processes[setting.process])), prose(place)]
  return refused.flatMap(({ process, before }) => [
    heading(knowledge.findingWords.refused(words.form.processes[process])),
    prose(place),
    fenced(tellingChain(before.error).map((each) => [each.class, each.message].filter(Boolean).join(': '))),
  ])
}

/** Which process of which release, and in what it runs. */
export function subject({ setting }: Report, { words, print, said }: Speech): string {
  const { process, flink, deployment, containerBytes } = setting
  const names = [
    words.form.processes[process],
    words.form.deployments[deployment],
    ...(containerBytes === undefined ? [] : [said.limit(words.form.container, print.size(containerBytes))]),
  ]
  return (process === 'jvm' ? names : [`Flink ${flink}`, ...names]).join(' · ')
}

function quoted({ line, endLine }: Finding, quotes: Report['evidence']['quotes']) {
  const found = Object.entries(quotes)
    .map(([at, quote]) => [Number(at), quote] as const)
    .filter(([at]) => at >= line && at <= endLine)
    .slice(0, QUOTED)
  return { lines: found.map(([, quote]) => quote), from: line, to: found.at(-1)?.[0] ?? line }
}

/** The alternative in full: why, what it sets, what it costs, how sure it is, how to see that it worked. */
function advice(told: Told, { words, print, knowledge, said }: Spoken): readonly string[] {
  const { alternative, isApplied, report } = told
  const text = alternative && knowledge?.advice[adviceKey(alternative)]
  if (!alternative || !text) return []
  const { numbers, certainty, takes, code, containerBytes } = alternative
  const state = isApplied ? knowledge.adviceWords.applied : knowledge.adviceWords.recommended
  const labelled = (name: string, value: string) => `- ${prose(said.labelled(name, value))}`
  const options = changes(alternative, words.advice.removed)
  return [
    `**${prose(titleOf(text, numbers))}** (${prose(state)})`,
    prose(text.why(numbers, report.setting, print)),
    ...(options.length > 0 ? [fenced(options)] : []),
    [
      ...(containerBytes === undefined ? [] : [labelled(words.form.container, print.size(containerBytes))]),
      ...code.map((id) => `- ${prose(knowledge.code[id])}`),
      labelled(words.budget.change, costs(alternative, { words, print, said }, knowledge.adviceWords)),
      labelled(knowledge.adviceWords.basis, knowledge.adviceWords.certainties[certainty]),
      ...(takes.length > 0
        ? [
            labelled(
              knowledge.adviceWords.takes,
              takes.map((step) => knowledge.adviceWords.steps[step]).join(said.comma),
            ),
          ]
        : []),
      labelled(knowledge.adviceWords.verify, text.verify(numbers, report.setting, print)),
    ].join('\n'),
  ]
}

/** A line for each option, as it is written. */
function changes({ config, jvm, environment }: Alternative, removed: string): readonly string[] {
  const line = (key: string, value: string | null, write: (value: string) => string) =>
    value === null ? `# ${removed}: ${key}` : write(value)
  return [
    ...Object.entries(config).map(([key, value]) => line(key, value, (text) => `${key}: ${shownValue(key, text)}`)),
    ...Object.entries(jvm).map(([key, value]) => line(key, value, (text) => printed(key, text))),
    ...Object.entries(environment).map(([key, value]) => line(key, value, (text) => `${key}=${shownValue(key, text)}`)),
  ]
}

/** What an alternative moves, part by part and to the megabyte. */
function costs({ change }: Alternative, { words, print, said }: Speech, { noSizeMoves }: AdviceWords): string {
  const order = new Set(Object.values(COMPONENTS).flat())
  const moved = [...order].flatMap((component) => {
    const bytes = change[component]
    return bytes === undefined || (bytes > -MIB && bytes < MIB)
      ? []
      : [`${words.budget.components[component]} ${print.change(bytes)}`]
  })
  return moved.length > 0 ? moved.join(said.comma) : noSizeMoves
}

/** Each process's memory, part by part; with the alternative where there is one. */
const budgets = ({ report, alternative, after }: Told, spoken: Spoken): readonly string[] =>
  report.budgets.flatMap(({ process, before }, at) => {
    const is = alternative && after[at]?.before
    if (!before.ok && !is?.ok) return []
    const table = markdownTable(readableTable({ process, before, ...(is && { after: is }) }, spoken))
    const { words } = spoken
    return [`**${prose(words.budget.heading(words.form.processes[process]))}**`, table]
  })

/** The other alternatives, a line each. */
function others({ report, alternative }: Told, { words, print, knowledge, said }: Spoken): readonly string[] {
  const left = report.alternatives.filter(({ id }) => id !== alternative?.id)
  if (left.length === 0 || !knowledge) return []
  const lines = left.map((each) => {
    const title = titleOf(knowledge.advice[adviceKey(each)], each.numbers)
    return `- ${prose(said.labelled(title, costs(each, { words, print, said }, knowledge.adviceWords)))}`
  })
  return [`**${prose(said.also)}**`, lines.join('\n')]
}
