import { describe, expect, test } from 'vitest'
import { read } from '../evidence/read.ts'
import { diagnose } from './diagnose.ts'
import type { Reason } from './finding.ts'

const DAY = '2026-03-04'
const HEAP = 'java.lang.OutOfMemoryError: Java heap space'
const META = 'java.lang.OutOfMemoryError: Metaspace'
const KILL = 'Reason: OOMKilled'
const SILENT = 'TimeoutException: Heartbeat of TaskManager with id host-3:41231 timed out.'
const BUFFERS = 'java.io.IOException: Insufficient number of network buffers: required 2, but only 0 available'
const SLOTS = 'NoResourceAvailableException: Could not acquire the minimum required resources.'
const iso = (time: string, text: string) => `${DAY} ${time},000 ERROR x - ${text}`
const zoned = (time: string, text: string) => `${DAY}T${time}.000Z ERROR x - ${text}`
const syslog = (time: string, text: string) => `Mar  4 ${time} host kernel: ${text}`

/** Each finding in a line: role, failure, how it belongs to which, and how many ms lie between. */
const said = (...lines: readonly string[]): string[] =>
  diagnose(read(lines.join('\n'))).map(({ role, failure, reason }) => `${role} ${failure}${tell(reason)}`)
function tell(reason: Reason | undefined): string {
  if (reason === undefined) return ''
  if (reason.is === 'mention') return ' mention'
  const milliseconds = 'milliseconds' in reason && reason.milliseconds !== undefined ? ` ${reason.milliseconds}` : ''
  return ` ${reason.is} ${reason.failure}@${reason.line}${milliseconds}`
}

describe('why a finding has its role', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['nothing to compare', [HEAP], ['root jvm-heap']],
    [
      'the bottom of a stack beats its top',
      [BUFFERS, '\tat a.b.C.d(C.java:1)', `Caused by: ${HEAP}`, '\tat a.b.C.e(C.java:2)'],
      ['root jvm-heap cause flink-network-buffers@1', 'consequence flink-network-buffers cause jvm-heap@3'],
    ],
    [
      'also where the top is of a kind nearer to causes',
      ['Exit: OOMKilled, memory limit', `Caused by: ${META}`, '\tat a.b.C.e(C.java:2)'],
      ['root jvm-metaspace cause container-kill@1', 'consequence container-kill cause jvm-metaspace@2'],
    ],
    [
      'a kill explains a lost heartbeat',
      [iso('10:00:02', KILL), iso('10:00:49', SILENT)],
      ['root container-kill lost flink-heartbeat@2 47000', 'consequence flink-heartbeat lost container-kill@1 47000'],
    ],
    [
      'also one that was noticed first',
      [iso('10:00:02', SILENT), iso('10:00:04', KILL)],
      ['root container-kill lost flink-heartbeat@1', 'consequence flink-heartbeat lost container-kill@2'],
    ],
    [
      'Metaspace explains a heap error and missing slots',
      [iso('10:00:00', META), iso('10:00:03', HEAP), iso('10:05:00', SLOTS)],
      [
        'root jvm-metaspace after jvm-heap@2 3000',
        'consequence jvm-heap after jvm-metaspace@1 3000',
        'consequence flink-slots lost jvm-metaspace@1 300000',
      ],
    ],
    [
      'what came earlier does not follow',
      [iso('10:00:00', BUFFERS), iso('10:00:03', KILL)],
      [
        'root container-kill before flink-network-buffers@1 3000',
        'also flink-network-buffers before container-kill@2 3000',
      ],
    ],
    [
      'an error of the JVM shortly before the kill is the root',
      [iso('10:00:00', HEAP), iso('10:00:05', KILL)],
      ['root jvm-heap after container-kill@2 5000', 'consequence container-kill after jvm-heap@1 5000'],
    ],
    [
      'not hours before',
      [iso('02:00:00', HEAP), iso('10:00:05', KILL)],
      ['root container-kill before jvm-heap@1 28805000', 'also jvm-heap before container-kill@2 28805000'],
    ],
    [
      'nor of another process',
      [
        iso('10:00:00', `${HEAP}\n\tat org.apache.flink.runtime.jobmaster.JobMaster.a(J.java:1)`),
        iso('10:00:05', `pod flink-taskmanager-1 ${KILL}`),
      ],
      ['root container-kill process jvm-heap@1', 'also jvm-heap process container-kill@3'],
    ],
    [
      'what came hours later is independent',
      [iso('01:00:00', HEAP), iso('09:00:00', META)],
      ['root jvm-heap long-after jvm-metaspace@2 28800000', 'also jvm-metaspace long-after jvm-heap@1 28800000'],
    ],
    [
      'clocks of different zones say no seconds, and the place decides',
      [zoned('12:00:00', HEAP), iso('10:00:05', META)],
      ['root jvm-heap after jvm-metaspace@2', 'consequence jvm-metaspace after jvm-heap@1'],
    ],
    [
      'nor does a clock without a year beside one with a year',
      [syslog('10:00:07', KILL), iso('10:00:09', SILENT)],
      ['root container-kill lost flink-heartbeat@2', 'consequence flink-heartbeat lost container-kill@1'],
    ],
    [
      'an offset is counted in',
      [`${DAY}T12:00:00+0200 ${META}`, `${DAY}T10:00:07.000Z ${HEAP}`],
      ['root jvm-metaspace after jvm-heap@2 7000', 'consequence jvm-heap after jvm-metaspace@1 7000'],
    ],
    [
      'no clocks: by place',
      [META, '\tat a.B.c(B.java:1)', HEAP],
      ['root jvm-metaspace after jvm-heap@3', 'consequence jvm-heap after jvm-metaspace@1'],
    ],
    [
      'when a new container began is not when the old one was killed',
      [
        'State: Running',
        '  Started: Wed, 04 Mar 2026 10:00:09 +0000',
        'Last State: Terminated',
        `  ${KILL}`,
        '',
        iso('10:00:01', SILENT),
      ],
      ['root container-kill lost flink-heartbeat@6', 'consequence flink-heartbeat lost container-kill@4'],
    ],
  ]
  test.each(cases)('%s', (_, lines, expected) => expect(said(...lines)).toEqual(expected))

  test('a text that only speaks of failures', () =>
    expect(
      said('## OutOfMemoryError: Metaspace', '', '## Java heap space', '', '## Direct buffer memory').sort(),
    ).toEqual(['also jvm-direct mention', 'also jvm-heap mention', 'also jvm-metaspace mention']))
})
