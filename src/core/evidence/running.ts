import { bytes } from '../bytes/bytes.ts'
import { humanReadable, parseFlinkSize } from '../bytes/flink.ts'
import { derive } from '../flink/derive.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import type { Config, Deployment, FlinkProcess } from '../setting.ts'
import type { Fact, ReadProblem } from './evidence.ts'
import { PART_OPTIONS } from './part-options.ts'

/** What a running process was started with, by part; the last start that the text tells of. */
export interface Running {
  readonly sizes: Readonly<Record<string, bigint>>
  readonly line: number
}

/** The sizes that a start-up table or a REST answer states of a process. */
export function runningOf(facts: readonly Fact[], process: FlinkProcess): Running | undefined {
  const sizes: Record<string, bigint> = {}
  let line = 0
  for (const fact of facts) {
    if (fact.name !== 'component' || fact.value.process !== process) continue
    sizes[fact.value.component] = fact.value.bytes
    if (line === 0 || fact.value.component === 'totalProcess') line = fact.line
  }
  return line === 0 ? undefined : { sizes, line }
}

const FLINK_PROCESSES = ['tm', 'jm'] as const satisfies readonly FlinkProcess[]
const TOTALS = ['totalProcess', 'totalFlink']
/** Parts that a total leaves over: none of them is set unless all are. */
const REST: Readonly<Record<FlinkProcess, string>> = { tm: 'taskHeap', jm: 'heap' }

/**
 * The configuration that a process of these sizes was started with, so that `derive` gives these very bytes: the total
 * size and what differs from its defaults where that suffices, else every part. Nothing where the sizes are incomplete.
 */
export function runningConfig(
  { sizes }: Running,
  flink: FlinkMinor,
  process: FlinkProcess,
  deployment: Deployment,
): Config | undefined {
  const options = PART_OPTIONS[process]
  const configOf = (parts: readonly string[]): Config =>
    Object.fromEntries(parts.flatMap((part) => (options[part] ?? []).map((key) => [key, `${sizes[part] ?? 0n}b`])))
  const known = Object.keys(options).filter((part) => sizes[part] !== undefined)
  const parts = known.filter((part) => !TOTALS.includes(part))
  const differing = (config: Config): readonly string[] => {
    const answer = derive(flink, process, deployment, config)
    return answer.ok ? parts.filter((part) => answer.memory[part] !== sizes[part]) : parts
  }
  for (const total of TOTALS.filter((name) => known.includes(name))) {
    let set: readonly string[] = [total]
    for (let tries = 0; tries < parts.length; tries++) {
      const more = differing(configOf(set)).filter((part) => part !== REST[process] && !set.includes(part))
      if (more.length === 0) break
      set = [...set, ...more]
    }
    if (parts.includes(REST[process]) && differing(configOf(set)).length === 0) return configOf(set)
  }
  return parts.length > 0 && differing(configOf(parts)).length === 0 ? configOf(parts) : undefined
}

/** Where a configuration in the text states another size than the process was started with. */
export function disagreements(facts: readonly Fact[]): ReadProblem[] {
  const problems: ReadProblem[] = []
  for (const process of FLINK_PROCESSES) {
    const running = runningOf(facts, process)
    if (!running) continue
    for (const [part, keys] of Object.entries(PART_OPTIONS[process])) {
      const size = running.sizes[part]
      const [key = ''] = keys
      // a minimum and a maximum leave room for a size between them
      if (size === undefined || keys.length > 1) continue
      let written: Extract<Fact, { name: 'config' }> | undefined
      for (const fact of facts) if (fact.name === 'config' && fact.value.key === key) written = fact
      const stated = written && parseFlinkSize(written.value.value)
      if (!written || typeof stated !== 'bigint' || stated === size) continue
      problems.push({
        line: written.line,
        column: 1,
        problem: 'started-with-other-values',
        values: { key, written: written.value.value, running: humanReadable(bytes(size)) },
      })
    }
  }
  return problems
}
