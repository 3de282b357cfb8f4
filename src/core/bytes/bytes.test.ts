import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bytes, bytes } from './bytes.ts'
import { humanReadable, memorySizeText, parseFlinkSize, printFlinkSize } from './flink.ts'
import { parseJvmSize, printJvmSize } from './jvm.ts'
import { parseKubernetesSize, printKubernetesSize } from './kubernetes.ts'
import { multiply } from './multiply.ts'

const LONG_MAX = 2n ** 63n - 1n
/** any size, and often a round one */
const size = fc
  .tuple(fc.bigInt({ min: 0n, max: LONG_MAX }), fc.nat({ max: 62 }))
  .map(([count, shift]) => bytes((count >> BigInt(shift)) << BigInt(shift)))

describe('parse(print(size)) is the size', () => {
  const grammars: [string, (size: Bytes) => string, (text: string) => unknown][] = [
    ['Flink, as people write it', printFlinkSize, parseFlinkSize],
    ['Flink, as it prints', memorySizeText, parseFlinkSize],
    ['JVM', printJvmSize, parseJvmSize],
    ['Kubernetes', printKubernetesSize, parseKubernetesSize],
  ]
  it.each(grammars)('%s', (_, print, parse) => {
    fc.assert(fc.property(size, (count) => parse(print(count)) === count))
  })
})

describe('Flink', () => {
  it.each([
    ['1728m', 1728n << 20n],
    [' 4 GB ', 4n << 30n],
    ['00012', 12n],
    ['9223372036854775807', LONG_MAX],
    ['8388607t', 8388607n << 40n],
    ['1\u212a', 1024n],
    ['\u000064m\u0001', 64n << 20n],
  ])('reads %j', (text, count) => expect(parseFlinkSize(text)).toBe(count))
  it.each([
    ['', 'argument is an empty- or whitespace-only string'],
    ['abc', 'text does not start with a number'],
    ['+1', 'text does not start with a number'],
    ['\u066112m', 'text does not start with a number'],
    ['8388608t', "The value '8388608t' cannot be re represented as 64bit number of bytes (numeric overflow)."],
    [
      '9223372036854775808b',
      "The value '9223372036854775808' cannot be re represented as 64bit number (numeric overflow).",
    ],
    [
      '1.5g',
      "Memory size unit '.5g' does not match any of the recognized units: (b | bytes) / (k | kb | kibibytes) / (m | mb | mebibytes) / (g | gb | gibibytes) / (t | tb | tebibytes)",
    ],
  ])('refuses %j', (text, message) => expect(parseFlinkSize(text)).toMatchObject({ message }))
  it.each([
    [0n, '0 bytes'],
    [1024n, '1024 bytes'],
    [1025n, '1.001kb (1025 bytes)'],
    [1n << 30n, '1024.000mb (1073741824 bytes)'],
    [LONG_MAX, '8388608.000tb (9223372036854775807 bytes)'],
  ])('shows %d as %s', (count, text) => expect(humanReadable(bytes(count))).toBe(text))
  it.each([
    [0n, '0 bytes'],
    [1n << 30n, '1 gb'],
    [1n << 40n, '1099511627776 bytes'],
  ])('prints %d as %s', (count, text) => expect(memorySizeText(bytes(count))).toBe(text))
})

describe('MemorySize.multiply', () => {
  it('is the exact product with the printed factor, cut off', () => {
    const factor = fc.float({ min: Math.fround(0.001), max: Math.fround(0.999), noNaN: true })
    fc.assert(
      fc.property(size, factor, (count, by) => {
        // in this range, powers of two apart, Java prints the shortest digits as JavaScript does
        fc.pre(!Number.isInteger(Math.log2(by)))
        const [, fraction = ''] = String(by).split('.')
        return multiply(count, by) === (count * BigInt(fraction)) / 10n ** BigInt(fraction.length)
      }),
    )
  })
  it('refuses a product above a long', () =>
    expect(multiply(bytes(LONG_MAX), 1.5)).toMatchObject({ message: 'long overflow' }))
})

describe('JVM', () => {
  it.each([
    ['1g', 1n << 30n],
    ['512M', 512n << 20n],
    ['0x10k', 1n << 14n],
    ['1000', 1000n],
  ])('reads %j', (text, count) => expect(parseJvmSize(text)).toBe(count))
  it.each(['', '1.5g', '1mb', '-1', ' 1g', '1 g', 'g', '16777216t'])('refuses %j', (text) =>
    expect(parseJvmSize(text)).toBeUndefined(),
  )
})

describe('Kubernetes', () => {
  it.each([
    ['1536Mi', 1536n << 20n],
    ['2G', 2_000_000_000n],
    ['1.5Gi', 3n << 29n],
    ['500m', 1n],
    ['2000m', 2n],
    ['1e3', 1000n],
    ['.5k', 500n],
    ['1E', 10n ** 18n],
    ['+1Ki', 1024n],
    ['0', 0n],
  ])('reads %j', (text, count) => expect(parseKubernetesSize(text)).toBe(count))
  it.each(['', '1GB', '1g', '-1', '1 Gi', 'Mi', '1e', '1e999999999', '1Kib'])('refuses %j', (text) =>
    expect(parseKubernetesSize(text)).toBeUndefined(),
  )
})
