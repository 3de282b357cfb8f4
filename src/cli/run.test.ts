import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FLINK_MINORS } from '../core/flink/versions/minors.ts'
import { SNIPPETS } from '../core/snippets/index.ts'
import { READERS } from '../core/snippets/readers.ts'
import type { Io } from './io.ts'
import { linesOf } from './lines.ts'
import { bytesOf, pieces, runIn } from './made-up-world.ts'
import { width } from './terminal/width.ts'

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'good.yaml': 'taskmanager.memory.process.size: 4g\ntaskmanager.numberOfTaskSlots: 2\n',
  'both.yaml': 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n',
  'bad.yaml': 'taskmanager.memory.process.size: 1g\ntaskmanager.memory.flink.size: 2g\n',
  'equals.yaml': 'taskmanager.memory.process.size=4g\n',
  'windows.yaml': Uint8Array.of(
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...'taskmanager.memory.process.size: 4g'].map((c) => c.charCodeAt(0))).buffer),
  ),
  'own.yaml':
    '# ours\ntaskmanager.memory.process.size: 2g # agreed\n\ns3.secret-key: hush01 # mine\nsome.other: thing\n',
  'refused.yaml':
    'taskmanager.memory.process.size: 1g\ntaskmanager.memory.flink.size: 2g\ns3.secret-key: hush01 # mine\n',
  'oom.log':
    '2024-05-01 10:00:00,000 ERROR org.apache.flink.runtime.taskexecutor.TaskExecutor - down\njava.lang.OutOfMemoryError: Metaspace\n\tat org.apache.flink.runtime.taskmanager.Task.run(Task.java:1)\n',
  'order.log': 'java.lang.OutOfMemoryError: Metaspace \u001b]0;title\u0007\u202e\n',
}

/** Runs the command in a made-up world. */
const memwiz = (argv: string, world: Partial<Io> = {}, stdin = '') =>
  runIn(
    argv === '' ? [] : argv.split(' '),
    async (path) => {
      const content = path.endsWith('.gz') ? gzipSync(bytesOf(FILES[path.slice(0, -3)] ?? '')) : FILES[path]
      if (content === undefined) throw Object.assign(new Error(path), { code: path.split(':')[1] ?? 'ENOENT' })
      return bytesOf(content)
    },
    stdin,
    world,
  )

const json = (line: string): Record<string, unknown> => JSON.parse(line)

describe('exit codes', () => {
  it.each<[string, number]>([
    ['--help', 0],
    ['derive --help', 0],
    ['--version', 0],
    ['derive good.yaml', 0],
    ['derive both.yaml --json', 0],
    ['derive bad.yaml', 1],
    ['derive equals.yaml', 1],
    ['derive windows.yaml', 0],
    ['derive bad.yaml --json', 1],
    ['derive good.yaml bad.yaml', 1],
    ['derive bad.yaml nothing.yaml good.yaml', 2],
    ['derive -D taskmanager.memory.process.size=4g', 0],
    ['derive -Dtaskmanager.memory.process.size=1m', 1],
    ['derive --process jvm -D -Xmx=2g', 0],
    ['diagnose good.yaml', 0],
    ['diagnose oom.log', 1],
    ['diagnose oom.log.gz', 1],
    ['diagnose --json oom.log', 1],
    ['diagnose bad.yaml', 1],
    ['advise good.yaml', 0],
    ['advise oom.log', 1],
    ['advise --json oom.log', 1],
    ['write --format config-yaml good.yaml', 0],
    ['write --format config-yaml --apply 1 oom.log', 0],
    ['write --format dynamic-options bad.yaml', 1],
  ])('%s: %i', async (argv, code) => {
    const answer = await memwiz(argv)
    expect(answer).toMatchObject({ code })
    expect(answer.error === '').toBe(!argv.includes('nothing.yaml') && !argv.includes('dynamic-options'))
  })
})

describe('what is wrong with the command line or a file takes one line that says what to do', () => {
  it.each<[string, string]>([
    ['', 'no command'],
    ['mend', '"mend"'],
    ['derive --flink 1.9', '1.10, 1.11'],
    ['derive --flink', '--flink needs a value'],
    ['derive --flink --json', '--flink needs a value'],
    ['derive --json=yes', '--json takes no value'],
    ['derive --colour', '--colour'],
    ['derive --format config-yaml', 'derive does not take --format'],
    ['derive -D x', 'KEY=VALUE'],
    ['derive --container 4x', '4Gi'],
    ['derive --process pod', 'tm, jm, jvm'],
    ['derive --batch good.yaml', 'standard input'],
    ['write good.yaml', '--format'],
    ['write --format yaml good.yaml', 'config-yaml'],
    ['write --format flink-conf good.yaml both.yaml', 'one file'],
    ['write --format flink-conf --flink 2.0 good.yaml', 'flink-conf'],
    ['write --format config-yaml --apply 7 oom.log', 'jvm-metaspace/raise-total'],
    ['diagnose nothing.log', 'nothing.log: there is no such file'],
    ['diagnose dir:EISDIR', 'directory'],
    ['diagnose mine:EACCES', 'not allowed'],
    ['diagnose big:ERR_FS_FILE_TOO_LARGE', 'tail -c'],
    ['diagnose odd:EIO', 'EIO'],
  ])('%s', async (argv, said) => {
    const { code, out, error } = await memwiz(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toMatch(/^memwiz: [^\n]+\n$/)
    expect(error).toContain(said)
  })

  it('a damaged gzip file', async () => {
    const file = async () => gzipSync('some text that is long enough').subarray(0, 20)
    const { code, error } = await memwiz('diagnose oom.log.gz', { file })
    expect([code, error]).toEqual([2, expect.stringContaining('damaged')])
  })

  it('a terminal is not waited for', async () => {
    expect(await memwiz('diagnose', { inputIsTerminal: true })).toMatchObject({ code: 2, out: '' })
    expect(await memwiz('derive --flink 1.20', { inputIsTerminal: true })).toMatchObject({ code: 0, error: '' })
  })
})

describe('what is read', () => {
  it.each(['good.yaml', 'good.yaml.gz', 'windows.yaml'])('%s', async (name) => {
    const { out } = await memwiz(`derive --json ${name}`)
    expect(json(out)).toMatchObject({ memory: { totalProcess: 4 * 1024 ** 3 } })
  })
  it('standard input, named or not', async () => {
    const text = String(FILES['good.yaml'])
    expect(await memwiz('derive', {}, text)).toEqual(await memwiz('derive -', {}, text))
    expect((await memwiz('derive', {}, text)).out).toContain('4 GiB')
  })
  it('an option of the command line wins over the text', async () => {
    const { out } = await memwiz('derive --json -Dtaskmanager.memory.process.size=8g good.yaml')
    expect(json(out)).toMatchObject({ memory: { totalProcess: 8 * 1024 ** 3 } })
  })
})

describe('JSON', () => {
  it('diagnose prints the batch form without id, an answer a file', async () => {
    const [first, second, end] = (await memwiz('diagnose --json oom.log both.yaml')).out.split('\n')
    expect(end).toBe('')
    expect(Object.keys(json(first ?? ''))).toEqual(['file', 'findings', 'facts', 'advice'])
    expect(json(second ?? '')).toMatchObject({
      file: 'both.yaml',
      findings: [],
      facts: { config: { 'jobmanager.memory.process.size': '1600m' } },
    })
    const alone = json((await memwiz('diagnose --json oom.log')).out)
    const { id, ...batch } = json(
      (await memwiz('diagnose --batch', {}, JSON.stringify({ id: 7, text: FILES['oom.log'] }))).out,
    )
    expect([id, alone]).toEqual([7, batch])
  })

  it('derive prints a line for each process, whole integers', async () => {
    const { out } = await memwiz('derive --json --flink 1.20 both.yaml')
    const lines = out.trimEnd().split('\n').map(json)
    expect(lines.map(({ process }) => process).sort()).toEqual(['jm', 'tm'])
    expect(lines.every(({ memory, jvm, dynamic }) => memory && jvm && dynamic)).toBe(true)
  })

  it('derive --batch answers what derive --json answers', async () => {
    const request = {
      id: 'a',
      flink: '1.20',
      process: 'tm',
      deployment: 'standalone',
      config: { 'taskmanager.memory.process.size': '4g', 'taskmanager.numberOfTaskSlots': '2' },
    }
    const batch = json((await memwiz('derive --batch', {}, JSON.stringify(request))).out)
    const { memory, jvm, dynamic } = json((await memwiz('derive --json --flink 1.20 good.yaml')).out)
    expect(batch).toEqual({ id: 'a', memory, jvm, dynamic })
  })

  it('a line that is none gets a problem, and the code is 2', async () => {
    const { code, out } = await memwiz('diagnose --batch', {}, 'x\r\n{"id":1,"text":"a\u2028b"}\n')
    expect([code, out.trimEnd().split('\n').length]).toEqual([2, 2])
  })
})

describe('write', () => {
  it('gives back what it was given', async () => {
    const { out } = await memwiz('write --format config-yaml good.yaml')
    expect(READERS['config-yaml'](out)).toEqual({
      'taskmanager.memory.process.size': '4g',
      'taskmanager.numberOfTaskSlots': '2',
    })
  })
  it('changes only what is asked for in a file of its own format, and keeps its secrets', async () => {
    const argv = 'write --format flink-conf --flink 1.20 -D taskmanager.memory.process.size=3g own.yaml'
    expect(await memwiz(argv)).toEqual({
      code: 0,
      error: '',
      out: `# Memory Wizard: Apache Flink 1.20, TaskManager
# Changed:
#   taskmanager.memory.process.size: 2g -> 3g
${String(FILES['own.yaml']).replace('2g', '3g')}`,
    })
    expect((await memwiz('write --format flink-conf --flink 1.20 own.yaml')).out).toBe(FILES['own.yaml'])
    const applied = await memwiz('write --format flink-conf --flink 1.20 --apply 1 refused.yaml')
    expect(applied.out).toMatch(/^# Changed \(flink-config-conflict\/.*\):$/m)
    expect(applied.out).toMatch(/^s3\.secret-key: hush01 # mine$/m)
  })
  it.each(SNIPPETS.map(({ id }) => id))('writes %s', async (id) => {
    const argv = ['java-tool-options'].includes(id) ? `--process jvm -D -Xmx=2g` : '--flink 1.20 good.yaml'
    const { out, code } = await memwiz(`write --format ${id} ${argv}`)
    expect([code, out.endsWith('\n')]).toEqual([0, true])
  })
  it('applies an alternative, by its number or its id', async () => {
    const byNumber = await memwiz('write --format flink-conf --flink 1.20 --apply 1 oom.log')
    const [first] = json((await memwiz('advise --json --flink 1.20 oom.log')).out).advice as {
      id: string
      config: object
    }[]
    expect(READERS['flink-conf'](byNumber.out)).toMatchObject(first?.config ?? {})
    expect(await memwiz(`write --format flink-conf --flink 1.20 --apply ${first?.id} oom.log`)).toEqual(byNumber)
  })
})

describe('what a terminal shows', () => {
  const COLOUR = '\u001b['
  it.each<[string, Partial<Io>, boolean]>([
    ['a terminal', { outputIsTerminal: true }, true],
    ['a pipe', {}, false],
    ['NO_COLOR', { outputIsTerminal: true, environment: { NO_COLOR: '1' } }, false],
    ['a dumb terminal', { outputIsTerminal: true, environment: { TERM: 'dumb' } }, false],
    ['FORCE_COLOR', { environment: { FORCE_COLOR: '1' } }, true],
  ])('%s', async (_, world, coloured) =>
    expect((await memwiz('derive good.yaml', world)).out.includes(COLOUR)).toBe(coloured),
  )

  it.each(['en', 'zh'])('no line is wider than the terminal (%s)', async (language) => {
    for (const argv of ['derive both.yaml', 'derive bad.yaml', 'diagnose oom.log']) {
      const lines = (await memwiz(`${argv} --lang ${language}`, { columns: 72 })).out.split('\n')
      expect(lines.filter((line) => width(line) > 72)).toEqual([])
    }
  })

  it('the figures of a budget stand in one column, and the bar is as wide as it should be', async () => {
    for (const language of ['en', 'zh']) {
      const lines = (await memwiz(`derive good.yaml --lang ${language}`)).out.split('\n')
      const rows = lines.filter((line) => / (?:B|KiB|MiB|GiB) +\d+\.\d %/.test(line))
      expect(rows).toHaveLength(8)
      expect(new Set(rows.map((row) => width(row.replace(/(?<= %).*/, '')))).size).toBe(1)
      expect(lines.find((line) => /^ {2}a+b+/.test(line))).toHaveLength(78)
    }
  })

  it('orders to the terminal in a pasted text are not carried out', async () => {
    const { out } = await memwiz('diagnose order.log')
    expect(out).toContain('\\u001b]0;title\\u0007\\u202e')
  })

  it.each<[Record<string, string>, RegExp]>([
    [{ LANG: 'zh_CN.UTF-8' }, /TaskManager.*\p{Script=Han}/u],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, /Memory of one TaskManager/],
    [{ LANG: 'de_DE' }, /Memory of one TaskManager/],
  ])('the language is that of the environment: %j', async (environment, shown) =>
    expect((await memwiz('derive good.yaml', { environment })).out).toMatch(shown),
  )

  it.each(['en', 'zh'])('the help names every option, version and format (%s)', async (language) => {
    const { out } = await memwiz(`--help --lang ${language}`)
    const said = [
      '--flink',
      '--process',
      '--deployment',
      '--container',
      '-D',
      '--fixed',
      '--format',
      '--apply',
      '--json',
      '--batch',
      '--lang',
      '--help',
      '--version',
    ]
    for (const word of [...said, FLINK_MINORS[0], 'config-yaml', 'jvm-options', 'NO_COLOR']) expect(out).toContain(word)
  })
})

it('lines end at line feeds alone, wherever the pieces are cut', async () => {
  const text = '\ufeffa\u2028b\r\n\nc\rd\nlast'
  for (let at = 1; at < text.length; at++) {
    const lines: string[] = []
    for await (const line of linesOf(pieces([text.slice(0, at), text.slice(at)]))) lines.push(line)
    expect(lines).toEqual(['a\u2028b', '', 'c\rd', 'last'])
  }
})

describe('memwiz upgrade', () => {
  const BUFFERS = '-D taskmanager.memory.flink.size=16g -D taskmanager.network.numberOfBuffers=4096'
  it.each<[string, 0 | 1 | 2, RegExp]>([
    ['--flink 2.0 --to 2.3 good.yaml', 0, /Every part keeps its size[\s\S]*can stay as it is/],
    ['--to 1.20 good.yaml', 0, /From Flink 2\.3 to 1\.20 {2}\(2\.3: assumed\)/],
    [`--flink 1.20 --to 2.0 ${BUFFERS}`, 1, /Network +134,217,728 bytes → +1,717,986,944 bytes {2}\+ 1510\.4 MiB/],
    [`--flink 1.20 --to 2.0 ${BUFFERS}`, 1, /- taskmanager.network.numberOfBuffers: 4096\n +\+ .*network.max: 128m/],
    ['--flink 1.20 --to 2.0 -D taskmanager.heap.size=2g', 1, /refuses this configuration[\s\S]*\+ .*flink.size: 2g/],
    ['--flink 1.20 --to 2.0 --lang zh good.yaml', 0, /从 Flink 1\.20 到 2\.0/],
    ['--flink 1.20 --to 2.3 good.yaml both.yaml', 0, /==> both\.yaml <==[\s\S]*JobManager/],
    ['--flink 1.20 good.yaml', 2, /needs --to/],
    ['--to 3.0 good.yaml', 2, /--to "3\.0" is not known/],
    ['--to 2.3 --process jvm -D -Xmx=2g', 2, /no release of Flink/],
  ])('%s exits %i', async (argv, code, said) => {
    const answer = await memwiz(`upgrade ${argv}`)
    expect(answer.out + answer.error).toMatch(said)
    expect(answer.code).toBe(code)
  })

  it('gives a program the configuration that keeps the memory', async () => {
    const { out } = await memwiz(`upgrade --json --flink 1.20 --to 2.0 ${BUFFERS}`)
    expect(JSON.parse(out)).toMatchObject({
      from: '1.20',
      to: '2.0',
      processes: [{ process: 'tm', before: { flink: '1.20' }, after: { flink: '2.0' } }],
      keys: [{ key: 'taskmanager.network.numberOfBuffers', change: 'removed' }],
      formats: { before: ['flink-conf', 'config-yaml'], after: ['config-yaml'] },
      keeps: { config: { 'taskmanager.memory.network.max': '128m' } },
    })
  })
})
