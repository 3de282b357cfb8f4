import { expect, test } from 'vitest'
import { tune } from '../tune.ts'

const NETTY = (max: number) =>
  `io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 16777216 byte(s) of direct memory (used: ${max - 1000}, max: ${max})`
const MIB = 1024 * 1024
const assumed = (text: string) => tune({ text, answers: { process: 'jvm' } }).setting.assumedJvm

test.each([
  ['alone, it is the heap', '', { '-Xmx': '124m' }],
  ['beside a heap that gives it, nothing', 'java -Xmx124m -jar app.jar\n', {}],
  ['a survivor space below the heap, nothing', 'java -Xmx128m -jar app.jar\n', {}],
  [
    'beside another heap, an option that nobody told',
    'java -Xmx200m -jar app.jar\n',
    { '-XX:MaxDirectMemorySize': '124m' },
  ],
  ['above the heap likewise', 'java -Xmx64m -jar app.jar\n', { '-XX:MaxDirectMemorySize': '124m' }],
  ['beside an option for it, nothing', 'java -Xmx200m -XX:MaxDirectMemorySize=124m -jar app.jar\n', {}],
])('a limit that an error states: %s', (_, text, expected) => {
  expect(assumed(`${text}${NETTY(124 * MIB)}`)).toEqual(expected)
})
