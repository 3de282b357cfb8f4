import { parseFlinkSize } from '../bytes/flink.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import { covers, type DeclaredSpan, declaredOptions, oldKeys } from '../lint/options/declared.ts'
import type { Config } from '../setting.ts'
import { milliseconds } from './milliseconds.ts'

/** An option that a configuration leaves to its default, which is another one in the target release. */
export interface DefaultChange {
  readonly key: string
  /** as Flink prints them */
  readonly before: string
  readonly after: string
  /** whether it is about memory: sizes, buffers, what the state backend gets */
  readonly memory: boolean
}

const MEMORY = /^(?:taskmanager\.(?:memory|network)\.|jobmanager\.memory\.|state\.backend\.rocksdb\.memory\.)/

/** Defaults that name the release itself. */
const OF_RELEASE: ReadonlySet<string> = new Set(['kubernetes.container.image.ref'])

/** The defaults that differ and that the configuration does not set; those of the memory first. */
export function defaultChanges(config: Config, from: FlinkMinor, to: FlinkMinor): readonly DefaultChange[] {
  if (from === to) return []
  const [old, renamed] = [oldKeys(from), oldKeys(to)]
  const set = new Set(Object.keys(config).flatMap((key) => [key, old.get(key) ?? key, renamed.get(key) ?? key]))
  const changes: DefaultChange[] = []
  for (const [key, spans] of declaredOptions()) {
    if (set.has(key) || OF_RELEASE.has(key)) continue
    const was = spans.find((span) => covers(span, from))
    const is = spans.find((span) => covers(span, to))
    if (was?.default === undefined || is?.default === undefined || means(was, is.type) === means(is, was.type)) continue
    changes.push({ key, before: was.default, after: is.default, memory: MEMORY.test(key) })
  }
  return changes.sort((a, b) => Number(b.memory) - Number(a.memory))
}

/**
 * A default in a form that compares: releases print the same size, duration or choice in different words, and numbers
 * of milliseconds became durations.
 */
function means({ default: text = '', type }: DeclaredSpan, other: string): string {
  if (type === 'Duration' || other === 'Duration') return `${milliseconds(text) ?? text}`
  if (type === 'MemorySize' || other === 'MemorySize') {
    const size = parseFlinkSize(text)
    return typeof size === 'bigint' ? `${size}` : text
  }
  return text.toUpperCase()
}
