import { FAILURES, type FailureId } from '../../failures/index.ts'
import type { Pattern } from '../../failures/pattern.ts'
import type { Sighting } from '../evidence.ts'
import { gather, type Met } from '../occurrences.ts'
import type { Reader } from '../reader.ts'
import { recordAround, standing } from '../record.ts'
import { stretches } from '../stretches.ts'
import { timeOf } from '../time.ts'
import type { View } from '../view.ts'

/** Occurrences of one failure beyond these are counted, but their surroundings are not read. */
const READ_CLOSELY = 50

/** How much of a record a pattern gets to see on each side of its match, in characters; of later matches, of the line. */
const RECORD = 8_000
const LINE = 100

interface Search {
  readonly view: View
  readonly failure: FailureId
  /** whether the text speaks of Flink at all */
  readonly flink: boolean
  readonly met: Met[]
  /** how many matches were looked at, also those that a pattern said are not its own */
  seen: number
}

function meet(search: Search, pattern: Pattern): void {
  const { view, failure, flink, met } = search
  for (const [from, to] of stretches(view, pattern.hints)) {
    const stretch = view.text.slice(from, to)
    const regex = new RegExp(pattern.regex.source, pattern.regex.flags)
    for (let match = regex.exec(stretch); match; match = regex.exec(stretch)) {
      if (match[0] === '') {
        regex.lastIndex++
        continue
      }
      const start = from + match.index
      const end = start + match[0].length
      const line = view.lineAt(start)
      const endLine = view.lineAt(end - 1)
      const closely = search.seen++ < READ_CLOSELY
      const [first, last] = closely ? recordAround(view, line, endLine) : [line, endLine]
      const around = closely ? RECORD : LINE
      const context = view.text.slice(
        Math.max(view.startOf(first), start - around),
        Math.min(view.startOf(last + 1), end + around),
      )
      const reading = pattern.read ? pattern.read(match, context) : {}
      if (reading === null) continue
      const stands = standing(view, line, endLine, start, end)
      const traits = [...(reading.traits ?? []), ...stands]
      if (flink) traits.push('flink')
      if (pattern.weak) traits.push('weak')
      let time: number | undefined
      for (let at = line; at >= first && time === undefined; at--) time = timeOf(view.lines[at - 1] ?? '')
      met.push({
        start,
        end,
        sighting: {
          failure,
          line,
          endLine,
          // a cause far down a long log belongs to the stack above it
          record: closely || !stands.includes('cause') ? first : (met.at(-1)?.sighting.record ?? first),
          count: 1,
          numbers: reading.numbers ?? {},
          traits,
          ...(reading.process && { process: reading.process }),
          ...(time !== undefined && { time }),
        },
      })
    }
  }
}

/** Finds every wording that the failures list; what the patterns marked weak find counts only where nothing else is. */
export const failures: Reader = {
  id: 'failures',
  read(view) {
    const flink = /flink|taskmanager\.memory|jobmanager\.memory|taskexecutor/.test(view.lower)
    const find = (weak: boolean): Sighting[] =>
      FAILURES.flatMap((failure) => {
        const search: Search = { view, failure: failure.id, flink, met: [], seen: 0 }
        for (const pattern of failure.patterns as readonly Pattern[]) {
          if ((pattern.weak ?? false) === weak) meet(search, pattern)
        }
        return gather(search.met)
      })
    const strong = find(false)
    const sightings = strong.length > 0 ? strong : find(true)
    return { sightings: sightings.sort((a, b) => a.line - b.line) }
  },
}
