import { age, isFlinkMinor } from '../../flink/versions/index.ts'
import type { FlinkMinor } from '../../flink/versions/minors.ts'
import { OPTION_LINES } from './data.ts'

/** An option as it is in a run of versions, both ends included; `to` is absent where it still is. */
export interface DeclaredSpan {
  readonly from: FlinkMinor
  readonly to?: FlinkMinor
  /** as Flink names it: `MemorySize`, `Duration`, `Boolean`, `List<String>`, `Enum(A|B)`, `Map`, … */
  readonly type: string
  readonly deprecated: boolean
  /** older keys that are read where the key itself is not set */
  readonly fallbackKeys: readonly string[]
  /** as Flink prints it; absent where there is none, or it is long */
  readonly default?: string
}

const SPAN = /^(\S+?)\.\.(\S*) (\S+)( !)?(?: <(\S+))?(?: =(.*))?$/s

function spanIn(text: string): DeclaredSpan[] {
  const [, from = '', to = '', type = '', deprecated, fallbacks, standard] = SPAN.exec(text) ?? []
  if (!isFlinkMinor(from)) return []
  return [
    {
      from,
      ...(isFlinkMinor(to) && { to }),
      type,
      deprecated: deprecated !== undefined,
      fallbackKeys: fallbacks?.split(',') ?? [],
      ...(standard !== undefined && { default: standard }),
    },
  ]
}

let known: ReadonlyMap<string, readonly DeclaredSpan[]> | undefined

/** Every option that released Flink declares, by its key, with its spans in order. Read once, when it is first asked for. */
export function declaredOptions(): ReadonlyMap<string, readonly DeclaredSpan[]> {
  known ??= new Map(
    OPTION_LINES.split('\n').map((line) => {
      const [key = '', ...spans] = line.split('\t')
      return [key, spans.flatMap(spanIn)] as const
    }),
  )
  return known
}

export const covers = ({ from, to }: DeclaredSpan, flink: FlinkMinor): boolean =>
  age(from) <= age(flink) && (to === undefined || age(flink) <= age(to))

/** An option as one version has it; undefined where that version lacks it. */
export const optionIn = (key: string, flink: FlinkMinor): DeclaredSpan | undefined =>
  declaredOptions()
    .get(key)
    ?.find((span) => covers(span, flink))

let names: ReadonlySet<string> | undefined

/** Whether any release has, or reads as an old one, a key. */
export function isDeclared(key: string): boolean {
  names ??= new Set(
    [...declaredOptions()].flatMap(([each, spans]) => [each, ...spans.flatMap(({ fallbackKeys }) => fallbackKeys)]),
  )
  return names.has(key)
}

const renamed = new Map<FlinkMinor, ReadonlyMap<string, string>>()

/** By old key: the option that a version reads it as. */
export function oldKeys(flink: FlinkMinor): ReadonlyMap<string, string> {
  const before = renamed.get(flink)
  if (before) return before
  const found = new Map<string, string>()
  for (const [key, spans] of declaredOptions()) {
    const span = spans.find((each) => covers(each, flink))
    for (const old of span?.fallbackKeys ?? []) if (!found.has(old)) found.set(old, key)
  }
  renamed.set(flink, found)
  return found
}

/** What an old key is called today, by any release that read it as another option, which this version has. */
export function successorOf(old: string, flink: FlinkMinor): string | undefined {
  for (const [key, spans] of declaredOptions())
    if (spans.some(({ fallbackKeys }) => fallbackKeys.includes(old)) && spans.some((span) => covers(span, flink)))
      return key
  return undefined
}

/** Whether a key stands below an option that is a map: Flink reads `option.name: value` as an entry of it. */
export function isMapEntry(key: string, flink: FlinkMinor): boolean {
  for (let at = key.lastIndexOf('.'); at > 0; at = key.lastIndexOf('.', at - 1)) {
    if (optionIn(key.slice(0, at), flink)?.type === 'Map') return true
  }
  return false
}
