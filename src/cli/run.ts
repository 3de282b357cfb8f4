import { version } from '../../package.json'
import { NO_EVIDENCE } from '../core/evidence/evidence.ts'
import { read } from '../core/evidence/read.ts'
import { FLINK_MINORS } from '../core/flink/versions/minors.ts'
import { SNIPPETS } from '../core/snippets/index.ts'
import { report } from '../core/tune.ts'
import { LANGUAGES } from '../i18n/languages.ts'
import { advise } from './commands/advise.ts'
import type { Command } from './commands/command.ts'
import { derive } from './commands/derive.ts'
import { diagnose } from './commands/diagnose.ts'
import { upgrade } from './commands/upgrade.ts'
import { write } from './commands/write.ts'
import { runDeriveBatch } from './derive-batch.ts'
import { diagnoseBatch } from './diagnose-batch.ts'
import type { ExitCode, Io } from './io.ts'
import { runLint } from './lint.ts'
import type { CommandName } from './options.ts'
import { progressOf } from './progress.ts'
import { parseRequest, type Request, type UsageProblem } from './request.ts'
import { createSession, languageOf } from './session.ts'
import { readEvidence, readSource, type SourceProblem } from './source.ts'
import { COMMAND_WORDS } from './words/index.ts'
import type { CommandWords } from './words/words.ts'

const COMMANDS: Readonly<Record<Exclude<CommandName, 'lint'>, Command>> = { derive, diagnose, advise, write, upgrade }

/** The whole command: the arguments behind `memwiz` in, the exit code out. Everything else goes through `io`. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseRequest(argv)
  if (parsed.is === 'version') {
    io.out(`memwiz ${version}\n`)
    return 0
  }
  const language = (parsed.is === 'request' ? parsed.request.language : parsed.language) ?? languageOf(io.environment)
  const words = COMMAND_WORDS[language]
  if (parsed.is === 'help') {
    io.out(words.help(parsed.command, HELP_LISTS))
    return 0
  }
  if (parsed.is === 'usage') {
    io.error(`memwiz: ${usageText(words, parsed.usage)} ${words.tryHelp}\n`)
    return 2
  }
  const { request } = parsed
  if (request.batch)
    return request.command === 'derive'
      ? runDeriveBatch(io.stdinLines(), io.out)
      : diagnoseBatch(io.stdinLines(), io.out)

  const session = await createSession(language, io)
  const { command } = request
  const unreadable = (problem: SourceProblem) => io.error(`memwiz: ${sourceText(words, problem)}\n`)
  if (command === 'lint') {
    const names = sourcesOf(request, io)
    if (!names.includes(undefined) && !names.includes(''))
      return runLint(
        request,
        names.filter((name) => name !== undefined),
        io,
        session,
        unreadable,
      )
    unreadable({ problem: 'nothing-given', name: '' })
    return 2
  }
  let worst: ExitCode = 0
  for (const name of sourcesOf(request, io)) {
    const source = name === undefined ? undefined : name === '' ? NO_TEXT : await readFor(request, name, io, words)
    if (!source?.ok) {
      unreadable(source ? source.why : { problem: 'nothing-given', name: '' })
      worst = 2
      continue
    }
    const { out, error, code } = COMMANDS[command](report(source.evidence, request.answers), {
      name: name === '-' || name === undefined ? '' : name,
      text: source.text,
      request,
      session,
    })
    if (error) io.error(error)
    io.out(out)
    worst = code > worst ? code : worst
  }
  return worst
}

const NO_TEXT = { ok: true, text: '', evidence: NO_EVIDENCE } as const

/** What a source says; its text only where the command changes it. */
async function readFor({ command }: Request, name: string, io: Io, words: CommandWords) {
  if (command === 'write') {
    const source = await readSource(io, name)
    return source.ok ? { ...source, evidence: read(source.text) } : source
  }
  const progress = await progressOf(io, name, words)
  const told = await readEvidence(io, name, progress.report)
  progress.end()
  return told.ok ? { ...told, text: '' } : told
}

/**
 * The files named, else standard input. A terminal is not waited for: options alone are a configuration (an empty
 * name), and without them there is nothing to read (`undefined`).
 */
function sourcesOf({ files, answers }: Request, io: Io): readonly (string | undefined)[] {
  if (files.length > 0) return files
  if (!io.inputIsTerminal) return ['-']
  return Object.keys(answers).length > 0 ? [''] : [undefined]
}

const HELP_LISTS = {
  versions: `${FLINK_MINORS[0]} … ${FLINK_MINORS.at(-1)}`,
  formats: SNIPPETS.map(({ id }) => id).join(', '),
  languages: Object.keys(LANGUAGES).join(', '),
}

// each problem finds the function for its own kind, which the compiler cannot see through the index
const usageText = (words: CommandWords, problem: UsageProblem) =>
  (words.usage[problem.problem] as (about: UsageProblem) => string)(problem)
const sourceText = (words: CommandWords, problem: SourceProblem) =>
  (words.source[problem.problem] as (about: SourceProblem) => string)(problem)
