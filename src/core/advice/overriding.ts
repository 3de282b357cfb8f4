import type { Component } from '../budget.ts'
import { javaOptionKeys, lastVariableKey, setsLimit } from '../flink/java-options.ts'
import type { FlinkProcess, Setting } from '../setting.ts'
import type { Change, Proposal } from './alternative.ts'

/** The limit of the JVM that each part stands under. */
const LIMITS: Readonly<Partial<Record<Component, 'heap' | 'direct' | 'metaspace'>>> = {
  frameworkHeap: 'heap',
  taskHeap: 'heap',
  heap: 'heap',
  frameworkOffHeap: 'direct',
  taskOffHeap: 'direct',
  offHeap: 'direct',
  network: 'direct',
  metaspace: 'metaspace',
}

/** A proposal that makes a part larger, without the person's own limit that would hold the process to the old size. */
export function unbound<P extends Proposal>(proposal: P, setting: Setting): P {
  const { part } = proposal.numbers ?? {}
  // the names of a proposal's parts are components
  const limit = typeof part === 'string' ? LIMITS[part as Component] : undefined
  if (limit === undefined || proposal.config === undefined || setting.process === 'jvm') return proposal
  const change = withoutLimit(setting, setting.process, limit)
  return Object.keys(change).length === 0 ? proposal : { ...proposal, config: { ...change, ...proposal.config } }
}

/** The change that takes a person's own limit out of the options that Flink hands to the process. */
export function withoutLimit(
  { flink, config }: Setting,
  process: FlinkProcess,
  limit: 'heap' | 'direct' | 'metaspace',
): Change {
  const change: Record<string, string | null> = {}
  for (const key of [...javaOptionKeys(flink, process, config), lastVariableKey(process)]) {
    const words = (config[key] ?? '').split(/\s+/).filter((word) => word !== '')
    const left = words.filter((word) => !setsLimit(word, limit))
    if (left.length < words.length) change[key] = left.length === 0 ? null : left.join(' ')
  }
  return change
}
