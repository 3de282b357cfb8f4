import { expect, test } from 'vitest'
import { parseOperatorSize } from './operator.ts'

/** What `FlinkConfigBuilder.parseResourceMemoryString` of 1.7.0 made of a text, read by Flink; and what 1.6.1 did. */
const READ: readonly (readonly [string, bigint | undefined, true?])[] = [
  ['2048m', 2147483648n],
  ['2g', 2147483648n],
  ['2G', 2147483648n],
  ['2gb', 2147483648n],
  ['2 GB', 2147483648n],
  ['500M', 524288000n],
  ['2147483648', 2147483648n],
  ['2T', 2199023255552n],
  ['2Gi', 2147483648n, true],
  ['2gi', 2147483648n, true],
  ['2Gib', 2147483648n, true],
  ['2GiB', 2147483648n, true],
  ['2048Mi', 2147483648n, true],
  ['2048Ki', 2097152n, true],
  [' 2 Gi ', 2147483648n, true],
  ['1Ti', 1099511627776n, true],
  ['1P', 1000000000000000n, true],
  ['1e9', 1000000000n, true],
  ['1.5Gi', undefined],
  ['1.5g', undefined],
  ['0.5Gi', undefined],
  ['2E', undefined],
  ['100u', undefined],
  ['-1Gi', undefined],
  ['abc', undefined],
  ['', undefined],
  ['8Ei', undefined],
]

test.each(READ.map(([text, bytes, since17 = false]) => ({ text, bytes, since17 })))(
  '$text',
  ({ text, bytes, since17 }) => {
    expect(parseOperatorSize(text)).toEqual(bytes === undefined ? undefined : { bytes, since17 })
  },
)
