const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const ISO = /(\d{4})[-/.](\d\d)[-/.](\d\d)[ T](\d\d):(\d\d):(\d\d)(?:[.,](\d{3}))?/
/** Hadoop's and Spark's, e.g. `17/11/25 18:23:24` */
const SHORT = /(?:^|[^\d/])(\d\d)\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)/
/** `dmesg -T`, e.g. `Thu Dec  7 00:05:15 2017` (blanks collapsed) */
const DMESG = /[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})/
/** syslog, without a year */
const SYSLOG = /^([A-Z][a-z]{2}) (\d{1,2}) (\d\d):(\d\d):(\d\d)/
const CLOCK = /(?:^|[\s[(])(\d\d):(\d\d):(\d\d)(?:[.,](\d{3}))?/

const at = (year: number, month: number, day: number, rest: readonly (string | undefined)[]): number =>
  Date.UTC(year, month, day, Number(rest[0]), Number(rest[1]), Number(rest[2]), Number(rest[3] ?? 0))

/**
 * The time that a cleaned line of a log begins with: milliseconds since the epoch as its own clock says. A line without
 * a date counts from the epoch, so that lines of one log can be compared.
 */
export function timeOf(line: string): number | undefined {
  const head = line.slice(0, 120)
  // most lines have no clock, and every form below holds one
  if (!/\d:\d\d:\d\d/.test(head)) return undefined
  const iso = ISO.exec(head)
  if (iso) return at(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), iso.slice(4))
  const short = SHORT.exec(head)
  if (short) return at(2000 + Number(short[1]), Number(short[2]) - 1, Number(short[3]), short.slice(4))
  const dmesg = DMESG.exec(head)
  if (dmesg) return at(Number(dmesg[6]), MONTHS.indexOf(dmesg[1] ?? ''), Number(dmesg[2]), dmesg.slice(3, 6))
  const syslog = SYSLOG.exec(head)
  if (syslog) return at(1970, Math.max(0, MONTHS.indexOf(syslog[1] ?? '')), Number(syslog[2]), syslog.slice(3))
  const clock = CLOCK.exec(head)
  return clock ? at(1970, 0, 1, clock.slice(1)) : undefined
}
