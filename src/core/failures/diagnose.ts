import type { Evidence, Sighting } from '../evidence/evidence.ts'
import { isSensitive } from '../evidence/keys.ts'
import { maskSecrets } from '../evidence/mask.ts'
import type { Finding, Numbers, Reason, Role } from './finding.ts'
import { explains, follows, type Group, isSymptom, nearer, relation } from './relation.ts'

/** The exit code that says most: Hadoop's own, then a kill, then a request to end. */
const EXIT_CODES = [-104n, -103n, 137n, 143n]
/** So many failures of which a text merely speaks make it a document about failures. */
const DOCUMENT = 3

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

/** What is no failure of this text: a bare exit code, or a sentence, beside a failure that really happened. */
function real(groups: readonly Group[]): readonly Group[] {
  const codes = groups.filter((each) => !all(each, 'exit-143'))
  const failed = codes.filter(({ failure }) => failure !== 'not-memory')
  if (failed.length === 0) return codes
  const told = failed.filter((each) => !all(each, 'mention', 'exit-137', 'exit-143'))
  return told.some((each) => !isSymptom(each)) ? told : failed
}

/** How often it happened: what one record says in several wordings is one event. */
function countOf({ sightings }: Group): number {
  const byRecord = new Map<number, number>()
  for (const { record, count } of sightings) byRecord.set(record, Math.max(byRecord.get(record) ?? 0, count))
  return [...byRecord.values()].reduce((sum, count) => sum + count, 0)
}

function finding(each: Group, role: Role, reason: Reason | undefined): Finding {
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
    ...(reason && { reason }),
  }
}

/** The nearest to a cause of those that no other explains away. */
function rootOf(groups: readonly Group[]): Group | undefined {
  const unexplained = groups.filter((each) => !groups.some((other) => other !== each && explains(other, each)))
  return (unexplained.length > 0 ? unexplained : groups).reduce<Group | undefined>(
    (root, each) => (root && nearer(root, each) <= 0 ? root : each),
    undefined,
  )
}

/**
 * The failures of a text: the root first, then what follows from it, then what is independent. A text that speaks of
 * several failures without one that happened has no root.
 */
export function diagnose({ sightings }: Evidence): Finding[] {
  const groups = real(group(sightings))
  const document =
    groups.length >= DOCUMENT && groups.every((each) => all(each, 'heading', 'mention') && !has(each, 'frames'))
  if (document) return groups.map((each) => finding(each, 'also', { is: 'mention' }))
  const root = rootOf(groups)
  if (!root) return []
  const others = groups
    .filter((each) => each !== root)
    .sort(nearer)
    .map((each) => ({ each, how: relation(root, each) }))
  const consequences = others.filter(({ how }) => follows(how))
  const independent = others.filter(({ how }) => !follows(how))
  const place = ({ failure, first }: Group) => ({ failure, line: first.line })
  const [first] = [...consequences, ...independent]
  return [
    finding(root, 'root', first && { ...first.how, ...place(first.each) }),
    ...consequences.map(({ each, how }) => finding(each, 'consequence', { ...how, ...place(root) })),
    ...independent.map(({ each, how }) => finding(each, 'also', { ...how, ...place(root) })),
  ]
}
