import { parseArgs } from 'node:util'
import { parseKubernetesSize } from '../core/bytes/kubernetes.ts'
import { FLINK_MINORS } from '../core/flink/versions/minors.ts'
import { type Answers, DEPLOYMENTS, PROCESSES } from '../core/setting.ts'
import { SNIPPETS, type SnippetId } from '../core/snippets/index.ts'
import { isLanguage, LANGUAGES, type Language } from '../i18n/languages.ts'
import { COMMANDS, type CommandName, isCommand, isOption, OPTIONS, type OptionName, spelled } from './options.ts'

/** What is wrong with a command line; the words are in the languages. */
export type UsageProblem =
  | { readonly problem: 'no-command' }
  | { readonly problem: 'unknown-command' | 'unknown-option'; readonly name: string }
  | { readonly problem: 'option-not-here'; readonly name: string; readonly command: CommandName }
  | { readonly problem: 'no-value' | 'takes-no-value' | 'not-key-value' | 'no-size'; readonly name: string }
  | {
      readonly problem: 'not-one-of'
      readonly name: string
      readonly value: string
      readonly choices: readonly string[]
    }
  | { readonly problem: 'no-format' | 'no-target'; readonly choices: readonly string[] }
  | { readonly problem: 'batch-reads-stdin' | 'one-file' }

/** A command line that makes sense. */
export interface Request {
  readonly command: CommandName
  /** none: standard input, as is `-` */
  readonly files: readonly string[]
  readonly answers: Answers
  readonly language: Language | undefined
  readonly json: boolean
  readonly batch: boolean
  readonly format?: SnippetId
  /** lint: as annotations of GitHub Actions */
  readonly annotate?: true
  /** the id of an alternative, or its number from 1 */
  readonly apply?: string
}

export type Parsed =
  | { readonly is: 'request'; readonly request: Request }
  | { readonly is: 'help'; readonly command?: CommandName; readonly language: Language | undefined }
  | { readonly is: 'version' }
  | { readonly is: 'usage'; readonly usage: UsageProblem; readonly language: Language | undefined }

/** `--flink --json` lacks a value; an option of a JVM begins with one dash, so `-D -Xmx=2g` does not. */
const looksLikeOption = (name: OptionName, { value, inlineValue }: { value: string; inlineValue: boolean }): boolean =>
  !inlineValue && value.startsWith(name === 'define' ? '--' : '-')

/** Reads the arguments behind `memwiz`. */
export function parseRequest(argv: readonly string[]): Parsed {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const given = typeof values.lang === 'string' && isLanguage(values.lang) ? values.lang : undefined
  const usage = (problem: UsageProblem): Parsed => ({ is: 'usage', usage: problem, language: given })
  const [command, ...files] = positionals
  const known = command !== undefined && isCommand(command) ? command : undefined
  if (values.version === true) return { is: 'version' }
  if (values.help === true) return { is: 'help', language: given, ...(known && { command: known }) }
  if (command === undefined) return usage({ problem: 'no-command' })
  if (known === undefined) return usage({ problem: 'unknown-command', name: command })

  const texts = new Map<OptionName, readonly string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    if (!isOption(name)) return usage({ problem: 'unknown-option', name: rawName })
    const here: readonly OptionName[] = COMMANDS[known]
    if (!here.includes(name)) return usage({ problem: 'option-not-here', name: rawName, command: known })
    if (OPTIONS[name].type === 'boolean') {
      if (token.value !== undefined) return usage({ problem: 'takes-no-value', name: rawName })
    } else if (token.value === undefined || looksLikeOption(name, token))
      return usage({ problem: 'no-value', name: rawName })
    texts.set(name, [...(texts.get(name) ?? []), token.value ?? ''])
  }
  const problem = checkChoices(known, texts)
  if (problem) return usage(problem)
  const batch = texts.has('batch')
  if (batch && files.length > 0) return usage({ problem: 'batch-reads-stdin' })
  if (known === 'write' && files.length > 1) return usage({ problem: 'one-file' })
  const format = choice(
    SNIPPETS.map(({ id }) => id),
    texts.get('format'),
  )
  if (known === 'write' && format === undefined)
    return usage({ problem: 'no-format', choices: SNIPPETS.map(({ id }) => id) })
  if (known === 'upgrade' && !texts.has('to')) return usage({ problem: 'no-target', choices: FLINK_MINORS })
  const apply = texts.get('apply')?.at(-1)
  return {
    is: 'request',
    request: {
      command: known,
      files,
      answers: answersOf(texts),
      language: given,
      json: texts.has('json'),
      batch,
      ...(format && { format }),
      ...(known === 'lint' && texts.has('format') && { annotate: true }),
      ...(apply !== undefined && { apply }),
    },
  }
}

type Texts = ReadonlyMap<OptionName, readonly string[]>

const CHOICES = {
  flink: FLINK_MINORS,
  to: FLINK_MINORS,
  process: PROCESSES,
  deployment: DEPLOYMENTS,
  lang: Object.keys(LANGUAGES),
  format: SNIPPETS.map(({ id }) => id),
} as const satisfies Partial<Record<OptionName, readonly string[]>>

/** The text if it is one of the choices; the last one given counts. */
const choice = <Value extends string>(
  choices: readonly Value[],
  given: readonly string[] | undefined,
): Value | undefined => choices.find((known) => known === given?.at(-1))

/** How `lint` can print, besides for people and as JSON. */
const LINT_FORMATS: readonly string[] = ['github']

function checkChoices(command: CommandName, texts: Texts): UsageProblem | undefined {
  const all: Readonly<Partial<Record<OptionName, readonly string[]>>> =
    command === 'lint' ? { ...CHOICES, format: LINT_FORMATS } : CHOICES
  for (const [name, given] of texts) {
    const choices = all[name]
    const wrong = choices && given.find((value) => !choices.includes(value))
    if (choices && wrong !== undefined) return { problem: 'not-one-of', name: spelled(name), value: wrong, choices }
  }
  const pair = texts.get('define')?.find((text) => !/^[^=\s]+=/.test(text))
  if (pair !== undefined) return { problem: 'not-key-value', name: pair }
  const size = texts.get('container')?.at(-1)
  if (size !== undefined && parseKubernetesSize(size) === undefined) return { problem: 'no-size', name: size }
  return undefined
}

function answersOf(texts: Texts): Answers {
  const flink = choice(FLINK_MINORS, texts.get('flink'))
  const upgradeTo = choice(FLINK_MINORS, texts.get('to'))
  const process = choice(PROCESSES, texts.get('process'))
  const deployment = choice(DEPLOYMENTS, texts.get('deployment'))
  const containerBytes = parseKubernetesSize(texts.get('container')?.at(-1) ?? '')
  const pairs = (texts.get('define') ?? []).map((text): [string, string] => {
    const at = text.indexOf('=')
    return [text.slice(0, at), text.slice(at + 1)]
  })
  const jvm = pairs.filter(([key]) => key.startsWith('-'))
  const config = pairs.filter(([key]) => !key.startsWith('-'))
  const fixed = texts.get('fixed')
  return {
    ...(flink && { flink }),
    ...(process && { process }),
    ...(deployment && { deployment }),
    ...(containerBytes !== undefined && { containerBytes }),
    ...(config.length > 0 && { config: Object.fromEntries(config) }),
    ...(jvm.length > 0 && { jvm: Object.fromEntries(jvm) }),
    ...(fixed && { fixed }),
    ...(upgradeTo && { upgradeTo }),
  }
}
