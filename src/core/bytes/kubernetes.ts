import { type Bytes, bytes } from './bytes.ts'

/** Suffix to the power of its base, as `k8s.io/apimachinery/pkg/api/resource` lists them. */
const DECIMAL: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
}
const BINARY: readonly string[] = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei']
const QUANTITY = /^([+-]?)([0-9]+\.?[0-9]*|\.[0-9]+)(?:([eE])([+-]?[0-9]+)|([KMGTPE]i|[numkMGTPE])?)$/
/** an exponent beyond this is no size of memory; a bound keeps a hostile text from filling the memory itself */
const MAX_EXPONENT = 40

/**
 * Reads a Kubernetes quantity as bytes: `1536Mi`, `2G`, `1.5Gi`, `500m` (thousandths), `1e9`. A fraction of a byte is
 * rounded up, as `Quantity.Value` does. Undefined for anything else, and for what is negative.
 */
export function parseKubernetesSize(text: string): Bytes | undefined {
  const match = QUANTITY.exec(text)
  if (match === null) return undefined
  const [, sign, number = '', , exponent, suffix = ''] = match
  const [whole = '', fraction = ''] = number.split('.')
  const digits = BigInt(`${whole}${fraction}`)
  if (sign === '-' && digits !== 0n) return undefined
  const binary = suffix.endsWith('i') ? BINARY.indexOf(suffix) : 0
  const ten = exponent === undefined ? (DECIMAL[suffix] ?? 0) : Number(exponent)
  if (Math.abs(ten) > MAX_EXPONENT) return undefined
  const power = ten - fraction.length
  const scaled = digits * 2n ** BigInt(10 * binary) * 10n ** BigInt(Math.max(0, power))
  const divisor = 10n ** BigInt(Math.max(0, -power))
  return bytes((scaled + divisor - 1n) / divisor)
}

/** The shortest quantity that Kubernetes reads back exactly, in the binary suffixes that memory is written in: `1536Mi`. */
export function printKubernetesSize(size: Bytes): string {
  if (size === 0n) return '0'
  const power = BINARY.findLastIndex((_, index) => size % 2n ** BigInt(10 * index) === 0n)
  return `${size / 2n ** BigInt(10 * power)}${BINARY[power]}`
}
