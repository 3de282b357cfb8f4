import { legacyKeys, legacyNames } from '../advice/keys.ts'
import { age } from '../flink/versions/index.ts'
import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'
import { declaredOptions, isMapEntry, oldKeys, optionIn, successorOf } from '../lint/options/declared.ts'
import { isFree } from '../lint/options/free-keys.ts'
import type { Config, Deployment, FlinkProcess } from '../setting.ts'

/** What becomes of one key that a configuration sets. */
export type KeyChange = { readonly key: string } & (
  | {
      readonly change: 'renamed'
      readonly to: string
      /** whether the release still reads the old name */
      readonly readStill: boolean
      /** the value under the new name, where it is not the same text */
      readonly value?: string
    }
  /** nothing takes its place; `gone` is the first release without it */
  | { readonly change: 'removed'; readonly gone?: FlinkMinor }
  /** an older release, which does not have it yet */
  | { readonly change: 'not-yet'; readonly since: FlinkMinor }
  /** still read, but on its way out */
  | { readonly change: 'deprecated'; readonly successor?: string }
  /** passed over so far: the release begins to read it */
  | { readonly change: 'begins'; readonly since: FlinkMinor }
)

/** How a release takes a key: as an option, as one on its way out, as the old name of one, or not at all. */
type Standing = 'read' | 'deprecated' | 'old-name' | 'unread'

function standing(key: string, flink: FlinkMinor): Standing {
  const option = optionIn(key, flink)
  if (option) return option.deprecated ? 'deprecated' : 'read'
  if (oldKeys(flink).has(key)) return 'old-name'
  return isMapEntry(key, flink) ? 'read' : 'unread'
}

/** What becomes of a configuration's keys from one release to another; what stays as it was is absent. */
export function keyChanges(
  config: Config,
  from: FlinkMinor,
  to: FlinkMinor,
  deployment: Deployment,
): readonly KeyChange[] {
  if (from === to) return []
  return Object.keys(config).flatMap((key) => changeOf(key, config[key] ?? '', from, to, deployment) ?? [])
}

function changeOf(
  key: string,
  value: string,
  from: FlinkMinor,
  to: FlinkMinor,
  deployment: Deployment,
): KeyChange | undefined {
  if (isFree(key)) return undefined
  const was = standing(key, from)
  const is = standing(key, to)
  const legacy = legacyChange(key, value, from, to, deployment)
  if (legacy !== undefined) return legacy
  if (is === 'unread') return was === 'unread' ? undefined : unreadNow(key, from, to)
  const since = declaredOptions().get(key)?.[0]?.from
  if (was === 'unread') return since === undefined ? undefined : { key, change: 'begins', since }
  if (is === was || is === 'read') return undefined
  const successor = oldKeys(to).get(key) ?? successorOf(key, to)
  if (is === 'old-name' && successor !== undefined) return { key, change: 'renamed', to: successor, readStill: true }
  return { key, change: 'deprecated', ...(successor !== undefined && successor !== key && { successor }) }
}

/** A key that was read, and is no more. */
function unreadNow(key: string, from: FlinkMinor, to: FlinkMinor): KeyChange {
  const spans = declaredOptions().get(key) ?? []
  // an older release has it under a name that a newer one falls back to
  const older = spans.flatMap(({ fallbackKeys }) => fallbackKeys).find((old) => optionIn(old, to))
  const successor = older ?? successorOf(key, to)
  if (successor !== undefined) return { key, change: 'renamed', to: successor, readStill: false }
  const since = spans[0]?.from
  if (since !== undefined && age(since) > age(to)) return { key, change: 'not-yet', since }
  const gone = FLINK_MINORS.find((minor) => age(minor) > age(from) && standing(key, minor) === 'unread')
  return { key, change: 'removed', ...(gone !== undefined && { gone }) }
}

/** The option that one of Flink's first memory options stands for in a release; undefined where it is not read. */
function standsFor(key: string, flink: FlinkMinor, process: FlinkProcess, deployment: Deployment): string | undefined {
  // 1.10 has no other option of a JobManager: its heap is what the later `jobmanager.memory.heap.size` is
  if (process === 'jm' && flink === '1.10') return 'jobmanager.memory.heap.size'
  const { keys, standFor } = legacyKeys(flink, process, deployment)
  return keys.includes(key) ? standFor : undefined
}

/**
 * Flink's first memory options have no successor that the options' declarations name: what they stand for depends on the
 * release and on where Flink runs. Undefined for any other key, and where one stands for the same as before.
 */
function legacyChange(
  key: string,
  value: string,
  from: FlinkMinor,
  to: FlinkMinor,
  deployment: Deployment,
): KeyChange | undefined {
  for (const process of ['tm', 'jm'] as const) {
    if (!legacyNames(process).includes(key)) continue
    const was = standsFor(key, from, process, deployment)
    if (was === undefined || was === standsFor(key, to, process, deployment) || !optionIn(was, to)) return undefined
    const inUnits = key.endsWith('.mb') ? { value: `${value.trim()}m` } : {}
    const readStill = standing(key, to) !== 'unread'
    return { key, change: 'renamed', to: was, readStill, ...inUnits }
  }
  return undefined
}

/**
 * A configuration as the target release is meant to read it: renamed keys under their new names unless those are set too,
 * without what it does not read or would only begin to.
 */
export function translated(config: Config, changes: readonly KeyChange[]): Config {
  const result: Record<string, string> = { ...config }
  for (const each of changes) {
    if (each.change === 'deprecated') continue
    const value = result[each.key]
    delete result[each.key]
    if (each.change === 'renamed' && value !== undefined && result[each.to] === undefined)
      result[each.to] = each.value ?? value
  }
  return result
}
