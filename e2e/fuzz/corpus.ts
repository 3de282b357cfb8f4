import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAILURES } from '../../src/core/failures/index.ts'
import type { Pattern } from '../../src/core/failures/pattern.ts'
import { FLINK_OPTIONS } from '../../src/core/flink/options/index.ts'
import { ODD_SIZES } from '../flink-oracle/spellings.ts'

/** A longer text is cut: a fuzzer's time is better spent on many small ones. */
const LONGEST = 6_000

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').slice(0, LONGEST))
}

/**
 * What real processes printed: the texts of the fixtures. Of the refused configurations, which are many and much alike,
 * one in four: each takes a search. `root`: the project's folder.
 */
export function corpusOf(root: string): readonly string[] {
  const failures = textsBelow(join(root, 'src/core/failures/fixtures'))
  const refused = failures.filter((text) => text.includes('IllegalConfigurationException'))
  return [
    ...failures.filter((text) => !refused.includes(text)),
    ...refused.filter((_, at) => at % 4 === 0),
    ...textsBelow(join(root, 'src/core/evidence/fixtures')),
  ]
}

export const OPTION_KEYS: readonly string[] = FLINK_OPTIONS.map(({ key }) => key)

const HINTS: readonly string[] = FAILURES.flatMap(({ patterns }) =>
  (patterns as readonly Pattern[]).flatMap(({ hints }) => hints),
)

/** Pieces that the readers look for, and what stands around them. */
export const PIECES: readonly string[] = [
  ...HINTS,
  ...OPTION_KEYS,
  ...ODD_SIZES,
  'java.lang.OutOfMemoryError: ',
  'Java heap space',
  '\n\tat a.b.C.d(C.java:1)\n',
  '\nCaused by: ',
  'failed to allocate 9 byte(s) of direct memory (used: 1, max: 2)',
  'OOMKilled',
  'exit code 137',
  'taskmanager:\n  memory:\n    process:\n      size: ',
  'limits:\n  memory: 1Gi\n',
  '"limits":{"memory":"1Gi"}',
  '- name: X\n  value: -Xmx1g\n',
  '- containers:\n',
  'Containers:\n  flink-main-container:\n',
  'apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec:\n',
  'taskManager:\n  resource:\n    memory: 1g\n',
  '{"key":"taskmanager.memory.process.size","value":"',
  'Loading configuration property: ',
  'INFO  [] - Final TaskExecutor Memory configuration:\n',
  'INFO  [] -   Total Process Memory: 1.688gb (1811939328 bytes)\n',
  'Version: 1.17.1, Scala: 2.12, Rev:x, Date:x)',
  '2024-01-02 03:04:05,678 ERROR x - ',
  '-XX:MaxDirectMemorySize=',
  '-Dio.netty.maxDirectMemory=',
  '-XX:+UseG1GC ',
  'Native Memory Tracking:\nTotal: reserved=1KB, committed=1KB\n-  Java Heap (reserved=1KB, committed=1KB)\n',
  'Container [pid=1,containerID=container_1] is running 1B beyond the ',
  'Sum of configured Framework Heap Memory (',
  ' bytes), ',
  ' exceed configured Total Flink Memory (',
  ': ',
  '=',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '> ',
  '# ',
  '- ',
  '---\n',
  '```\n',
  '&lt;',
  '<div>',
  '\\n',
  '\u202e',
  '\ud83d',
  '\u0130',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\u001b[31m',
  '：',
  '（',
  '内存不足',
]
