import type { Evidence, Sighting } from '../evidence/evidence.ts'
import { isSensitive } from '../evidence/keys.ts'
import { maskSecrets } from '../evidence/mask.ts'
import type { Finding, Numbers, Role } from './finding.ts'
import { FAILURES, type FailureId } from './index.ts'

const RANKS: ReadonlyMap<FailureId, number> = new Map(FAILURES.map(({ id, rank }) => [id, rank]))
const rankOf = (failure: FailureId): number => RANKS.get(failure) ?? 100

/** The exit code that says most: Hadoop's own, then a kill, then a request to end. */
const EXIT_CODES = [-104n, -103n, 137n, 143n]
/** So many failures of which a text merely speaks make it a document about failures. */
const DOCUMENT = 3

/** The sightings of one failure of one process, first in the text first. */
interface Group {
  readonly failure: FailureId
  readonly first: Sighting
  readonly sightings: Sighting[]
}

/** So many sightings of a group are compared with those of another. */
const COMPARED = 40

const has = (group: Group, trait: string): boolean => group.sightings.some(({ traits }) => traits.includes(trait))
const all = (group: Group, ...traits: readonly string[]): boolean =>
  group.sightings.every((sighting) => traits.some((trait) => sighting.traits.includes(trait)))

function group(sightings: readonly Sighting[]): Group[] {
  const groups: Group[] = []
  for (const sighting of sightings) {
    const same = groups.find(
      ({ failure, first }) =>
        failure === sighting.failure && (first.process ?? sighting.process) === (sighting.process ?? first.process),
    )
    if (same) same.sightings.push(sighting)
    else groups.push({ failure: sighting.failure, first: sighting, sightings: [sighting] })
  }
  return groups
}

/** The figures of the fullest sighting, and those of others that do not contradict it: they tell of the same event. */
function figuresOf({ sightings }: Group): Numbers {
  const size = ({ numbers }: Sighting): number => Object.keys(numbers).length
  const [first, ...others] = [...sightings].sort((a, b) => size(b) - size(a) || a.line - b.line)
  const merged: Record<string, bigint | string> = { ...first?.numbers }
  for (const { numbers } of others) {
    const { exitCode, ...rest } = numbers
    if (typeof exitCode === 'bigint') {
      const known = merged.exitCode
      const place = (code: bigint) => EXIT_CODES.indexOf(code)
      if (typeof known !== 'bigint' || place(exitCode) < place(known)) merged.exitCode = exitCode
    }
    if (Object.entries(rest).every(([name, value]) => merged[name] === undefined || merged[name] === value))
      Object.assign(merged, rest)
  }
  if (typeof merged.value === 'string') {
    const hidden = typeof merged.option === 'string' && isSensitive(merged.option)
    merged.value = hidden ? '******' : maskSecrets(merged.value)
  }
  return merged
}

/** From this rank on a failure says that a process is gone or lacking, not why. */
const SYMPTOM = 80
const isSymptom = ({ failure }: Group): boolean => rankOf(failure) >= SYMPTOM

/** What is no failure of this text: a bare exit code, or a sentence, beside a failure that really happened. */
function real(groups: readonly Group[]): readonly Group[] {
  const codes = groups.filter((each) => !all(each, 'exit-143'))
  const failed = codes.filter(({ failure }) => failure !== 'not-memory')
  if (failed.length === 0) return codes
  const told = failed.filter((each) => !all(each, 'mention', 'exit-137', 'exit-143'))
  return told.some((each) => !isSymptom(each)) ? told : failed
}

const time = ({ sightings }: Group): number | undefined =>
  sightings.reduce<number | undefined>(
    (first, { time }) => (time !== undefined && (first === undefined || time < first) ? time : first),
    undefined,
  )

/** Negative where `a` is nearer to the cause: the deeper cause of one stack, then by rank, by time, by place. */
function nearer(a: Group, b: Group): number {
  for (const one of a.sightings.slice(0, COMPARED)) {
    for (const other of b.sightings.slice(0, COMPARED)) {
      if (one.record !== other.record || one.traits.includes('suppressed') || other.traits.includes('suppressed'))
        continue
      const cause = one.line > other.line ? one : other
      if (one.line !== other.line && cause.traits.includes('cause')) return cause === one ? -1 : 1
    }
  }
  const ranks = rankOf(a.failure) - rankOf(b.failure)
  if (ranks !== 0) return ranks
  const [first, second] = [time(a), time(b)]
  if (first !== undefined && second !== undefined && first !== second) return first - second
  return a.first.line - b.first.line
}

/** Whether `other` follows from the root: it stands in the same record, or came later and is no nearer to a cause. */
function follows(root: Group, other: Group): boolean {
  const records = new Set(root.sightings.map(({ record }) => record))
  if (other.sightings.some(({ record }) => records.has(record))) return true
  // a lost process is reported by others, sooner or later than its own failure
  if (isSymptom(other) && !isSymptom(root)) return true
  if (rankOf(other.failure) < rankOf(root.failure)) return false
  const [before, after] = [time(root), time(other)]
  return before !== undefined && after !== undefined ? after > before : other.first.line > root.first.line
}

/** How often it happened: what one record says in several wordings is one event. */
function countOf({ sightings }: Group): number {
  const byRecord = new Map<number, number>()
  for (const { record, count } of sightings) byRecord.set(record, Math.max(byRecord.get(record) ?? 0, count))
  return [...byRecord.values()].reduce((sum, count) => sum + count, 0)
}

function finding(each: Group, role: Role, because: Group | undefined): Finding {
  const { first } = each
  const process = each.sightings.find((sighting) => sighting.process)?.process
  return {
    failure: each.failure,
    role,
    line: first.line,
    endLine: first.endLine,
    count: countOf(each),
    numbers: figuresOf(each),
    traits: [...new Set(each.sightings.flatMap(({ traits }) => traits))],
    ...(process && { process }),
    ...(because && { because: { failure: because.failure, line: because.first.line } }),
  }
}

/**
 * The failures of a text: the root first, then what follows from it, then what is independent. A text that speaks of
 * several failures without one that happened has no root.
 */
export function diagnose({ sightings }: Evidence): Finding[] {
  const groups = real(group(sightings))
  const document =
    groups.length >= DOCUMENT && groups.every((each) => all(each, 'heading', 'mention') && !has(each, 'frames'))
  if (document) return groups.map((each) => finding(each, 'also', undefined))
  const [root, ...others] = [...groups].sort(nearer)
  if (!root) return []
  const consequences = others.filter((other) => follows(root, other))
  return [
    finding(root, 'root', others[0]),
    ...consequences.map((each) => finding(each, 'consequence', undefined)),
    ...others.filter((other) => !consequences.includes(other)).map((each) => finding(each, 'also', undefined)),
  ]
}
