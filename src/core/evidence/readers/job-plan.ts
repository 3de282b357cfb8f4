import type { Exchange, ExchangeKind } from '../../network/exchange.ts'
import { type PlanEdge, type PlanNode, planNodes } from '../../network/plan-nodes.ts'
import { detachedTexts } from '../detached.ts'
import type { Fact } from '../evidence.ts'
import type { Hint, Reader, Session } from '../reader.ts'
import { type View, wholeLine } from '../view.ts'

const READER = 'job-plan'
const NODES = /"nodes"\s{0,9}:\s{0,9}\[/g
/** each edge of a plan has one, in the order of the text */
const EDGE = /"ship_strategy"/g
/** In characters: a name is for a person to recognise the operator by. */
const LONGEST_NAME = 60

/** Where the array that begins at `[` ends, strings passed over; undefined where the text breaks off before. */
function endOfArray(text: string, start: number): number | undefined {
  let depth = 0
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '\\' && quoted) at++
    else if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '[' || character === '{') depth++
    else if ((character === ']' || character === '}') && --depth === 0) return at + 1
  }
  return undefined
}

/** Names without markup, told apart by a number: the ids mean nothing to a person. */
function namesOf(nodes: readonly PlanNode[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  // a job graph's plan begins with the sinks, a stream graph's with the sources
  const fromSources = nodes.some(({ edges }) => edges.some(({ exchange }) => exchange !== undefined))
    ? nodes.toReversed()
    : nodes
  return new Map(
    fromSources.map(({ id, name }) => {
      const plain = name
        .replaceAll(/<br\/?>|&lt;br\/?&gt;/gi, ' ')
        .replaceAll('&gt;', '>')
        .replaceAll('-&amp;gt;', '->')
        .trim()
      const short = plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1)}…` : plain || id.slice(0, 8)
      const count = (counts.get(short) ?? 0) + 1
      counts.set(short, count)
      return [id, count === 1 ? short : `${short} (${count})`]
    }),
  )
}

/** A job graph's edge says what kind of exchange it is; a stream graph's does not, and streams are pipelined. */
function kindOf(exchange: string | undefined): ExchangeKind {
  if (exchange?.startsWith('blocking')) return 'blocking'
  return exchange?.startsWith('hybrid') ? 'hybrid' : 'pipelined'
}

/** ForwardPartitioner and RescalePartitioner alone are pointwise (StreamPartitioner.isPointwise); so is DataSet's Forward. */
const isForward = (edge: PlanEdge): boolean => /^forward/i.test(edge.strategy)
const isPointwise = (edge: PlanEdge): boolean => isForward(edge) || /^rescale/i.test(edge.strategy)

/**
 * The operator that each is chained to, in a graph of single operators: an only input that is forwarded between equal
 * parallelisms makes one task of two (StreamingJobGraphGenerator.isChainable), unless the job forbids it.
 */
function chainsOf(nodes: readonly PlanNode[], byId: ReadonlyMap<string, PlanNode>): ReadonlyMap<string, string> {
  const heads = new Map<string, string>()
  for (const node of nodes) {
    const [only, ...others] = node.edges
    const before = only && others.length === 0 && only.exchange === undefined ? byId.get(only.from) : undefined
    const chained = before && only && isForward(only) && before.parallelism === node.parallelism
    // predecessors come first in the text, so the head of the one before is known
    heads.set(node.id, chained ? (heads.get(before.id) ?? before.id) : node.id)
  }
  return heads
}

function exchangesOf(nodes: readonly PlanNode[]): readonly (Exchange | undefined)[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const names = namesOf(nodes)
  const heads = chainsOf(nodes, byId)
  const taskOf = (id: string) => names.get(heads.get(id) ?? id) ?? id
  return nodes.flatMap((node) =>
    node.edges.map((edge) => {
      const before = byId.get(edge.from)
      const isChained = heads.get(node.id) !== node.id
      if (before === undefined || isChained) return undefined
      return {
        from: taskOf(before.id),
        to: taskOf(node.id),
        upstream: before.parallelism,
        downstream: node.parallelism,
        pattern: isPointwise(edge) ? 'pointwise' : 'all-to-all',
        kind: kindOf(edge.exchange),
      }
    }),
  )
}

/** The last plan of the text: its exchanges, and where each one's strategy stands. */
function lastPlan({ text }: View): { readonly exchanges: ReturnType<typeof exchangesOf>; readonly edges: number[] } {
  let plan: ReturnType<typeof lastPlan> = { exchanges: [], edges: [] }
  NODES.lastIndex = 0
  for (let found = NODES.exec(text); found; found = NODES.exec(text)) {
    const start = NODES.lastIndex - 1
    const end = endOfArray(text, start)
    if (end === undefined) break
    NODES.lastIndex = end
    const array = text.slice(start, end)
    const exchanges = exchangesOf(planNodes(array))
    const edges = [...array.matchAll(EDGE)].map(({ index }) => start + index)
    if (exchanges.length > 0) plan = { exchanges, edges }
  }
  return plan
}

/** A plan that is printed in lines has fewer than these, or its end is left. */
const LONGEST_PLAN = 2_000
const HINTS: readonly Hint[] = [{ text: '"nodes"', exact: true, line: /"nodes" ?: ?\[/, below: LONGEST_PLAN }]

function begin(): Session {
  let last: readonly Fact[] = []
  return {
    hints: () => HINTS,
    part(view) {
      if (!view.lower.includes('"ship_strategy"')) return {}
      const { exchanges, edges } = lastPlan(view)
      const quoted: number[] = []
      const facts = exchanges.flatMap((value, at): readonly Fact[] => {
        const line = view.lineAt(edges[at] ?? edges[0] ?? 0)
        if (!value) return []
        quoted.push(line)
        return [{ name: 'exchange', value: detachedTexts(value), line: wholeLine(view, line), reader: READER }]
      })
      if (exchanges.length > 0) last = facts
      return { quoted }
    },
    end: () => ({ facts: last }),
  }
}

/** A job's plan: what `/jobs/<id>/plan` answers (and `/jobs/<id>`), or `StreamExecutionEnvironment.getExecutionPlan()`. */
export const jobPlan: Reader = { id: READER, begin }
