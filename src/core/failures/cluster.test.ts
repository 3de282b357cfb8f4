import { describe, expect, test } from 'vitest'
import { read } from '../evidence/read.ts'
import { diagnose } from './diagnose.ts'
import type { Finding } from './finding.ts'

const root = (text: string): Finding | undefined => diagnose(read(text)).find(({ role }) => role === 'root')
const said = (text: string) => diagnose(read(text)).map(({ failure, role }) => `${role} ${failure}`)

const MIB = 1024n * 1024n
const at = (time: string, level: string, text: string) =>
  `2026-03-04 ${time},000 ${level} org.apache.flink.X [] - ${text}\n`
const SILENT = 'java.util.concurrent.TimeoutException: Heartbeat of TaskManager with id host-3:41231-5d2a timed out.'
const VIRTUAL =
  'Container [pid=71,containerID=container_1_0001_01_000002] is running 430297088B beyond the %s memory limit. Current usage: 200 MB of 1 GB physical memory used; 2.5 GB of 2.1 GB virtual memory used. Killing container.'

describe('wordings of each release', () => {
  const cases: readonly (readonly [string, string])[] = [
    // 1.10, 1.11
    [
      'flink-managed-memory',
      'IllegalArgumentException: The fraction of memory to allocate must within (0, 1], was: 0.0',
    ],
    [
      'flink-managed-memory',
      'MemoryReservationException: Could not allocate 65536 bytes, only 32768 bytes are remaining',
    ],
    ['flink-managed-memory', 'MemoryAllocationException: Cannot allocate more segments 9000 than the max number 4096'],
    ['flink-managed-memory', 'Too few memory segments provided. Hash Join needs at least 33 memory segments.'],
    [
      'flink-managed-memory',
      'Too little memory provided to sorter to perform task. Required are at least 12 pages. Current page size is 32768 bytes.',
    ],
    ['flink-managed-memory', 'Managed memory weight should not be negative. Configured weight for PYTHON is -1'],
    [
      'flink-batch-shuffle-memory',
      "TimeoutException: Buffer request timeout, this means there is a fierce contention of the batch shuffle read memory, please increase 'x'.",
    ],
    [
      'flink-slots',
      'Could not allocate all requires slots within timeout of 300000 ms. Slots required: 4, slots allocated: 2',
    ],
    ['flink-slots', 'No pooled slot available and request to ResourceManager for new slot failed'],
    [
      'flink-slots',
      'Slot request bulk is not fulfillable! Could not allocate the required slot within slot request timeout',
    ],
    [
      'flink-slots',
      'UnfulfillableSlotRequestException: Could not fulfill slot request 1f3a. Requested resource profile (x) is unfulfillable.',
    ],
    ['flink-slots', 'NoResourceAvailableException: Could not acquire the minimum required resources.'],
    [
      'flink-heartbeat',
      'TimeoutException: The heartbeat of TaskManager with id container_e18_1_0001_01_000002 timed out.',
    ],
    ['flink-heartbeat', 'Heartbeat of TaskManager with id container_1_01_000002(host-1:8041) timed out.'],
    // two blanks up to 1.13
    ['flink-heartbeat', 'The heartbeat of TaskManager with id host-1:41231-5d2a  timed out.'],
    ['flink-heartbeat', 'TaskManager with id host-1:41231-5d2a is no longer reachable.'],
    ['flink-heartbeat', 'The heartbeat of JobManager with id 6a0f timed out.'],
    ['container-kill-virtual', VIRTUAL.replace('%s', "'VIRTUAL'")],
    [
      'container-kill-virtual',
      'Container killed by YARN for exceeding memory limits. 7.2 GB of 4.2 GB virtual memory used.',
    ],
    ['container-kill-virtual', 'AM Container for appattempt_1_000002 exited with exitCode: -103'],
    ['container-kill-virtual', 'AM Container exited with  exitCode: -103'],
    ['container-kill-virtual', '任务失败：容器超过了虚拟内存限制'],
    ['flink-slots', 'Not enough free slots available to run the job. You can decrease the operator parallelism'],
    ['container-kill', VIRTUAL.replace('%s', "'PHYSICAL'")],
    ['container-kill', 'Container killed by YARN for exceeding memory limits. 7.2 GB of 7 GB physical memory used.'],
  ]
  test.each(cases)('%s: %s', (failure, text) => expect(root(text)?.failure).toBe(failure))
})

describe('figures', () => {
  test('of the virtual limit, and the physical one that the ratio starts from', () =>
    expect(root(VIRTUAL.replace('%s', "'VIRTUAL'"))?.numbers).toEqual({
      usedBytes: 2560n * MIB,
      limitBytes: 2_254_857_830n,
      physicalLimitBytes: 1024n * MIB,
    }))
  test('where both limits are passed, of the one that is named', () => {
    const both =
      'beyond physical memory limits. Current usage: 2 GB of 1 GB physical memory used; 3 GB of 2 GB virtual memory used'
    expect(root(both)?.numbers.usedBytes).toBe(2048n * MIB)
    const other = root(both.replace('beyond physical', 'beyond virtual'))
    expect([other?.failure, other?.numbers.usedBytes]).toEqual(['container-kill-virtual', 3072n * MIB])
  })
  test('of pages and bytes of one stack', () =>
    expect(
      root(
        'MemoryAllocationException: Could not allocate 64 pages\n\tat a.b.C.d(C.java:1)\nCaused by: MemoryReservationException: Could not allocate 2097152 bytes, only 0 bytes are remaining.\n\tat a.b.C.e(C.java:2)',
      )?.numbers,
    ).toEqual({ requestedPages: 64n, requestedBytes: 2n * MIB, availableBytes: 0n }))
})

describe('what the words tell', () => {
  const traits = (text: string) => root(text)?.traits ?? []
  test('whose share of managed memory is nothing', () => {
    const error = 'The fraction of memory to allocate should not be 0. Please make sure\n\tat '
    expect(traits(`${error}org.apache.flink.contrib.streaming.state.RocksDBOperationUtils.a(R.java:1)`)).toContain(
      'state-backend',
    )
    expect(traits(`${error}org.apache.flink.streaming.api.operators.python.A.b(A.java:1)`)).toContain('python')
  })
  test('which process is silent', () => {
    expect(root(SILENT)?.process).toBe('tm')
    expect(root('The heartbeat of JobManager with id 6a0f timed out.')?.process).toBe('jm')
  })
  test('that no TaskManager can give the slot, or none is registered', () => {
    expect(
      traits(
        'NoResourceAvailableException: Could not fulfill slot request 1. Requested resource profile is unfulfillable.',
      ),
    ).toContain('unfulfillable')
    expect(traits('Cannot serve slot request, no ResourceManager connected. NoResourceAvailableException')).toContain(
      'not-registered',
    )
  })
})

describe('a lost process is a consequence', () => {
  test('alone it is the root', () => expect(said(SILENT)).toEqual(['root flink-heartbeat']))
  test('of a kill that is reported after it', () =>
    expect(said(`${at('10:00:50', 'WARN ', SILENT)}${at('10:00:52', 'INFO ', 'Reason: OOMKilled')}`)).toEqual([
      'root container-kill',
      'consequence flink-heartbeat',
    ]))
  test('of a kill of which only the exit code is known', () =>
    expect(
      said(
        `${at('10:00:01', 'WARN ', 'Pod taskmanager-1 terminated with exit code 137')}${at('10:00:50', 'WARN ', SILENT)}`,
      ),
    ).toEqual(['root container-kill', 'consequence flink-heartbeat']))
  test('of an out-of-memory error, with the slots that are missing then', () => {
    const text =
      at('10:00:01', 'ERROR', 'java.lang.OutOfMemoryError: Java heap space') +
      at('10:00:50', 'WARN ', SILENT) +
      at('10:05:50', 'WARN ', 'NoResourceAvailableException: Could not acquire the minimum required resources.')
    expect(said(text)).toEqual(['root jvm-heap', 'consequence flink-heartbeat', 'consequence flink-slots'])
  })
  test('but the request to end says nothing of the reason', () =>
    expect(said(`${at('10:00:01', 'INFO ', 'Exit code is 143')}${at('10:00:50', 'WARN ', SILENT)}`)).toEqual([
      'root flink-heartbeat',
    ]))
})

describe('no memory failure', () => {
  const cases: readonly (readonly [string, bigint | undefined])[] = [
    ['Container killed on request. Exit code is 143', 143n],
    ['Container released, exit code -100', -100n],
    ['The JobManager or TaskManager memory is below the smallest possible YARN Container size.', undefined],
    ['[o.e.m.j.JvmGcMonitorService] [gc][young][132] overhead, spent [1s] collecting in the last [1.4s]', undefined],
  ]
  test.each(cases)('%s', (text, exitCode) => {
    const found = root(text)
    expect([found?.failure, found?.numbers.exitCode]).toEqual(['not-memory', exitCode])
    expect(found?.role).toBe('root')
  })
  test.each(cases)('is not even mentioned beside a failure: %s', (text) =>
    expect(said(`${text}\njava.lang.OutOfMemoryError: Metaspace\n\tat a.b.C.d(C.java:1)`)).toEqual([
      'root jvm-metaspace',
    ]),
  )
  test('what a person says of a failure counts more than an exit code', () =>
    expect(root('Our TaskManager container is killed for out of memory, exit code is 143')?.failure).toBe(
      'container-kill',
    ))
  test.each([
    'The job finished with exit code 0',
    'heartbeat received from TaskManager',
    'slots-available: 4',
    'Requested 3 slots',
  ])('nothing at all: %s', (text) => expect(said(text)).toEqual([]))
})
