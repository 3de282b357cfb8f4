import fc from 'fast-check'
import type { Config, JvmOptions } from '../setting.ts'

/** What people type and what breaks parsers, by pieces. */
const PIECES = [
  'a',
  '1',
  '0',
  '.',
  '0.1',
  '1e5',
  'true',
  'null',
  '~',
  'yes',
  '#',
  ' ',
  ': ',
  ':',
  '- ',
  '"',
  "'",
  '\\',
  '{',
  ']',
  ',',
]
const ODD = [
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '? ',
  'é',
  '中',
  '😀',
  '\t',
  '\n',
  '\r',
  '$',
  '0x1f',
  '.inf',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\0',
]
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))
const OPTIONS = [
  'env.java.opts',
  'env.java.opts.all',
  'jobmanager.memory.process.size',
  'taskmanager.memory.network.fraction',
  'a',
  'a.b',
  'a.b.c',
  '1.2',
  '__proto__',
  'x..y',
]
/** Configurations with keys and values of any kind. */
export const config: fc.Arbitrary<Config> = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...OPTIONS), text), text), { maxLength: 8 })
  .map((entries) => Object.fromEntries(entries))
export const jvm: fc.Arbitrary<JvmOptions> = fc
  .array(fc.tuple(fc.constantFrom('-Xmx', '-XX:MaxMetaspaceSize', '-XX:+UseG1GC', '-Dname'), text), { maxLength: 5 })
  .map((entries) => Object.fromEntries(entries))
