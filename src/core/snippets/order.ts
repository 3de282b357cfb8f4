import type { Config } from '../setting.ts'

/** The sections of Flink's shipped flink-conf.yaml and config.yaml come in this order; every other one follows by name. */
const SECTIONS = ['env', 'jobmanager', 'taskmanager', 'parallelism']

/** The first segment of a key, e.g. `taskmanager`. */
export const section = (key: string): string => key.split('.', 1)[0] ?? ''

/** Entries by section, then by key, segment by segment, so that a nested file visits each branch once. */
export const inOrder = (config: Config): readonly (readonly [string, string])[] =>
  Object.entries(config)
    .map(([key, value]) => ({ key, value, path: key.split('.') }))
    .sort((a, b) => rank(a.path[0]) - rank(b.path[0]) || compare(a.path, b.path))
    .map(({ key, value }) => [key, value] as const)

const rank = (name = '') => (SECTIONS.includes(name) ? SECTIONS.indexOf(name) : SECTIONS.length)

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, segment] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (segment !== other) return segment < other ? -1 : 1
  }
  return a.length - b.length
}
