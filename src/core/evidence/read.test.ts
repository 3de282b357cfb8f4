import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnose } from '../failures/diagnose.ts'
import type { Finding } from '../failures/finding.ts'
import { read } from './read.ts'

const found = (text: string): Finding[] => diagnose(read(text))
/** a finding apart from where it stands */
const what = ({ failure, numbers, count }: Finding) => ({ failure, numbers, count })

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        'java.lang.OutOfMemoryError: ',
        'Java heap space',
        'Metaspace',
        'Direct buffer memory',
        '\n\tat a.b.C.d(C.java:1)\n',
        'Caused by: ',
        'failed to allocate 9 byte(s) of direct memory (used: ',
        '1',
        'max: ',
        'OOMKilled',
        'exit code 137',
        '\r\n',
        '> ',
        'Sum of configured Framework Heap Memory (',
        ' bytes), ',
        'exceed configured Total Flink Memory (',
        '&lt;',
        '<div>',
        '\\n',
        '\u202e',
        '\ud83d',
        'taskmanager:\n',
        '  memory:\n',
        '    process:',
        ' size: 1g\n',
        'taskmanager.memory.process.size: ',
        '- -Xmx1g ',
        '：',
        '（',
        '2024-01-02 03:04:05,678 ERROR x - ',
        'limits:\n memory: 1Gi\n',
        "Inconsistently configured Key: '",
        '\u0000',
        'İ',
        '\u001b[31m',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

test('any text at all is read, and what is found stands in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const evidence = read(text)
      const inRange = (line: number) => Number.isInteger(line) && line >= 1 && line <= evidence.lines
      for (const { line } of [...evidence.facts, ...evidence.problems]) expect(inRange(line)).toBe(true)
      for (const { line, endLine } of [...evidence.sightings, ...evidence.blocks]) {
        expect(inRange(line) && inRange(endLine) && line <= endLine).toBe(true)
      }
      expect(evidence.linesRead).toEqual([...new Set(evidence.linesRead)].sort((a, b) => a - b))
      expect(evidence.linesRead.every(inRange)).toBe(true)
      const findings = diagnose(evidence)
      expect(findings.filter(({ role }) => role === 'root').length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 600 },
  )
})

const HEAP = `2024-01-02 03:04:05,678 ERROR org.example.Job [] - Task failed
java.lang.OutOfMemoryError: Java heap space
\tat org.example.Job.run(Job.java:7)`
const NETTY = `io.netty.handler.codec.EncoderException: io.netty.util.internal.OutOfDirectMemoryError: failed to allocate 16777216 byte(s) of direct memory (used: 117440519, max: 134217728)
\tat io.netty.handler.codec.MessageToByteEncoder.write(MessageToByteEncoder.java:1)`
const BUFFERS =
  'Caused by: java.io.IOException: Insufficient number of network buffers: required 29, but only 18 available. The total number of network buffers is currently set to 2048 of 32768 bytes each.'
const CONFLICT =
  'IllegalConfigurationException: TaskManager memory configuration failed: Sum of configured Framework Heap Memory (128.000mb (134217728 bytes)), Framework Off-Heap Memory (128.000mb (134217728 bytes)), Task Off-Heap Memory (0 bytes), Managed Memory (645.000mb (676331520 bytes)) and Network Memory (90.061mb (94435595 bytes)) exceed configured Total Flink Memory (900.608mb (944355945 bytes)).'
const YARN =
  'Container [pid=7,containerID=container_1_01] is running beyond physical memory limits. Current usage: 1.5 GB of 1 GB physical memory used; 2.8 GB of 2.1 GB virtual memory used. Killing container.'
const message = fc.constantFrom(HEAP, NETTY, BUFFERS, CONFLICT, YARN)

const info = (at: number) =>
  `2024-01-02 02:${String(at % 60).padStart(2, '0')}:00,000 INFO  org.example.Coordinator [] - Completed checkpoint ${at} (${at * 77} bytes)`

test('a failure buried in a long log is the same finding, further down', () => {
  fc.assert(
    fc.property(message, fc.nat(300), fc.nat(300), (text, above, below) => {
      const log = [
        ...Array.from({ length: above }, (_, at) => info(at)),
        text,
        ...Array.from({ length: below }, (_, at) => info(at)),
      ]
      const [alone, buried] = [found(text)[0], found(log.join('\n'))[0]]
      expect(buried && what(buried)).toEqual(alone && what(alone))
      expect(buried?.line).toBe((alone?.line ?? 0) + above)
    }),
    { numRuns: 60 },
  )
})

const words = (text: string) => text.replaceAll(/ (?=\S)/g, () => ' ')
const disguises: Record<string, (text: string) => string> = {
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'quoted in a mail': (text) => text.replaceAll(/^/gm, '> '),
  'from Docker Compose': (text) => text.replaceAll(/^/gm, 'flink-taskmanager-1    | '),
  'in a box': (text) => text.replaceAll(/^/gm, '│ '),
  indented: (text) => text.replaceAll(/^/gm, '        '),
  'as HTML': (text) =>
    `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '&#160;').replaceAll('\n', '<br />\n')}</pre>`,
  'in a JSON log': (text) => JSON.stringify({ level: 'ERROR', message: text }),
  'with typographic quotes': (text) => text.replaceAll("'", '\u2019'),
  'full-width punctuation': (text) =>
    text.replaceAll(': ', '\uff1a').replaceAll(' (', '\uff08').replaceAll(') ', '\uff09 '),
  'in colour': (text) => `\u001b[31m${text}\u001b[0m`,
  'in a code span': (text) =>
    text
      .split('\n')
      .map((line) => `\`${line}\``)
      .join('\n'),
  'wrapped between words': (text) =>
    words(text)
      .split('\n')
      .map((line) => line.replaceAll(/(.{60}[^ ]*) /g, '$1\n'))
      .join('\n'),
  'wrapped and quoted': (text) =>
    text
      .split('\n')
      .map((line) => line.replaceAll(/(.{50}[^ ]*) /g, '$1\n'))
      .join('\n')
      .replaceAll(/^/gm, '> '),
}

for (const [name, disguise] of Object.entries(disguises)) {
  test(`what a text says survives: ${name}`, () => {
    for (const text of [HEAP, NETTY, BUFFERS, CONFLICT, YARN]) {
      const [alone, disguised] = [found(text)[0], found(disguise(text))[0]]
      expect(disguised && what(disguised)).toEqual(alone && what(alone))
    }
  })
}

test('a number that a terminal cut in two is one number', () => {
  const cut = (text: string, width: number) => text.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n')
  const [alone] = found(CONFLICT)
  const whole = found(cut(CONFLICT, 72))[0]
  expect(whole?.numbers).toEqual(alone?.numbers)
})

test.each([1, 49, 51, 2_500])('what a log repeats %i times counts so often', (times) => {
  for (const text of [HEAP, NETTY, CONFLICT, `Caused by: ${YARN}`]) {
    const log = Array.from({ length: times }, (_, at) => `${info(at)}\n${text}\n\tat a.B.c(B.java:1)`).join('\n')
    expect(found(log)).toMatchObject([{ count: times, role: 'root' }])
  }
})

test('a text of a megabyte is read at once, whatever it repeats', () => {
  const seconds = (text: string) => {
    const before = process.cpuUsage()
    read(text)
    const { user } = process.cpuUsage(before)
    return user / 1e6
  }
  const hostile = [
    'taskmanager:\n  memory:\n',
    'OOMKilled limits: ',
    'exit code 137 ',
    'state:\n a: &x [*x]\n',
    'Metaspace ',
    '{"level":"ERROR","message":"[Global"} ',
    'io.netty.util.internal.OutOfDirectMemoryError',
  ]
  for (const piece of hostile) {
    const text = piece.repeat(Math.ceil(1e6 / piece.length))
    // 0.05 to 0.2 s of processor time; an order above that is a growth faster than the text's
    expect(Math.min(seconds(text), seconds(text)), JSON.stringify(piece)).toBeLessThan(1)
  }
})

/** How many characters regular expressions walk over while a text is read: from where each begins to where it matches or gives up. */
function work(text: string): number {
  const exec = RegExp.prototype.exec
  let characters = 0
  RegExp.prototype.exec = function (this: RegExp, input: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, input)
    characters += (match ? match.index + match[0].length : String(input).length) - from
    return match
  }
  try {
    read(text)
  } finally {
    RegExp.prototype.exec = exec
  }
  return characters
}

test('the work grows with the length of a text, not faster', () => {
  const pieces = [
    HEAP,
    NETTY,
    CONFLICT,
    'java.lang.OutOfMemoryError: Metaspace ',
    'exit code 137 OOMKilled limits: memory ',
    'Inconsistently configured Key: ((((',
    'metaspace oom ',
    'taskmanager:\n  memory:\n',
    'taskmanager.memory.process.size: 1g\n',
    '- containers:',
    'Containers:\n  flink-main-container:\n    State: Running',
    'limits:\n  memory: 1Gi',
    'Loading configuration property: a.b, 1',
    '-XX:MaxDirectMemorySize=1g -Da.b=c <div &amp; \\n ',
  ]
  for (const piece of pieces) {
    for (const end of ['\n', '']) {
      const once = work(`${piece}${end}`.repeat(300))
      expect(work(`${piece}${end}`.repeat(3000)) / once).toBeLessThan(12)
    }
  }
})
