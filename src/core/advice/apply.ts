import type { Component } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import type { Derivation } from '../flink/derivation.ts'
import type { Config, Setting } from '../setting.ts'
import type { Change, Proposal } from './alternative.ts'

/** Texts with a change put on top: a text sets a key, `null` removes it. */
export function overlay(texts: Config, change: Change): Config {
  const result: Record<string, string> = { ...texts }
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete result[key]
    else result[key] = value
  }
  return result
}

/** What leads from one set of texts to another. */
export function difference(from: Config, to: Config): Change {
  const change: Record<string, string | null> = {}
  for (const key of Object.keys(from)) if (!(key in to)) change[key] = null
  for (const [key, value] of Object.entries(to)) if (from[key] !== value) change[key] = value
  return change
}

/** The setting after a proposal. What was assumed of Flink's configuration becomes part of it, so that it can be removed too. */
export const applied = (setting: Setting, proposal: Pick<Proposal, 'config' | 'jvm' | 'containerBytes'>): Setting => ({
  ...setting,
  config: overlay({ ...setting.assumed, ...setting.config }, proposal.config ?? {}),
  assumed: {},
  jvm: overlay(setting.jvm, proposal.jvm ?? {}),
  ...(proposal.containerBytes === undefined ? {} : { containerBytes: proposal.containerBytes }),
})

export type Accepted = Extract<Derivation, { ok: true }>

/** A part's size; 0 where the process has no such part. */
export const sizeOf = (derivation: Accepted, component: Component | string): Bytes =>
  derivation.budget.parts.find((part) => part.component === component)?.bytes ?? bytes(0)

/** The size of several parts together. */
export const sumOf = (derivation: Accepted, components: readonly string[]): Bytes =>
  bytes(components.reduce((sum, component) => sum + sizeOf(derivation, component), 0n))
