import { parseFlinkSize } from '../bytes/flink.ts'
import { type Fact, OPERATOR, type ReadProblem } from './evidence.ts'

type ConfigFact = Extract<Fact, { name: 'config' }>

/** Options of a FlinkDeployment's `flinkConfiguration` in whose place its `resource.memory` holds, where they differ. */
export function overruled(facts: readonly Fact[]): ReadProblem[] {
  const options = facts.filter((fact): fact is ConfigFact => fact.name === 'config')
  return options
    .filter(({ reader }) => reader === OPERATOR)
    .flatMap(({ value: { key, value: by } }) =>
      options
        .filter(({ reader, value }) => reader !== OPERATOR && value.key === key)
        .filter(({ value: { value } }) => parseFlinkSize(value) !== parseFlinkSize(by))
        .map(({ line, value: { value } }) => ({
          line,
          column: 1,
          problem: 'operator-size-overruled' as const,
          values: { key, value, by },
        })),
    )
}
