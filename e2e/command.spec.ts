import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
