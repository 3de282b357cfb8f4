import type { Random } from '../flink-oracle/random.ts'
import { PIECES } from './corpus.ts'

const HUGE = [
  '0',
  '-1',
  '9223372036854775807',
  '9223372036854775808',
  '18446744073709551616',
  '1e308',
  '1e-400',
  '0x7fffffff',
  '٣',
  'NaN',
  `1${'0'.repeat(40)}`,
  '9'.repeat(400),
]

/** A stretch of a text: where it begins and ends. */
function stretch(random: Random, text: string): [number, number] {
  const from = random.integer(0, text.length)
  return [from, Math.min(text.length, from + random.logarithmic(1, Math.max(2, text.length)))]
}

/** Characters of a plane that is mostly text, of any plane, or single surrogates and bytes. */
export function characters(random: Random, length: number): string {
  const [from, to] = random.pick([
    [0x20, 0x7e],
    [0, 0xff],
    [0, 0xffff],
    [0x4e00, 0x9fff],
    [0xd800, 0xdfff],
    [0x1f300, 0x1faff],
  ] as const)
  let text = ''
  for (let at = 0; at < length; at++) text += String.fromCodePoint(random.integer(from, to))
  return text
}

const everyLine = (text: string, change: (line: string, at: number) => string) =>
  text.split('\n').map(change).join('\n')

type Mutation = (text: string, random: Random, other: () => string) => string

/** What happens to a text on its way into a form, and what never should. */
const MUTATIONS: readonly Mutation[] = [
  (text, random) => {
    const [from, to] = stretch(random, text)
    return text.slice(0, from) + text.slice(to)
  },
  (text, random) => {
    const [from, to] = stretch(random, text)
    return text.slice(0, to) + text.slice(from)
  },
  (text, random) => {
    const [from, to] = stretch(random, text)
    return text.slice(from, to) + text.slice(0, from) + text.slice(to)
  },
  (text, random) => text.slice(0, random.integer(0, text.length)),
  (text, random) => text.slice(random.integer(0, text.length)),
  (text, random) => {
    const at = random.integer(0, text.length)
    return text.slice(0, at) + random.pick(PIECES) + text.slice(at)
  },
  (text, random) => {
    const at = random.integer(0, text.length)
    return text.slice(0, at) + characters(random, random.integer(1, 30)) + text.slice(at)
  },
  (text, random) => {
    const at = random.integer(0, text.length)
    return text.slice(0, at) + characters(random, 1) + text.slice(at + 1)
  },
  (text, random, other) => {
    const [a, b] = [text, other()]
    return a.slice(0, random.integer(0, a.length)) + b.slice(random.integer(0, b.length))
  },
  (text, random, other) => (random.chance(0.5) ? `${text}\n${other()}` : `${other()}\n${text}`),
  (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)]
    if (numbers.length === 0) return text
    const number = random.pick(numbers)
    return text.slice(0, number.index) + random.pick(HUGE) + text.slice(number.index + number[0].length)
  },
  (text, random) => text.replaceAll(/\d/g, () => String(random.integer(0, 9))),
  (text, random) => {
    const [from, to] = stretch(random, text)
    return text.slice(0, from) + text.slice(from, to).repeat(random.integer(2, 6)) + text.slice(to)
  },
  (text, random) => {
    const width = random.integer(20, 140)
    return text.match(new RegExp(`[^\\n]{1,${width}}|\\n`, 'g'))?.join('\n') ?? text
  },
  (text) => text.replaceAll('\n', ' '),
  (text, random) => text.replaceAll(' ', random.pick(['\n', '  ', '\t', '\u00a0', ''])),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, random) => everyLine(text, (line) => `${random.pick(['> ', '| ', '    ', '# ', '- ', 'tm-1  | '])}${line}`),
  (text) => everyLine(text, (line) => JSON.stringify({ time: '2024-01-02T03:04:05Z', level: 'ERROR', message: line })),
  (text) => JSON.stringify({ log: text }),
  (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br/>'),
  (text) => everyLine(text, (line) => `\u001b[32m${line}\u001b[0m`),
  (text, random) =>
    text
      .split('\n')
      .sort(() => random.next() - 0.5)
      .join('\n'),
]

/** A text changed a few times; `other` gives another text to splice it with. */
export function mutate(random: Random, text: string, other: () => string): string {
  let changed = text
  for (let times = random.logarithmic(1, 8); times > 0; times--) {
    changed = random.pick(MUTATIONS)(changed, random, other).slice(0, 200_000)
  }
  return changed
}
