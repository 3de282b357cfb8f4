import { expect, test } from 'vitest'
import { READERS } from '../readers/index.ts'
import { type Bytes, bytesOf } from './bytes.ts'
import { sieveFor } from './sieve.ts'

const hints = READERS.flatMap((reader) => reader.begin().hints())
const SIZE = 128 << 10

/** Bytes that count how many of them are looked at one by one or read as text. */
function counted(text: string) {
  const { bytes, words } = bytesOf(SIZE)
  bytes.set(new TextEncoder().encode(text).subarray(0, SIZE))
  let looked = 0
  const watched = new Proxy(bytes, {
    get(target, key) {
      if (key === 'subarray') {
        return (from: number, to: number) => {
          looked += to - from
          return target.subarray(from, to)
        }
      }
      looked++
      return Reflect.get(target, key, target)
    },
  })
  return { text: { bytes: watched, words } satisfies Bytes, looked: () => looked }
}

const ORDINARY = '2026-03-24 03:11:39,486 INFO  org.example.Coordinator [] - Completed checkpoint 17 (1234 bytes)'

test.each([
  ['failures in one line', 'java.lang.OutOfMemoryError: Metaspace '],
  ['lines of nothing but failures', 'java.lang.OutOfMemoryError: Metaspace\n'],
  ['hints of configurations in one line', 'taskmanager.memory.process.size: 1g jobmanager: '],
  ['ordinary records in one line', `${ORDINARY} `],
])('no byte is looked at often: %s', (_, piece) => {
  const { text, looked } = counted(piece.repeat(Math.ceil(SIZE / piece.length)))
  sieveFor(hints).stretches(text, SIZE, 0, SIZE)
  // a short line is looked at with those around it; a long one took thousands
  expect(looked()).toBeLessThan(60 * SIZE)
})
