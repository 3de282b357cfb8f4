import type { Derivation } from '../core/flink/derivation.ts'
import { derive } from '../core/flink/derive.ts'
import { isFlinkMinor } from '../core/flink/versions/index.ts'
import type { FlinkMinor } from '../core/flink/versions/minors.ts'
import type { Config, Deployment, FlinkProcess } from '../core/setting.ts'
import { writtenField } from './json.ts'

/** One line of `derive --batch`, as far as it can be used. */
interface Request {
  readonly flink: FlinkMinor
  readonly process: FlinkProcess
  readonly deployment: Deployment
  readonly config: Config
}

/** The answer to one line, and whether the line could be used. */
export interface BatchAnswer {
  readonly text: string
  readonly usable: boolean
}

/**
 * Answers one line: JSON in, JSON out, `{"id","memory","jvm","dynamic"}` or `{"id","error"}` as real Flink would, or
 * `{"id","problem"}` for a line that says nothing to derive. Never throws.
 */
export function deriveLine(line: string): BatchAnswer {
  const parsed = parse(line)
  if (!isObject(parsed)) return unusable(undefined, 'not a JSON object')
  const id = writtenField(line, 'id')
  const request = requestOf(parsed)
  if (typeof request === 'string') return unusable(id, request)
  const { flink, process, deployment, config } = request
  return { text: answer(id, process, derive(flink, process, deployment, config)), usable: true }
}

/**
 * Answers lines in their order, each by one line to `write`; empty lines are passed over.
 * The exit code: 0, or 2 if a line was unusable.
 */
export async function runDeriveBatch(
  lines: Iterable<string> | AsyncIterable<string>,
  write: (text: string) => void,
): Promise<0 | 2> {
  let code: 0 | 2 = 0
  for await (const line of lines) {
    if (line.trim() === '') continue
    const { text, usable } = deriveLine(line)
    if (!usable) code = 2
    write(`${text}\n`)
  }
  return code
}

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** What a line asks for, or what is wrong with it. */
function requestOf({ flink, process, deployment, config }: JsonObject): Request | string {
  if (typeof flink !== 'string' || !isFlinkMinor(flink)) return `unknown version: flink is ${JSON.stringify(flink)}`
  if (process !== 'tm' && process !== 'jm') return `process must be "tm" or "jm", not ${JSON.stringify(process)}`
  if (deployment !== 'standalone' && deployment !== 'container') {
    return `deployment must be "standalone" or "container", not ${JSON.stringify(deployment)}`
  }
  if (!isConfig(config)) return 'config must be an object of texts'
  return { flink, process, deployment, config }
}

const isConfig = (value: unknown): value is Config =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string')

/** `id` as the request wrote it. */
function unusable(id: string | undefined, problem: string): BatchAnswer {
  return { text: `{"id":${id ?? 'null'},"problem":${JSON.stringify(problem)}}`, usable: false }
}

function answer(id: string | undefined, process: FlinkProcess, derivation: Derivation): string {
  const head = id === undefined ? '' : `"id":${id},`
  if (!derivation.ok) return `{${head}"error":${JSON.stringify(derivation.error)}}`
  // written by hand, because JSON.stringify refuses a bigint and a number would lose digits above 2^53
  const memory = Object.entries(derivation.memory).map(([name, size]) => `"${name}":${size}`)
  const jvm = derivation.jvm === undefined ? '' : `,"jvm":${JSON.stringify(derivation.jvm)}`
  const dynamic = process === 'tm' ? `,"dynamic":${JSON.stringify(derivation.dynamic)}` : ''
  return `{${head}"memory":{${memory.join(',')}}${jvm}${dynamic}}`
}
