import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes } from '../core/bytes/bytes.ts'
import { FLINK_MINORS } from '../core/flink/versions/minors.ts'
import { PRESET_IDS } from '../core/jvm/presets.ts'
import { type Answers, DEPLOYMENTS, PROCESSES } from '../core/setting.ts'
import { FIELDS } from './fields.ts'
import { readPermalink, writePermalink } from './permalink.ts'

/** A lone surrogate is no character; an address cannot hold it. */
const encodable = (text: string) => !/\p{Surrogate}/u.test(text)

const optionsOf = (group: 'config' | 'jvm') =>
  fc.dictionary(
    fc.constantFrom(...FIELDS.filter((field) => field.group === group).map(({ key }) => key)),
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => text.length <= 64 && encodable(text)),
    { minKeys: 1, noNullPrototype: true },
  )

const answers = fc.record(
  {
    flink: fc.constantFrom(...FLINK_MINORS),
    process: fc.constantFrom(...PROCESSES),
    deployment: fc.constantFrom(...DEPLOYMENTS),
    config: optionsOf('config'),
    jvm: optionsOf('jvm'),
    containerBytes: fc.bigInt({ min: 1n, max: 1n << 50n }).map(bytes),
    stateBackend: fc.constantFrom('rocksdb', 'hashmap', 'forst'),
    upgradeTo: fc.constantFrom(...FLINK_MINORS),
    jdk: fc.constantFrom(8, 11, 17, 21, 25),
    triage: fc.dictionary(fc.stringMatching(/^[a-z-]{1,32}$/), fc.stringMatching(/^[a-z-]{1,32}$/), {
      minKeys: 1,
      noNullPrototype: true,
    }),
    preset: fc.constantFrom(...PRESET_IDS),
    fixed: fc.constantFrom(['total'], ['container'], ['total', 'container']),
  },
  { requiredKeys: [], noNullPrototype: true },
)

describe('a permalink', () => {
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(answers, (given: Answers) => {
        expect(readPermalink(writePermalink(given))).toEqual(given)
      }),
    )
  })

  it('is readable', () => {
    const given: Answers = { flink: '1.20', process: 'tm', config: { 'taskmanager.memory.process.size': '4g' } }
    expect(writePermalink(given)).toBe('v=1&flink=1.20&process=tm&taskmanager.memory.process.size=4g')
  })

  it('takes only options of the form along', () => {
    const given: Answers = { config: { 's3.secret-key': 'hunter2' }, jvm: { '-Dpassword': 'hunter2' } }
    expect(writePermalink(given)).toBe('v=1')
    expect(readPermalink('v=1&s3.secret-key=hunter2&-Dpassword=hunter2')).toEqual({})
  })

  it('answers any text without an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPermalink(text)))
    fc.assert(fc.property(fc.webQueryParameters(), (text) => void readPermalink(`v=1&${text}`)))
    expect(readPermalink('')).toBeUndefined()
    expect(readPermalink('v=2&flink=1.20')).toBeUndefined()
  })

  it('drops what is no answer', () => {
    expect(readPermalink('v=1&flink=9.9&process=dog&containerBytes=-1&jdk=x&stateBackend=<b>&preset=dog')).toEqual({})
  })
})
