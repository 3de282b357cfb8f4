import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { budgetsOf } from '../src/core/budgets.ts'
import { setting } from '../src/core/sample-setting.ts'
import type { Setting } from '../src/core/setting.ts'
import { deployed } from '../src/core/snippets/document.ts'
import { SNIPPETS, type SnippetId } from '../src/core/snippets/index.ts'

/** What is written is handed to its real consumers: the shell, and every JVM that is here. */
let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-wizard-snippets-'))
  mkdirSync(join(folder, 'bin'))
  for (const name of ['flink', 'kubernetes-session.sh'])
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\nprintf '%s\\0' "$@"\n`, { mode: 0o755 })
})
test.afterAll(() => rmSync(folder, { recursive: true }))

function write(id: SnippetId, now: Setting): string {
  const snippet = SNIPPETS.find((known) => known.id === id)
  if (!snippet) throw new Error(`no format ${id}`)
  return snippet.write(deployed(now, budgetsOf(now))).text
}

const { JAVA_TOOL_OPTIONS: _, JDK_JAVA_OPTIONS: __, ...environment } = process.env

function run(command: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder || tmpdir(),
    env: environment,
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const HOMES = '/usr/lib/jvm'
const INSTALLED = existsSync(HOMES) ? readdirSync(HOMES).map((name) => join(HOMES, name, 'bin', 'java')) : []
/** Each release of Java that is here, once. */
const JAVAS = new Map(
  ['java', ...INSTALLED.filter((path) => existsSync(path))].flatMap((java) => {
    const release = /version "(\d+)/.exec(run(java, ['-version']).stderr)?.[1]
    return release === undefined ? [] : [[release, java] as const]
  }),
)

/** What people type into a value, and what shells and argument files give a meaning to. */
const text = fc
  .array(fc.constantFrom(...'ab1 =:/.,;#$%&|<>()[]{}*?!~^@`"\'\\', 'é', '中', '$HOME', '  '), { maxLength: 10 })
  .map((pieces) => pieces.join(''))
const size = fc.integer({ min: 16, max: 64 }).map((count) => `${count}m`)
const options = fc.record(
  {
    '-Xmx': size,
    '-XX:MaxDirectMemorySize': size,
    '-XX:MaxMetaspaceSize': size,
    '-XX:ReservedCodeCacheSize': size,
    '-Xss': fc.constantFrom('1m', '2m'),
    '-XX:+UseSerialGC': fc.constant(''),
    '-Dtold': text,
  },
  { requiredKeys: ['-Xmx', '-Dtold'] },
)

/** What the JVM says it was started with, as the program sees it: the property that holds the odd text. */
const PROGRAM =
  'public class Told { public static void main(String[] a) throws Exception { System.out.write(System.getProperty("told").getBytes("UTF-8")); System.out.flush(); } }'

test('Java takes its options from the argument file and from the variable, as they were', () => {
  test.skip(JAVAS.size === 0, 'no Java here')
  test.setTimeout(180_000)
  writeFileSync(join(folder, 'Told.java'), PROGRAM)
  const [oldest] = [...JAVAS].sort(([a], [b]) => Number(a) - Number(b))
  const compiler = (oldest?.[1] ?? 'java').replace(/java$/, 'javac')
  const compiled = run(compiler, ['-encoding', 'UTF-8', 'Told.java']).status === 0
  for (const [release, java] of JAVAS) {
    fc.assert(
      fc.property(options, (given) => {
        const now = setting({ process: 'jvm', jvm: given })
        writeFileSync(join(folder, 'jvm.options'), write('jvm-options', now))
        const program = compiled ? ['-cp', '.', 'Told'] : ['-version']
        const encoding = ['-Dsun.jnu.encoding=UTF-8', '-Dfile.encoding=UTF-8']
        const byFile = run(java, ['@jvm.options', ...encoding, ...program])
        expect(byFile.status, `${release}: ${byFile.stderr}`).toBe(0)
        const script = `${write('java-tool-options', now)}exec '${java}' ${program.join(' ')}\n`
        const byVariable = run('sh', ['-c', script])
        expect(byVariable.status, `${release}: ${byVariable.stderr}`).toBe(0)
        if (!compiled || /[^ -~]/.test(given['-Dtold'])) return
        expect(byFile.stdout, `${release}, argument file`).toBe(given['-Dtold'])
        expect(byVariable.stdout, `${release}, variable`).toBe(given['-Dtold'])
      }),
      { numRuns: 12 },
    )
  }
})

const config = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}(\.[a-z-]{1,8}){1,3}$/), text, { maxKeys: 6 })
const ACTIONS = {
  '1.10': [],
  '1.11': ['run-application', '-t', 'kubernetes-application'],
  '1.20': ['run-application', '-t', 'kubernetes-application'],
  '2.0': ['run', '-t', 'kubernetes-application'],
  '2.3': ['run', '-t', 'kubernetes-application'],
} as const
const releases = fc.constantFrom('1.10', '1.11', '1.20', '2.0', '2.3')

test('a shell hands Flink the options as they were', () => {
  fc.assert(
    fc.property(config, releases, (given, flink) => {
      writeFileSync(join(folder, 'native-kubernetes.sh'), write('native-kubernetes', setting({ flink, config: given })))
      const { status, stdout, stderr } = run('sh', ['native-kubernetes.sh', 'local:///job.jar'])
      expect(stderr).toBe('')
      expect(status).toBe(0)
      const words = stdout.split('\0').slice(0, -1)
      const expected = ACTIONS[flink]
      expect(words.slice(0, expected.length)).toEqual(expected)
      expect(words.at(-1)).toBe('local:///job.jar')
      const told = words.slice(expected.length, -1)
      expect([...told].sort()).toEqual(
        Object.entries(given)
          .map(([key, value]) => `-D${key}=${value}`)
          .sort(),
      )
    }),
    { numRuns: 60 },
  )
})
