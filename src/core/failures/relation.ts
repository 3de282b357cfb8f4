import type { Sighting } from '../evidence/evidence.ts'
import type { Clock } from '../evidence/time.ts'
import type { Relation } from './finding.ts'
import { FAILURES, type FailureId } from './index.ts'

const RANKS: ReadonlyMap<FailureId, number> = new Map(FAILURES.map(({ id, rank }) => [id, rank]))
const rankOf = ({ failure }: Group): number => RANKS.get(failure) ?? 100

/** The sightings of one failure of one process, first in the text first. */
export interface Group {
  readonly failure: FailureId
  readonly first: Sighting
  readonly sightings: Sighting[]
}

/** So many sightings of a group are compared with those of another. */
const COMPARED = 40
/** What comes so much later, in ms, does not follow from a thing that happened once: Flink's own time-outs are minutes. */
const LONG = 3_600_000

/** From this rank on a failure says that a process is gone or lacking, not why. */
const SYMPTOM = 80
export const isSymptom = (group: Group): boolean => rankOf(group) >= SYMPTOM
/** The JVM or Netty found its own limit reached, whatever is outside it. */
const isOutOfMemory = ({ failure }: Group): boolean => /^(?:jvm-(?!flags|code)|netty-direct)/.test(failure)
const isKill = ({ failure }: Group): boolean => failure.startsWith('container-kill')

/** Clocks that show a date without saying their zone: their order is likely, their distance is not known. */
const DATED: readonly Clock[] = ['iso', 'short', 'dmesg']

/** The sighting that came first by its clock; the first that has one where clocks differ. */
function earliest({ sightings }: Group): Sighting | undefined {
  let first: Sighting | undefined
  for (const each of sightings) {
    if (each.time === undefined) continue
    if (first?.time === undefined || (first.clock === each.clock && each.time < first.time)) first = each
  }
  return first
}

interface Order {
  /** positive where the second came later */
  readonly sign: number
  /** stated where one clock tells both */
  readonly milliseconds?: number
}

/** Which of two came first by their clocks; undefined where these cannot be compared. */
function clocked(a: Group, b: Group): Order | undefined {
  const [first, second] = [earliest(a), earliest(b)]
  if (first?.time === undefined || second?.time === undefined) return undefined
  const milliseconds = second.time - first.time
  if (first.clock === second.clock) return { sign: milliseconds, milliseconds }
  const isDated = ({ clock }: Sighting) => clock !== undefined && DATED.includes(clock)
  return isDated(first) && isDated(second) ? { sign: milliseconds } : undefined
}

const byPlace = (a: Group, b: Group): number => b.first.line - a.first.line

/** Whether `cause` stands below `top` behind `Caused by:` in one stack. */
function isCauseOf(cause: Group, top: Group): boolean {
  for (const one of cause.sightings.slice(0, COMPARED)) {
    for (const other of top.sightings.slice(0, COMPARED)) {
      if (one.record !== other.record) continue
      if (one.traits.includes('suppressed') || other.traits.includes('suppressed')) continue
      if (one.line !== other.line) return one.line > other.line && one.traits.includes('cause')
    }
  }
  return false
}

const differ = (a: Group, b: Group): boolean =>
  a.first.process !== undefined && b.first.process !== undefined && a.first.process !== b.first.process

/** Whether a process ran out of memory, by its own account, shortly before its container was killed. */
function endedIn(error: Group, kill: Group): boolean {
  if (!isOutOfMemory(error) || !isKill(kill) || differ(error, kill)) return false
  const order = clocked(error, kill)
  return order !== undefined && order.sign > 0 && (order.milliseconds ?? 0) <= LONG
}

/** Whether `a` leaves `b` no claim to be the root, whatever their ranks. */
export const explains = (a: Group, b: Group): boolean => isCauseOf(a, b) || endedIn(a, b)

/** Negative where `a` is nearer to a cause: by what it is, then by time, then by place. */
export function nearer(a: Group, b: Group): number {
  const ranks = rankOf(a) - rankOf(b)
  if (ranks !== 0) return ranks
  return -(clocked(a, b)?.sign || byPlace(a, b))
}

/** How a failure that was set aside belongs to the root. */
export function relation(root: Group, other: Group): Relation {
  if (isCauseOf(root, other)) return { is: 'cause' }
  const records = new Set(root.sightings.map(({ record }) => record))
  if (other.sightings.some(({ record }) => records.has(record))) return { is: 'record' }
  if (differ(root, other) && other.first.process) return { is: 'process', process: other.first.process }
  const order = clocked(root, other)
  const milliseconds = order?.milliseconds
  const known = milliseconds === undefined ? {} : { milliseconds: Math.abs(milliseconds) }
  const isLater = (order?.sign || byPlace(root, other)) > 0
  const once = root.sightings.length === 1 && root.first.count === 1
  if (isLater && once && milliseconds !== undefined && milliseconds > LONG) return { is: 'long-after', milliseconds }
  // a lost process is reported by others, sooner or later than its own failure
  if (isSymptom(other) && !isSymptom(root)) return { is: 'lost', ...(isLater ? known : {}) }
  if (endedIn(root, other)) return { is: 'after', ...known }
  if (rankOf(other) < rankOf(root)) return { is: 'apart' }
  return isLater ? { is: 'after', ...known } : { is: 'before', ...known }
}

/** What belongs to the root so follows from it. */
export const follows = ({ is }: Relation): boolean =>
  is === 'cause' || is === 'record' || is === 'lost' || is === 'after'
