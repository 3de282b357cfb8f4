/** `all-to-all`: each subtask sends to each (hash, rebalance, broadcast, …); `pointwise`: to its share (forward, rescale). */
export const PATTERNS = ['all-to-all', 'pointwise'] as const
export type Pattern = (typeof PATTERNS)[number]

/** `pipelined`: both sides run at once; `blocking`: the consumer runs after; `hybrid`: either (batch, from 1.16). */
export const EXCHANGE_KINDS = ['pipelined', 'blocking', 'hybrid'] as const
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number]

/** One exchange between two operators, or chains of operators: an edge of Flink's job graph. */
export interface Exchange {
  /** which operator sends and which one reads: rows that name the same one are of one and the same task */
  readonly from: string
  readonly to: string
  readonly upstream: number
  readonly downstream: number
  readonly pattern: Pattern
  readonly kind: ExchangeKind
}

/** How many subpartitions the busiest subtask upstream writes: DistributionPattern, ExecutionVertex, EdgeManagerBuildUtil. */
export const subpartitionsOf = ({ pattern, upstream, downstream }: Exchange): number =>
  pattern === 'all-to-all' ? downstream : Math.ceil(downstream / upstream)

/** How many channels the busiest gate downstream reads. */
export const channelsOf = ({ pattern, upstream, downstream }: Exchange): number =>
  pattern === 'all-to-all' ? upstream : Math.ceil(upstream / downstream)

/** The same exchanges, those nearest to the sources first: a plan may list them the other way round. */
export function fromSources(exchanges: readonly Exchange[]): readonly Exchange[] {
  const leaving = new Map<string, Exchange[]>()
  const unread = new Map<string, number>()
  for (const exchange of exchanges) {
    const others = leaving.get(exchange.from)
    if (others) others.push(exchange)
    else leaving.set(exchange.from, [exchange])
    unread.set(exchange.to, (unread.get(exchange.to) ?? 0) + 1)
  }
  const ordered = new Set<Exchange>()
  const ready = [...leaving.keys()].filter((name) => !unread.has(name))
  for (const name of ready) {
    for (const exchange of leaving.get(name) ?? []) {
      ordered.add(exchange)
      const left = (unread.get(exchange.to) ?? 0) - 1
      unread.set(exchange.to, left)
      if (left === 0) ready.push(exchange.to)
    }
  }
  // what is left goes in a circle, which Flink has none of
  return [...ordered, ...exchanges.filter((exchange) => !ordered.has(exchange))]
}
