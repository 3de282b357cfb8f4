import type { View } from './view.ts'

/** Where a text speaks of one container of a pod: its lines, from 1, both ends included, and its name. */
export interface ContainerPart {
  readonly name: string
  readonly from: number
  readonly to: number
  /** it ends before the others start */
  readonly init: boolean
}

/** The containers of a pod that a text shows, and which of them runs the process that the text is about. */
export interface PodContainers {
  /** the container that a line belongs to; absent for a line of the whole pod */
  readonly at: (line: number) => ContainerPart | undefined
  /** whether it is the process's own container, not one beside it */
  readonly isMain: (part: ContainerPart) => boolean
}

/** `containers:` of a manifest, `"containers": [` of JSON, `Containers:` of `kubectl describe pod`. */
const LIST =
  /^(\s*)(?:- )?["']?((?:init |ephemeral )?containers|(?:init|ephemeral)?Container(?:s|Statuses)|containerStatuses)["']?:\s*\[?\s*$/i
/** most lines are no title, and need no closer look */
const TITLED = /container(?:s|statuses)["']?:/i
const DESCRIBED = /^\s+([a-z0-9][a-z0-9-]{0,62}):\s*$/
const NAME = /^\s*(?:- )?["']?name["']?:\s*["']?([a-z0-9][a-z0-9-]{0,62})["']?,?\s*$/

/** Flink's own name for it (`Constants.MAIN_CONTAINER_NAME`, which its operator keeps). */
const FLINK = 'flink-main-container'
const LIKELY = /flink|task-?manager|job-?manager|java|jvm/
/** Containers that are injected beside another, by the names that their projects give them. */
const BESIDE =
  /^(?:istio|linkerd|envoy|consul|kuma|dapr|vault|datadog|dynatrace|fluent|filebeat|promtail|vector|otel|opentelemetry|jaeger|cloud-?sql|oauth2?|aws|secrets?-store|wait-for|gke)|(?:proxy|sidecar|agent|exporter|collector|shipper|logger|init|daemon)(?:-|$)|d$(?<=fluentd|daprd|collectd)/

/** How deep a line is indented; -1 for a blank one. */
function depthOf(line: string): number {
  const depth = line.length - line.trimStart().length
  return depth === line.length ? -1 : depth
}

/** several readers ask this of a text */
const PODS = new WeakMap<object, { readonly pod: PodContainers | undefined }>()

/** The containers of a pod in a text; nothing where it shows none. Linear in the text's length. */
export function podContainers(view: Pick<View, 'raw' | 'lower'>): PodContainers | undefined {
  const known = PODS.get(view)
  if (known) return known.pod
  const pod = find(view)
  PODS.set(view, { pod })
  return pod
}

function find({ raw, lower }: Pick<View, 'raw' | 'lower'>): PodContainers | undefined {
  if (!/containers"?: |containerstatuses"?: /.test(lower)) return undefined
  const parts: ContainerPart[] = []
  /** Titles as deep as each other, one in the other's list, have one end; and it is looked for once. */
  const ends = new Map<number, number>()
  /** The lists without a named item: a list that begins further down, and has the same items to the same end, has none either. */
  const nameless = new Set<string>()
  for (let index = 0; index < raw.length; index++) {
    const line = raw[index] ?? ''
    const [, indent = '', title] = TITLED.test(line) ? (LIST.exec(line) ?? []) : []
    if (title === undefined) continue
    const before = ends.get(indent.length) ?? 0
    const end = before > index ? before : endOf(raw, index, indent.length)
    ends.set(indent.length, end)
    let start = index + 1
    while (start < end && depthOf(raw[start] ?? '') < 0) start++
    const kind = itemKind(raw[start] ?? '')
    const list = `${end} ${kind.id} ${depthOf(raw[start] ?? '')}`
    if (nameless.has(list)) continue
    const items = itemsOf(raw, start, end, kind)
    for (const item of items) parts.push({ ...item, init: /^init/i.test(title) })
    if (items.length > 0) index = end - 1
    else nameless.add(list)
  }
  if (parts.length === 0) return undefined
  const running = [...new Set(parts.filter(({ init }) => !init).map(({ name }) => name))]
  const main =
    [running.filter((name) => name === FLINK), running.filter((name) => LIKELY.test(name) && !BESIDE.test(name))].find(
      (names) => names.length > 0,
    ) ?? running.filter((name) => !BESIDE.test(name)).slice(0, 1)
  // where none looks like it, nothing tells them apart
  const mains = new Set(main.length > 0 ? main : running)
  return {
    at: (line) => partAt(parts, line),
    isMain: ({ name, init }) => !init && mains.has(name),
  }
}

/** Parts stand in the order of their lines and do not overlap. */
function partAt(parts: readonly ContainerPart[], line: number): ContainerPart | undefined {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((parts[middle]?.from ?? 0) <= line) low = middle
    else high = middle - 1
  }
  const part = parts[low]
  return part && line >= part.from && line <= part.to ? part : undefined
}

/** What stands around a line of one container, without what belongs to the others of its pod; `reach` characters a side. */
export function ownSurroundings(
  { lines }: Pick<View, 'lines'>,
  pod: PodContainers,
  [first, line, last]: readonly [number, number, number],
  reach: number,
): string {
  const { name } = pod.at(line) ?? {}
  const own = (at: number) => {
    const part = pod.at(at)
    return part === undefined || part.name === name
  }
  const from = (start: number, step: number, end: number): string[] => {
    const kept: string[] = []
    for (let at = start, left = reach; at * step <= end * step && left > 0; at += step) {
      if (!own(at)) continue
      const said = lines[at - 1] ?? ''
      kept.push(said)
      left -= said.length + 1
    }
    return kept
  }
  return [...from(line - 1, -1, first).reverse(), ...from(line, 1, last)].join('\n')
}

/** The index of the first line behind a list: the items of YAML may stand as far left as its title. */
function endOf(raw: readonly string[], title: number, indent: number): number {
  let index = title + 1
  for (; index < raw.length; index++) {
    const line = raw[index] ?? ''
    const depth = depthOf(line)
    if (depth < 0) continue
    if (depth < indent || (depth === indent && !/^\s*- /.test(line))) break
  }
  return index
}

interface ItemKind {
  readonly id: 'yaml' | 'json' | 'described'
  readonly begins: (line: string) => boolean
}
const YAML: ItemKind = { id: 'yaml', begins: (line) => /^\s*- /.test(line) }
const JSON_OBJECT: ItemKind = { id: 'json', begins: (line) => line.trimStart().startsWith('{') }
const DESCRIPTION: ItemKind = { id: 'described', begins: (line) => DESCRIBED.test(line) }

/** How the items of a list begin, by its first line. */
const itemKind = (opening: string): ItemKind =>
  YAML.begins(opening) ? YAML : /^\s*\{\s*$/.test(opening) ? JSON_OBJECT : DESCRIPTION

/** The items of a list between two indexes, each with its name; the first line is not blank. */
function itemsOf(raw: readonly string[], start: number, end: number, kind: ItemKind): Omit<ContainerPart, 'init'>[] {
  const indent = depthOf(raw[start] ?? '')
  const starts: number[] = []
  for (let index = start; index < end; index++) {
    const line = raw[index] ?? ''
    if (depthOf(line) === indent && kind.begins(line)) starts.push(index)
  }
  return starts.flatMap((from, at) => {
    const to = starts[at + 1] ?? end
    const name = DESCRIBED.exec(raw[from] ?? '')?.[1] ?? nameIn(raw, from, to)
    return name === undefined ? [] : [{ name, from: from + 1, to }]
  })
}

/** The `name` of an item itself, not of what it holds: as far left as its other keys. */
function nameIn(raw: readonly string[], from: number, to: number): string | undefined {
  const first = raw[from] ?? ''
  const keys = /^\s*- /.test(first) ? first.replace('- ', '  ') : (raw[from + 1] ?? '')
  const depth = depthOf(keys)
  for (let index = from; index < to; index++) {
    const line = (raw[index] ?? '').replace(index === from ? '- ' : '\0', '  ')
    if (depthOf(line) === depth) {
      const name = NAME.exec(line)?.[1]
      if (name !== undefined) return name
    }
  }
  return undefined
}
