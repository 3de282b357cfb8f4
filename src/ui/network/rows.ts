import { type Exchange, fromSources } from '../../core/network/exchange.ts'
import type { Setting } from '../../core/setting.ts'
import { answer } from '../../state/input.ts'

/** A job's first exchange, where nothing is known of it yet: keyed, from its sources. */
const firstRow = (parallelism: number): Exchange => ({
  from: 'Source',
  to: 'Map',
  upstream: parallelism,
  downstream: parallelism,
  pattern: 'all-to-all',
  kind: 'pipelined',
})

/** The rows of the calculator: those of the plan or of the person, else one to begin with. */
export function rowsOf({ exchanges, parallelism, origins }: Setting): readonly Exchange[] {
  if (exchanges === undefined) return [firstRow(parallelism ?? 1)]
  // what a person has put in some order stays in it
  return origins.exchanges?.from === 'text' ? fromSources(exchanges) : exchanges
}

export const setRows = (rows: readonly Exchange[]) => answer('exchanges', rows)

/** Another exchange, from where the last one ends. */
export function addRow(rows: readonly Exchange[]): void {
  const last = rows.at(-1) ?? firstRow(1)
  const taken = new Set(rows.flatMap(({ from, to }) => [from, to]))
  let to = 'Sink'
  for (let count = 2; taken.has(to); count++) to = `Sink ${count}`
  setRows([...rows, { ...last, from: last.to, to, upstream: last.downstream }])
}
