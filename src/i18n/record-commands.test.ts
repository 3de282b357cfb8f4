import { expect, it } from 'vitest'
import { NO_EVIDENCE } from '../core/evidence/evidence.ts'
import type { Answers } from '../core/setting.ts'
import { settle } from '../core/settle.ts'
import { RECORD_COMMANDS } from './record-commands.ts'

const settingOf = (answers: Answers) => settle(NO_EVIDENCE, [], { flink: '1.20', ...answers })
const POD = settingOf({ process: 'tm', deployment: 'container' })

it('types a command where the process runs', () => {
  const stats = RECORD_COMMANDS['classloader-stats']
  expect(stats(POD)).toBe('kubectl exec <pod> -- jcmd 1 VM.classloader_stats')
  expect(stats(POD, ['docker'])).toBe('docker exec <container> jcmd 1 VM.classloader_stats')
  expect(stats(POD, ['yarn'])).toBe('jcmd <pid> VM.classloader_stats')
  expect(stats(settingOf({ process: 'tm', deployment: 'standalone' }))).toBe('jcmd <pid> VM.classloader_stats')
})

it('hands JVM arguments over as the process takes them', () => {
  const dump = RECORD_COMMANDS['heap-dump-on-error']
  expect(dump(POD)).toMatch(/^env\.java\.opts\.taskmanager: -XX:\+HeapDumpOnOutOfMemoryError/)
  expect(dump(settingOf({ process: 'jm' }))).toMatch(/^env\.java\.opts\.jobmanager: /)
  expect(dump(settingOf({ process: 'jvm' }))).toMatch(/^-XX:\+HeapDumpOnOutOfMemoryError/)
})

it('looks for the table that the release prints', () => {
  const table = RECORD_COMMANDS['start-up-table']
  expect(table(POD)).toContain('Final TaskExecutor Memory configuration')
  expect(table(settingOf({ process: 'jm' }))).toContain('Final Master Memory configuration')
  expect(table(settingOf({ flink: '1.10', process: 'tm' }))).toContain('JVM Options')
})
