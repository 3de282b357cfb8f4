import type { Component } from '../budget.ts'
import { derivationOf } from '../budgets.ts'
import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import type { Need } from '../failures/finding.ts'
import type { FailureId } from '../failures/index.ts'
import { containerOf } from '../flink/container-limit.ts'
import type { Setting } from '../setting.ts'
import { assumedOf } from '../shipped-size.ts'
import type { Alternative, Change, Proposal } from './alternative.ts'
import { type Accepted, applied, difference, overlay, sizeOf, sumOf } from './apply.ts'
import { takesOf } from './effort.ts'
import { asDerived } from './figures.ts'
import { exceeds } from './fixed.ts'
import { pinned, type Tried } from './pin.ts'
import { distance } from './round.ts'
import type { Situation } from './situation.ts'

/** How many alternatives a person is shown. */
const AT_MOST = 4

/** What is left of proposals, and how many bytes the fixed limits lack for the nearest of those that they forbid. */
export interface Checked {
  readonly alternatives: readonly Alternative[]
  readonly lacks?: Bytes
}

/**
 * Applies each proposal, derives its budget, and keeps those that Flink accepts, that leave alone what they do not
 * name and what is fixed, and whose limiting part holds `need`. Best first, four at most, no two that end alike.
 */
export function check(
  failure: FailureId,
  proposals: readonly Proposal[],
  situation: Situation,
  need: Need | undefined,
): Checked {
  const alternatives: Alternative[] = []
  const seen = new Set<string>()
  const names = new Set<string>()
  let lacks: bigint | undefined
  for (const proposal of proposals) {
    if (alternatives.length === AT_MOST) break
    // several proposals of one kind are in order of preference: the first that holds is the one
    const name = `${proposal.advice} ${proposal.variant ?? ''}`
    if (names.has(name)) continue
    const tried = attempt(proposal, situation)
    if (tried === undefined) continue
    const { setting, before } = situation
    const limited = proposal.moves !== undefined && proposal.eases !== true
    const held = proposal.holds ?? need
    if (limited && held !== undefined && sumOf(tried.after, held.components) < held.bytes) continue
    const over = exceeds(setting, before, tried)
    if (over !== undefined) {
      lacks = lacks === undefined || over < lacks ? over : lacks
      continue
    }
    const end = JSON.stringify([
      Object.entries(tried.setting.config).sort(),
      Object.entries(tried.setting.jvm).sort(),
      `${tried.setting.containerBytes}`,
      proposal.environment ?? {},
      proposal.code ?? [],
    ])
    if (seen.has(end) || changesNothing(proposal, situation, tried)) continue
    seen.add(end)
    names.add(name)
    const others = alternatives.filter((kept) => kept.advice === proposal.advice).length
    const id = `${failure}/${proposal.advice}${others === 0 ? '' : `-${others + 1}`}`
    alternatives.push({ ...alternative(failure, proposal, situation, tried), id })
  }
  return { alternatives, ...(lacks === undefined ? {} : { lacks: bytes(lacks) }) }
}

function attempt(proposal: Proposal, situation: Situation): Tried | undefined {
  const { setting, before } = situation
  if (setting.process !== 'jvm' && before.ok) return pinned(setting, setting.process, before, proposal)
  const changed = applied(setting, proposal)
  const after = derivationOf(changed)
  if (!after.ok) return undefined
  if (before.ok && !holdsStill(before, after, proposal.moves ?? [])) return undefined
  return { setting: changed, after }
}

/** Every part that is not named stays within 1 MiB. */
const holdsStill = (before: Accepted, after: Accepted, named: readonly Component[]): boolean =>
  before.budget.parts.every(
    ({ component, bytes: size }) => named.includes(component) || distance(sizeOf(after, component), size) < MIB,
  )

/** What it proposes is so already; what is only assumed may be written down. */
function changesNothing({ config = {}, environment, code }: Proposal, { setting }: Situation, tried: Tried): boolean {
  const { jvm, containerBytes } = tried.setting
  const known = { ...setting.assumed, ...setting.config }
  const changes = [
    difference(setting.config, overlay(setting.config, config)),
    difference(known, tried.setting.config),
    difference(setting.jvm, jvm),
  ]
  return (
    [...changes, environment ?? {}, code ?? []].every((change) => Object.keys(change).length === 0) &&
    containerBytes === setting.containerBytes
  )
}

/**
 * A person has to move a container that no option moves: that of a JVM, and Flink's where its own sizes stay. With its
 * sizes Flink asks YARN and Kubernetes for another container itself.
 */
const byHand = (setting: Setting, grown: Bytes | undefined, change: Change): boolean =>
  grown !== undefined &&
  grown !== setting.containerBytes &&
  (setting.process === 'jvm' || Object.keys(change).length === 0)

function alternative(
  failure: FailureId,
  proposal: Proposal,
  situation: Situation,
  tried: Tried,
): Omit<Alternative, 'id'> {
  const { setting, before } = situation
  const { moves: _, eases: __, variant: ___, holds: ____, aside, containerBytes, ...said } = proposal
  const grown = outgrown(setting, tried) ?? containerBytes
  // what sets no option restates none: a size that was only assumed is not the person's
  const restates = setting.process !== 'jvm' && !aside && proposal.config !== undefined
  const config = restates
    ? difference({ ...assumedOf(setting).others, ...setting.config }, tried.setting.config)
    : (proposal.config ?? {})
  const code = proposal.code ?? []
  return {
    ...said,
    ...(grown === undefined ? {} : { containerBytes: grown }),
    failure,
    config,
    jvm: difference(setting.jvm, tried.setting.jvm),
    environment: proposal.environment ?? {},
    code: byHand(setting, grown, config) ? [...code, 'raise-container-limit'] : code,
    assumedKeys: Object.keys(setting.assumed).filter((key) => config[key] === setting.assumed[key]),
    takes: takesOf(proposal, situation, tried.after),
    numbers: before.ok ? asDerived(proposal.numbers ?? {}, before, tried.after) : (proposal.numbers ?? {}),
    change: before.ok ? costs(before, tried.after) : {},
  }
}

/** A Flink process that outgrows the container it is known to run in needs a larger one. */
function outgrown(setting: Setting, { after }: Tried): Bytes | undefined {
  if (setting.process === 'jvm' || setting.containerBytes === undefined) return undefined
  const asked = containerOf(after.budget)
  return asked > setting.containerBytes ? asked : undefined
}

/** What a change costs: the second budget less the first, part by part; what stays is absent. */
function costs(before: Accepted, after: Accepted): Readonly<Partial<Record<Component, Bytes>>> {
  const change: Partial<Record<Component, Bytes>> = {}
  for (const { component, bytes: size } of after.budget.parts) {
    const moved = size - sizeOf(before, component)
    if (moved !== 0n) change[component] = bytes(moved)
  }
  return change
}
