import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Accepted, overlay } from '../../src/core/advice/apply.ts'
import { derive } from '../../src/core/flink/derive.ts'
import { tune } from '../../src/core/tune.ts'
import { canonical, type Json } from './answers.ts'
import { type Case, randomCases } from './cases.ts'
import { type Drawn, drawnFor, isAccepted } from './drawn.ts'
import type { Era } from './eras.ts'
import { ask } from './flink.ts'

const SHOWN = 3

/** An alternative on the configuration it is for. */
interface Offered {
  readonly asked: Case
  readonly id: string
  readonly config: Case['config']
}

/** The kinds of configurations that are advised: drawn and refused, drawn and accepted, refused of a file. */
export const KINDS = ['refused', 'accepted, with a failure made up', 'refused of a file'] as const

const [REFUSED, ACCEPTED, SHARED] = KINDS

/** How it went with one kind on one release. */
export interface Advised {
  readonly kind: (typeof KINDS)[number]
  readonly configurations: number
  /** those for which something is offered that changes the configuration */
  readonly treated: number
  readonly alternatives: number
  readonly accepted: number
}

/**
 * Puts every alternative that is offered to the release: for `count` refused configurations, and for `count` accepted
 * ones in which a failure is made up; and for the refused ones of `file`, where one is named. Flink must accept each.
 * Prints counts and the first that it does not.
 */
export async function checkAdvice(
  here: string,
  era: Era,
  seed: number,
  count: number,
  file?: string,
): Promise<readonly Advised[]> {
  const drawn = drawnFor(era, randomCases(seed, count * 4))
  const refused = drawn.filter((each) => !isAccepted(each)).slice(0, count)
  const accepted = drawn.filter(isAccepted).slice(0, count)
  const rows = [
    await compare(here, era, REFUSED, refused, () => ''),
    await compare(here, era, ACCEPTED, accepted, failureOf),
  ]
  if (file === undefined) return rows
  const shared = drawnFor(era, casesOf(file))
  const rejected = shared.filter((each) => !isAccepted(each))
  return [...rows, await compare(here, era, SHARED, rejected, () => '')]
}

/** Cases a line, packed or not. */
function casesOf(file: string): readonly Case[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  // the file is the project's own form: `Case`
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
}

async function compare(
  here: string,
  era: Era,
  kind: Advised['kind'],
  drawn: readonly Drawn[],
  textOf: (each: Drawn, index: number) => string,
): Promise<Advised> {
  const offered = drawn.map((each, index) => offeredFor(each, textOf(each, index)))
  const all = offered
    .flat()
    .map((each, index) => ({ ...each, asked: { ...each.asked, id: `a${index}`, config: each.config } }))
  const answers =
    all.length === 0
      ? []
      : await ask(
          here,
          era,
          all.map(({ asked }) => asked),
        )
  const wrong = all.filter((_, index) => isRefusal(answers[index] ?? null))
  const treated = offered.filter((each) => each.length > 0).length
  console.log(
    `  advice, ${kind}: ${all.length - wrong.length} of ${all.length} alternatives accepted, for ${treated} of ${drawn.length} configurations`,
  )
  for (const { asked } of drawn.filter((_, index) => offered[index]?.length === 0 && kind !== ACCEPTED).slice(0, SHOWN))
    console.log(`  nothing for ${JSON.stringify(asked)}`)
  for (const { asked, id } of wrong.slice(0, SHOWN)) {
    console.log(
      `  ${id}: ${JSON.stringify(asked)}\n    Flink ${era.release}: ${canonical(answers[Number(asked.id.slice(1))] ?? null)}`,
    )
  }
  return {
    kind,
    configurations: drawn.length,
    treated,
    alternatives: all.length,
    accepted: all.length - wrong.length,
  }
}

const isRefusal = (answer: Json): boolean => typeof answer !== 'object' || answer === null || 'error' in answer

/**
 * What the wizard offers, each applied to the configuration. Where no size is set, a form takes the shipped one, and only
 * what Flink said shows that it had none: then that is what a person pastes.
 */
function offeredFor(each: Drawn, text: string): readonly Offered[] {
  const { asked, minor } = each
  const { process, deployment, config } = asked
  const offered = (pasted: string): readonly Offered[] =>
    tune({ text: pasted, answers: { flink: minor, process, deployment, config } })
      .alternatives.filter((alternative) => Object.keys(alternative.config).length > 0)
      .map((alternative) => ({ asked, id: alternative.id, config: overlay(config, alternative.config) }))
  const first = offered(text)
  return first.length > 0 ? first : offered(refusalOf(each))
}

/** The refusal as a log has it; nothing where the configuration is accepted. */
function refusalOf({ asked: { process, deployment, config }, minor }: Drawn): string {
  const answer = derive(minor, process, deployment, config)
  return answer.ok
    ? ''
    : answer.error
        .map((each) => `${each.class}${each.message === null ? '' : `: ${each.message}`}`)
        .join('\nCaused by: ')
}

/** A failure of the process, with figures of its own budget where its message states any. */
function failureOf({ asked, minor }: Drawn, index: number): string {
  const answer = derive(minor, asked.process, asked.deployment, asked.config)
  if (!answer.ok) return ''
  const makers = asked.process === 'tm' ? [...EITHER, ...TASKMANAGER] : EITHER
  return makers[index % makers.length]?.(answer) ?? ''
}

type Maker = (answer: Accepted) => string
const STEP = 2n ** 23n

const direct = ({ budget }: Accepted): bigint => budget.limits.find(({ limit }) => limit === 'direct')?.bytes ?? STEP
const EITHER: readonly Maker[] = [
  () => 'java.lang.OutOfMemoryError: Java heap space',
  () => 'java.lang.OutOfMemoryError: GC overhead limit exceeded',
  () => 'java.lang.OutOfMemoryError: Metaspace',
  (answer) =>
    `java.lang.OutOfMemoryError: Cannot reserve ${STEP} bytes of direct buffer memory (allocated: ${direct(answer)}, limit: ${direct(answer)})`,
  ({ budget }) =>
    `Memory cgroup out of memory: Killed process 4242 (java) total-vm:${budget.total / 512n}kB, anon-rss:${budget.total / 1024n}kB, file-rss:0kB`,
  (answer) =>
    `io.netty.util.internal.OutOfDirectMemoryError: failed to allocate ${STEP} byte(s) of direct memory (used: ${direct(answer)}, max: ${direct(answer)})`,
]
const TASKMANAGER: readonly Maker[] = [
  ({ memory }) =>
    `java.io.IOException: Insufficient number of network buffers: required 65, but only 3 available. The total number of network buffers is currently set to ${(memory.network ?? 0n) / 32_768n} of 32768 bytes each.`,
  () => 'org.apache.flink.runtime.memory.MemoryAllocationException: Could not allocate 512 pages',
  () =>
    "java.io.IOException: Could not created the shared memory resource of size 268435456. Not enough memory left to reserve from the slot's managed memory.",
  () =>
    "java.io.IOException: Can't allocate enough direct buffer for batch shuffle read buffer pool (bytes allocated: 33554432, bytes still needed: 33554432)",
]
