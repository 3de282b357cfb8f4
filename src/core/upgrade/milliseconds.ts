const UNITS: Readonly<Record<string, number>> = {
  d: 86_400_000,
  h: 3_600_000,
  min: 60_000,
  m: 60_000,
  s: 1000,
  ms: 1,
}
const SHORT: Readonly<Record<string, string>> = {
  day: 'd',
  hour: 'h',
  minute: 'min',
  sec: 's',
  second: 's',
  milli: 'ms',
}

/** A default of a duration in milliseconds, as any release prints it: `10000`, `10 s`, `5 minutes`, `PT7.5S`. */
export function milliseconds(text: string): number | undefined {
  const iso = /^PT(?:(-?[\d.]+)H)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)S)?$/.exec(text)
  if (iso && text !== 'PT') {
    const [, hours = '0', minutes = '0', seconds = '0'] = iso
    return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000)
  }
  const [, count, unit = ''] = /^(-?\d+)\s*([a-z]*?)$/.exec(text) ?? []
  if (count === undefined) return undefined
  const singular = unit.replace(/(?<=[a-z]{2})s$/, '')
  const factor = unit === '' ? 1 : (UNITS[unit] ?? UNITS[SHORT[singular] ?? singular])
  return factor === undefined ? undefined : Number(count) * factor
}
