import { describe, expect, test } from 'vitest'
import { diagnose } from '../failures/diagnose.ts'
import { read } from './read.ts'

const root = (text: string): string => diagnose(read(text)).find(({ role }) => role === 'root')?.failure ?? 'none'

describe('an error that a person says was not there', () => {
  test.each([
    'There is no OutOfMemoryError in the log, but the pod restarts.',
    'We don’t see any java.lang.OutOfMemoryError: Java heap space, the pod just restarts',
    'It is not an OutOfMemoryError',
    '日志里没有看到 OutOfMemoryError',
    '总是重启，没有 java.lang.OutOfMemoryError，请问怎么办',
    'pod 退出了，但不是OOMKilled',
  ])('%s', (text) => expect(root(text)).toBe('none'))

  test.each([
    ['jvm-heap', 'Why did it throw OutOfMemoryError again?'],
    ['jvm-heap', '是不是 OutOfMemoryError 导致的？'],
    ['jvm-heap', 'Caused by: there is no Java heap space left'],
    ['jvm-metaspace', 'How to redeploy without java.lang.OutOfMemoryError: Metaspace'],
    [
      'jvm-direct',
      'It is not an OutOfMemoryError: Java heap space but java.lang.OutOfMemoryError: Direct buffer memory',
    ],
    ['container-kill', '日志里没有 OutOfMemoryError\nReason: OOMKilled\nExit Code: 137'],
  ])('another stays: %s, %s', (failure, text) => expect(root(text)).toBe(failure))
})
