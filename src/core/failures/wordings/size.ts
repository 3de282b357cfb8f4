/** A size in a message, as one group: `1.1 GB`, `2.1gb`, `300Mi`. */
export const SIZE = String.raw`(\d[\d.]{0,14} ?[KMGTP]?i?B?)`

const EXPONENTS: Readonly<Record<string, number>> = { '': 0, k: 1, m: 2, g: 3, t: 4, p: 5 }

/**
 * The bytes of a size as logs round it (`1.1 GB`, `2.1gb`, `64MB`, `300Mi`), binary as Hadoop's, Flink's and the
 * kernel's are; undefined for what is no size.
 */
export function roundedSize(text: string | undefined): bigint | undefined {
  const match = /^\s?(\d{1,15})(?:\.(\d{1,6}))?\s?([kmgtp]?)i?(?:b|bytes)?\s?$/i.exec(text ?? '')
  if (!match) return undefined
  const scale = 1024n ** BigInt(EXPONENTS[(match[3] ?? '').toLowerCase()] ?? 0)
  const decimals = match[2] ?? ''
  const divisor = 10n ** BigInt(decimals.length)
  return (BigInt((match[1] ?? '') + decimals) * scale + divisor / 2n) / divisor
}
