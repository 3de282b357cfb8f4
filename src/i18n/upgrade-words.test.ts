import { expect, it } from 'vitest'
import { FLINK_MINORS } from '../core/flink/versions/minors.ts'
import { setting } from '../core/sample-setting.ts'
import type { KeyChange } from '../core/upgrade/key-changes.ts'
import { upgrade } from '../core/upgrade/upgrade.ts'
import { LANGUAGES } from './languages.ts'
import { UPGRADE_WORDS } from './upgrades.ts'

/** Keys that between them meet every kind of change. */
const CONFIG = {
  'taskmanager.memory.process.size': '4g',
  'taskmanager.heap.mb': '1024',
  'taskmanager.network.numberOfBuffers': '4096',
  'jobmanager.memory.off-heap.size': '128m',
  'taskmanager.memory.starting-segment-size': '1k',
  'akka.ask.timeout': '10 s',
  'akka.client.timeout': '60 s',
}
const KINDS: readonly KeyChange['change'][] = ['begins', 'deprecated', 'not-yet', 'removed', 'renamed']

it.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('%s words every change whole', (language) => {
  const words = UPGRADE_WORDS[language]
  const met = new Set<string>()
  for (const from of FLINK_MINORS) {
    for (const to of FLINK_MINORS) {
      const answer = upgrade(setting({ flink: from, config: CONFIG }), to)
      for (const change of answer?.keys ?? []) {
        met.add(change.change)
        expect(words.key(change, from, to)).toMatch(/^(?!.*(?:undefined|``|\[object)).{4,}[.。]$/)
      }
      const { before = [], after = [] } = answer?.formats ?? {}
      expect(words.formats(before, after, to)).toMatch(/^(?!.*undefined).*\.yaml`.*[.。]$/)
    }
  }
  expect([...met].sort()).toEqual(KINDS)
})
