/** One input of an operator in a plan. */
export interface PlanEdge {
  readonly from: string
  /** `ship_strategy`: `HASH`, `FORWARD`, … */
  readonly strategy: string
  /** `exchange`: `pipelined_bounded`, `blocking`, … ; a stream graph does not say */
  readonly exchange?: string
}

/** One operator, or chain of operators, of a plan. */
export interface PlanNode {
  readonly id: string
  readonly name: string
  readonly parallelism: number
  readonly edges: readonly PlanEdge[]
}

/** Longer plans than Flink could run are none. */
const HIGHEST_PARALLELISM = 2 ** 15

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined

function edgeOf(value: unknown): PlanEdge | undefined {
  if (!isObject(value)) return undefined
  const from = textOf(value.id)
  const strategy = textOf(value.ship_strategy)
  if (from === undefined || strategy === undefined) return undefined
  return { from, strategy, ...(typeof value.exchange === 'string' && { exchange: value.exchange.toLowerCase() }) }
}

function nodeOf(value: unknown): PlanNode | undefined {
  if (!isObject(value)) return undefined
  const id = textOf(value.id)
  const { parallelism } = value
  if (id === undefined || typeof parallelism !== 'number' || !Number.isInteger(parallelism)) return undefined
  if (parallelism < 1 || parallelism > HIGHEST_PARALLELISM) return undefined
  const inputs = value.inputs ?? value.predecessors
  return {
    id,
    name: textOf(value.description) ?? textOf(value.contents) ?? '',
    parallelism,
    edges: (Array.isArray(inputs) ? inputs : []).flatMap((input) => edgeOf(input) ?? []),
  }
}

/**
 * The nodes of a plan, from the text of its array `nodes`: JsonPlanGenerator's (`inputs`) or JSONGenerator's
 * (`predecessors`). Empty where it is no JSON, or a node of it is none of a plan.
 */
export function planNodes(array: string): readonly PlanNode[] {
  try {
    const parsed: unknown = JSON.parse(array)
    const nodes = Array.isArray(parsed) ? parsed.map(nodeOf) : []
    return nodes.every((node) => node !== undefined) ? nodes : []
  } catch {
    return []
  }
}
