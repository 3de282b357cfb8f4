import { type Evidence, OPERATOR, READ_NOTES } from '../core/evidence/evidence.ts'
import type { FlinkMinor } from '../core/flink/versions/minors.ts'
import { CONFIG_YAML, FLINK_CONF } from '../core/lint/documents.ts'
import { lint } from '../core/lint/lint.ts'
import type { FlinkProcess, Setting } from '../core/setting.ts'
import { tune } from '../core/tune.ts'
import { LANGUAGES } from '../i18n/languages.ts'
import type { ExitCode, Io } from './io.ts'
import type { Request } from './request.ts'
import type { Session } from './session.ts'
import { annotations, asJson, type Linting, listed } from './show/lint.ts'
import { readSource, type SourceProblem } from './source.ts'

/** A file to look at. */
interface Given {
  readonly file: string
  readonly text: string
  readonly evidence: Evidence
  readonly setting: Setting
}

/**
 * What is wrong with configurations: the files of one `conf` folder together, any other by itself. 1 where there is an
 * error; `unreadable` says why a file cannot be had, and gives 2.
 */
export async function runLint(
  request: Request,
  names: readonly string[],
  io: Io,
  session: Session,
  unreadable: (problem: SourceProblem) => void,
): Promise<ExitCode> {
  const words = (await LANGUAGES[session.language].lint()).default
  let worst: ExitCode = 0
  const groups = new Map<string, Given[]>()
  for (const name of names) {
    const files = await filesOf(io, name)
    if ('problem' in files) {
      unreadable(files)
      worst = 2
      continue
    }
    for (const [file, text] of files) {
      const { evidence, setting } = tune({ text, answers: request.answers })
      const group = groupOf(file) ?? `${file}\n`
      groups.set(group, [...(groups.get(group) ?? []), { file, text, evidence, setting }])
    }
  }
  const several = groups.size > 1 || names.length > 1 || [...groups.values()].some((group) => group.length > 1)
  for (const group of groups.values()) {
    const linting = lintingOf(group, request, several)
    if (request.annotate) io.out(annotations(linting, session, words))
    else io.out(request.json ? asJson(linting, session, words) : listed(linting, session, words))
    if (worst === 0 && linting.problems.some(({ severity }) => severity === 'error')) worst = 1
  }
  return worst
}

/** A file's text, or those of a folder's configuration files. */
async function filesOf(io: Io, name: string): Promise<readonly (readonly [string, string])[] | SourceProblem> {
  const source = await readSource(io, name)
  if (source.ok) return [[name === '-' ? '' : name, source.text]]
  if (source.why.problem !== 'is-directory') return source.why
  const folder = name.replace(/\/+$/, '')
  const found: (readonly [string, string])[] = []
  for (const base of [FLINK_CONF, CONFIG_YAML]) {
    const file = `${folder}/${base}`
    const each = await readSource(io, file)
    if (each.ok) found.push([file, each.text])
    else if (each.why.problem !== 'not-found') return each.why
  }
  return found.length > 0 ? found : source.why
}

/** The folder of one of Flink's own files; undefined for any other. */
function groupOf(file: string): string | undefined {
  const [, folder = '', base = ''] = /^(.*?)([^/\\]*)$/s.exec(file) ?? []
  return base === FLINK_CONF || base === CONFIG_YAML ? folder : undefined
}

/** The newest release that reads flink-conf.yaml: what such a file is judged by where nobody says. */
const LAST_WITH_FLINK_CONF: FlinkMinor = '1.20'

function lintingOf(group: readonly Given[], { answers }: Request, several: boolean): Linting {
  const known = group.find(({ setting }) => setting.origins.flink?.from !== 'assumed')?.setting
  const legacy = group.some(({ file }) => file.endsWith(FLINK_CONF))
  const [first] = group
  const flink = known?.flink ?? (legacy ? LAST_WITH_FLINK_CONF : (first?.setting.flink ?? LAST_WITH_FLINK_CONF))
  const deployment =
    group.find(({ setting }) => setting.origins.deployment?.from !== 'assumed')?.setting.deployment ?? 'standalone'
  const processes: Record<string, readonly FlinkProcess[]> = { tm: ['tm'], jm: ['jm'], jvm: [] }
  const only = answers.process && processes[answers.process]
  const sources = group.map(({ file, text, evidence }) => ({ text, evidence, ...(file !== '' && { file }) }))
  const problems = lint(sources, {
    flink,
    deployment,
    flinkKnown: known !== undefined,
    ...(only && { processes: only }),
  })
  return {
    files: group.map(({ file }) => file),
    flink,
    assumed: known === undefined,
    several,
    empty: group.every(({ evidence }) => isEmpty(evidence)) && problems.length === 0,
    problems,
  }
}

/** What a log or a message reports was configured elsewhere. */
const WRITTEN: ReadonlySet<string> = new Set(['flink-conf', 'config-yaml', OPERATOR])

/** Whether a text holds no configuration at all, so that nothing can be said of it. */
const isEmpty = ({ facts, problems }: Evidence): boolean =>
  !facts.some(({ name, reader }) => name === 'environment' || (name === 'config' && WRITTEN.has(reader))) &&
  problems.every(({ problem }) => READ_NOTES.includes(problem))
