import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

/** The built command, alone in a folder: nothing of the project and no package is within its reach. */
let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'memwiz-'))
  copyFileSync(fileURLToPath(new URL('../dist/cli/memwiz.js', import.meta.url)), join(folder, 'memwiz.mjs'))
})
test.afterAll(() => rmSync(folder, { recursive: true }))

function memwiz(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['memwiz.mjs', ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const answers = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('the built command is one file that needs nothing beside it', () => {
  const question = {
    id: 'a',
    flink: '1.20',
    process: 'tm',
    deployment: 'standalone',
    config: { 'taskmanager.memory.process.size': '4g' },
  }
  const { status, stdout } = memwiz(['derive', '--batch'], `${JSON.stringify(question)}\n`)
  expect(status).toBe(0)
  const [answer] = answers(stdout)
  expect(answer.id).toBe('a')
  expect(answer.memory.totalProcess).toBe(4 * 2 ** 30)
})

test('a text that is piped into the built command is diagnosed', () => {
  const question = { id: 7, text: 'java.lang.OutOfMemoryError: Metaspace' }
  const { status, stdout } = memwiz(['diagnose', '--batch'], `${JSON.stringify(question)}\nno JSON\n`)
  expect(status).toBe(2)
  const [answer, unusable] = answers(stdout)
  expect(answer.findings[0]).toMatchObject({ failure: 'jvm-metaspace', role: 'root', line: 1, count: 1 })
  expect(unusable).toHaveProperty('problem')
})

test('the built command says what is wrong with a call in one line, and exits 2', () => {
  const { status, stdout, stderr } = memwiz(['diagnose', 'no-such-file.log'])
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('no-such-file.log')
})

test('the built command starts as a program', () => {
  test.skip(process.platform === 'win32', 'a shebang is for other systems')
  const head = execFileSync('head', ['-n', '1', join(folder, 'memwiz.mjs')], { encoding: 'utf8' })
  expect(head).toBe('#!/usr/bin/env node\n')
})

test('a large log says the same as a file, from a pipe and packed in several members', () => {
  const line =
    '2026-03-01 00:00:01,234 INFO  org.apache.flink.X [] - Completed checkpoint 17 for job 4f3a (1234 bytes)\n'
  const quiet = line.repeat(2e5)
  const failure = readFileSync(
    new URL('../src/core/failures/fixtures/jvm-direct/one-large-jdk17.txt', import.meta.url),
    'utf8',
  )
  // three members of 20 MB: more than one thread is given
  const pieces = [quiet, `${line}${failure}${quiet}`, `${failure}${quiet}${failure}`]
  const packed = Buffer.concat(pieces.map((piece) => gzipSync(piece, { level: 1 })))
  writeFileSync(join(folder, 'large.log'), pieces.join(''))
  writeFileSync(join(folder, 'large.log.gz'), packed)
  const whole = memwiz(['diagnose', '--json', 'large.log'])
  expect(JSON.parse(whole.stdout).findings).toMatchObject([{ failure: 'jvm-direct', line: 200_002, count: 3 }])
  expect(whole).toMatchObject({ status: 1, stderr: '' })
  expect(memwiz(['diagnose', '--json', 'large.log.gz'])).toEqual(whole)
  expect(memwiz(['diagnose', '--json'], pieces.join(''))).toEqual(whole)
  writeFileSync(join(folder, 'damaged.log.gz'), packed.subarray(0, packed.length - 999))
  expect(memwiz(['diagnose', 'damaged.log.gz'])).toMatchObject({ status: 2, stdout: '' })
})
