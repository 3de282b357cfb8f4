import type { Component } from '../budget.ts'
import type { Config, Setting } from '../setting.ts'
import type { Proposal } from './alternative.ts'

/**
 * The JVM options by which a person overrides the limit that Flink derives from each part. Flink puts its memory
 * arguments first and env.java.opts after them (bin/taskmanager.sh and flink-console.sh: `$JVM_ARGS
 * ${FLINK_ENV_JAVA_OPTS}`; YARN and Kubernetes: `%jvmmem% %jvmopts%`), and of an option that is given twice HotSpot
 * takes the last.
 */
const LIMITS: Readonly<Partial<Record<Component, RegExp>>> = {
  frameworkHeap: /^-(?:Xmx|Xms|XX:(?:Max|Initial)HeapSize=)/,
  taskHeap: /^-(?:Xmx|Xms|XX:(?:Max|Initial)HeapSize=)/,
  heap: /^-(?:Xmx|Xms|XX:(?:Max|Initial)HeapSize=)/,
  frameworkOffHeap: /^-XX:MaxDirectMemorySize=/,
  taskOffHeap: /^-XX:MaxDirectMemorySize=/,
  offHeap: /^-XX:MaxDirectMemorySize=/,
  network: /^-XX:MaxDirectMemorySize=/,
  metaspace: /^-XX:MaxMetaspaceSize=/,
}

/** Where Flink's processes take JVM options from. */
const KEYS = {
  tm: ['env.java.opts', 'env.java.opts.all', 'env.java.opts.taskmanager'],
  jm: ['env.java.opts', 'env.java.opts.all', 'env.java.opts.jobmanager'],
  jvm: [],
} as const

/** A proposal that makes a part larger, without the person's own limit that would hold the process to the old size. */
export function unbound<P extends Proposal>(proposal: P, { config, process }: Pick<Setting, 'config' | 'process'>): P {
  const { part } = proposal.numbers ?? {}
  // the names of a proposal's parts are components
  const limit = typeof part === 'string' ? LIMITS[part as Component] : undefined
  if (limit === undefined || proposal.config === undefined) return proposal
  const change: Record<string, string | null> = {}
  for (const key of KEYS[process]) {
    const without = withoutLimit(config, key, limit)
    if (without !== undefined) change[key] = without === '' ? null : without
  }
  return Object.keys(change).length === 0 ? proposal : { ...proposal, config: { ...change, ...proposal.config } }
}

/** An option's words less those that set the limit; absent where it has none of them. */
function withoutLimit(config: Config, key: string, limit: RegExp): string | undefined {
  const words = (config[key] ?? '').split(/\s+/).filter((word) => word !== '')
  const left = words.filter((word) => !limit.test(word))
  return left.length === words.length ? undefined : left.join(' ')
}
