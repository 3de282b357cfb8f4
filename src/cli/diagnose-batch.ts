import * as v from 'valibot'
import type { Change } from '../core/advice/alternative.ts'
import { maskSecrets } from '../core/evidence/mask.ts'
import { FLINK_MINORS } from '../core/flink/versions/minors.ts'
import type { Report } from '../core/report.ts'
import { type Answers, DEPLOYMENTS, PROCESSES } from '../core/setting.ts'
import { settle } from '../core/settle.ts'
import { tune } from '../core/tune.ts'
import { type Json, printJson, writtenField } from './json.ts'

/** What a line of `diagnose --batch` may hold; other fields are ignored. */
const Request = v.object({
  text: v.nullish(v.string(), ''),
  flink: v.nullish(v.picklist(FLINK_MINORS)),
  process: v.nullish(v.picklist(PROCESSES)),
  deployment: v.nullish(v.picklist(DEPLOYMENTS)),
  config: v.nullish(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
  fixed: v.nullish(v.array(v.string())),
})

/** Options without the secrets that their values may hold, such as `-Ddb.password=…` in `env.java.opts`. */
const harmless = (options: Change): { readonly [key: string]: string | null } =>
  Object.fromEntries(Object.entries(options).map(([key, value]) => [key, value === null ? null : maskSecrets(value)]))

/** The contract's form of a report: see the design's `diagnose --batch`. Figures that the text does not state are absent. */
export function printable(report: Report): { readonly [key: string]: Json } {
  const { evidence, findings, alternatives, nothingFits } = report
  // what the text alone says
  const said = settle(evidence, findings, {})
  const fromText = (field: string): boolean => said.origins[field]?.from === 'text'
  const { flink, process } = report.setting
  // a configuration that was rebuilt from a message is not the text's where the request brings one
  const config = Object.fromEntries(
    Object.entries(settle(evidence, findings, { flink, process }).config).filter(
      ([key]) => key in report.setting.config,
    ),
  )
  return {
    findings: findings.map(({ failure, role, line, count, numbers }) => ({
      failure,
      role,
      line,
      count,
      numbers: { ...numbers },
    })),
    facts: {
      flink: fromText('flink') ? said.flink : undefined,
      process: fromText('process') ? said.process : undefined,
      deployment: fromText('deployment') ? said.deployment : undefined,
      jdk: said.jdk,
      slots: said.slots,
      parallelism: said.parallelism,
      stateBackend: said.stateBackend,
      containerBytes: said.containerBytes,
      config: harmless(config),
      jvm: harmless(said.jvm),
    },
    advice: alternatives.map((alternative) => ({
      id: alternative.id,
      failure: alternative.failure,
      config: harmless(alternative.config),
      jvm: harmless(alternative.jvm),
      environment: harmless(alternative.environment),
      code: [...alternative.code],
      containerBytes: alternative.containerBytes,
      certainty: alternative.certainty,
      change: { ...alternative.change },
    })),
    nothingFits: nothingFits ? { needBytes: nothingFits.needBytes } : undefined,
  }
}

export interface BatchAnswer {
  /** one line of JSON, without its end */
  readonly line: string
  /** false for a line that could not be used: it got a `problem` */
  readonly usable: boolean
}

/** Answers one line of `diagnose --batch`. Never throws for what the line holds. */
export function diagnoseLine(line: string): BatchAnswer {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return unusable(undefined, 'not JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return unusable(undefined, 'not an object')
  const id = writtenField(line, 'id')
  const request = v.safeParse(Request, parsed)
  if (!request.success) {
    const [issue] = request.issues
    const place = v.getDotPath(issue)
    return unusable(id, `${place === null ? '' : `${place}: `}${issue.message}`)
  }
  const { text, flink, process, deployment, config, fixed } = request.output
  const answers: Answers = {
    ...(flink && { flink }),
    ...(process && { process }),
    ...(deployment && { deployment }),
    ...(config && { config: Object.fromEntries(Object.entries(config).map(([key, value]) => [key, String(value)])) }),
    ...(fixed && { fixed }),
  }
  return { line: withId(id, printable(tune({ text, answers }))), usable: true }
}

/** The answer behind the id as the request wrote it, or null. */
const withId = (id: string | undefined, answer: { readonly [key: string]: Json }): string =>
  `{"id":${id ?? 'null'},${printJson(answer).slice(1)}`

const unusable = (id: string | undefined, problem: string): BatchAnswer => ({
  line: withId(id, { problem }),
  usable: false,
})

/**
 * `diagnose --batch`: a line of JSON in, a line out, in the same order; blank lines are skipped. Returns the exit code:
 * 0, or 2 where a line was unusable.
 */
export async function diagnoseBatch(
  lines: AsyncIterable<string> | Iterable<string>,
  write: (line: string) => void,
): Promise<0 | 2> {
  let code: 0 | 2 = 0
  for await (const line of lines) {
    if (line.trim() === '') continue
    const answer = diagnoseLine(line)
    if (!answer.usable) code = 2
    write(`${answer.line}\n`)
  }
  return code
}
