import { parseFlinkSize } from '../bytes/flink.ts'
import { type Fact, OPERATOR, type ReadProblem } from './evidence.ts'

type ConfigFact = Extract<Fact, { name: 'config' }>

/** More of them than these say nothing more. */
const MOST = 10_000

/** What a size comes to; a text that is none, only itself. */
const sizeOf = (text: string): bigint | string => {
  const size = parseFlinkSize(text)
  return typeof size === 'bigint' ? size : text
}

/**
 * Options of a FlinkDeployment's `flinkConfiguration` in whose place its `resource.memory` holds, where they differ; each
 * once for each size. Linear in their number: a text may hold thousands of deployments.
 */
export function overruled(facts: readonly Fact[]): ReadProblem[] {
  const options = facts.filter((fact): fact is ConfigFact => fact.name === 'config')
  /** by option, each size as it was written first */
  const sizes = new Map<string, Map<bigint | string, string>>()
  for (const { reader, value } of options) {
    if (reader !== OPERATOR) continue
    const known = sizes.get(value.key) ?? new Map<bigint | string, string>()
    sizes.set(value.key, known)
    const size = sizeOf(value.value)
    if (!known.has(size)) known.set(size, value.value)
  }
  const problems: ReadProblem[] = []
  for (const { reader, line, value } of sizes.size > 0 ? options : []) {
    const others = reader === OPERATOR ? undefined : sizes.get(value.key)
    if (!others) continue
    const own = sizeOf(value.value)
    for (const [size, by] of others) {
      if (size === own) continue
      if (problems.length >= MOST) return problems
      problems.push({
        line,
        column: 1,
        problem: 'operator-size-overruled',
        values: { key: value.key, value: value.value, by },
      })
    }
  }
  return problems
}
