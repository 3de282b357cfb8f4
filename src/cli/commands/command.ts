import type { Report } from '../../core/report.ts'
import type { ExitCode } from '../io.ts'
import type { Request } from '../request.ts'
import type { Session } from '../session.ts'

export interface Context {
  /** the file's name; empty for standard input */
  readonly name: string
  /** what was read from it */
  readonly text: string
  readonly request: Request
  readonly session: Session
}

export interface Answer {
  readonly out: string
  /** for standard error */
  readonly error?: string
  readonly code: ExitCode
}

/** One command: what a text's report comes to. */
export type Command = (report: Report, context: Context) => Answer

/** 1 where something failed or would not start. */
export const codeOf = ({ findings, refused, budgets }: Report): ExitCode =>
  findings.length > 0 || refused || budgets.some(({ before }) => !before.ok) ? 1 : 0

/** The file's name as a heading, where there are several. */
export const heading = ({ name, request, session }: Context): string =>
  request.files.length > 1 ? `${session.paint('heading', `==> ${name} <==`)}\n` : ''

/** How the same text is asked for again with another command. */
export const again = ({ name, request }: Context, command: string): string => {
  const { flink, process } = request.answers
  const options = [flink && `--flink ${flink}`, process && `--process ${process}`].filter(Boolean).join(' ')
  return [`memwiz ${command}`, options, /^[\w./:@%+=,-]*$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`]
    .filter((part) => part !== '' && part !== "''")
    .join(' ')
}
