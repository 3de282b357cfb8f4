import { nearest } from './nearest.ts'
import { RECORD_BACK } from './record.ts'
import type { View } from './view.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const ISO = /(\d{4})[-/.](\d\d)[-/.](\d\d)[ T](\d\d):(\d\d):(\d\d)(?:[.,](\d{3})\d{0,9})?(Z\b|[+-]\d\d:?\d\d\b)?/
/** Hadoop's and Spark's, e.g. `17/11/25 18:23:24` */
const SHORT = /(?:^|[^\d/])(\d\d)\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)/
/** `dmesg -T`, e.g. `Thu Dec  7 00:05:15 2017` (blanks collapsed) */
const DMESG = /[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})/
/** syslog, without a year */
const SYSLOG = /^([A-Z][a-z]{2}) (\d{1,2}) (\d\d):(\d\d):(\d\d)/
const CLOCK = /(?:^|[\s[(])(\d\d):(\d\d):(\d\d)(?:[.,](\d{3}))?/
/** `kubectl describe` tells so of when another container began or ended, not of when the next line was written. */
const LABELLED = /^(?:Started|Finished|Start Time|Created):/

/**
 * What a time is counted by. Only times of one clock are so many milliseconds apart: hosts and containers have zones of
 * their own, and `dmesg -T` drifts. `iso`, `short` and `dmesg` are dated in a zone that is not said, `utc` in one that is.
 */
export type Clock = 'utc' | 'iso' | 'short' | 'dmesg' | 'syslog' | 'day'

/** Milliseconds since the epoch as its own clock says; without a date, since the clock's own beginning. */
export interface Time {
  readonly time: number
  readonly clock: Clock
}

const at = (year: number, month: number, day: number, rest: readonly (string | undefined)[]): number =>
  Date.UTC(year, month, day, Number(rest[0]), Number(rest[1]), Number(rest[2]), Number(rest[3] ?? 0))

/** `+01:00` or `+0100` in milliseconds. */
const offset = (zone: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  return (sign === '-' ? -60_000 : 60_000) * (60 * Number(hours ?? 0) + Number(minutes ?? 0))
}

/** The time that a cleaned line of a log begins with. */
function timeOf(line: string): Time | undefined {
  const head = line.slice(0, 120)
  // most lines have no clock, and every form below holds one
  if (!/\d:\d\d:\d\d/.test(head) || LABELLED.test(head)) return undefined
  const iso = ISO.exec(head)
  if (iso) {
    const time = at(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), iso.slice(4, 8))
    return iso[8] === undefined ? { time, clock: 'iso' } : { time: time - offset(iso[8]), clock: 'utc' }
  }
  const short = SHORT.exec(head)
  if (short)
    return {
      time: at(2000 + Number(short[1]), Number(short[2]) - 1, Number(short[3]), short.slice(4)),
      clock: 'short',
    }
  const dmesg = DMESG.exec(head)
  if (dmesg)
    return {
      time: at(Number(dmesg[6]), MONTHS.indexOf(dmesg[1] ?? ''), Number(dmesg[2]), dmesg.slice(3, 6)),
      clock: 'dmesg',
    }
  const syslog = SYSLOG.exec(head)
  if (syslog)
    return {
      time: at(1970, Math.max(0, MONTHS.indexOf(syslog[1] ?? '')), Number(syslog[2]), syslog.slice(3)),
      clock: 'syslog',
    }
  const clock = CLOCK.exec(head)
  return clock ? { time: at(1970, 0, 1, clock.slice(1)), clock: 'day' } : undefined
}

/** Finds the last time that a text tells up to a line, and from another on, which is the first of the line's record. */
export function timesOf({ lines }: Pick<View, 'lines'>): (line: number, first: number) => Time | undefined {
  const own = (line: number) => timeOf(lines[line - 1] ?? '')
  const timed = nearest((line) => line <= 1 || own(line) !== undefined, -1, RECORD_BACK + 1, lines.length)
  return (line, first) => {
    const at = timed(line)
    return at >= first ? own(at) : undefined
  }
}
