import { parseFlinkSize } from '../bytes/flink.ts'
import { edits } from '../edits.ts'
import type { Finding } from '../failures/finding.ts'
import { FLINK_OPTIONS, optionsOf } from '../flink/options/index.ts'
import type { FlinkProcess, Setting } from '../setting.ts'
import { SHIPPED } from '../shipped-size.ts'
import type { Change, Proposal } from './alternative.ts'
import { mendValues } from './invalid.ts'
import { legacyKeys, legacyNames, totalKeys } from './keys.ts'
import { completed } from './repair.ts'
import type { Situation } from './situation.ts'
import { takes } from './takes.ts'

type Advice =
  | 'correct-key'
  | 'replace-legacy'
  | 'set-process-size'
  | 'set-flink-size'
  | 'start-with-script'
  | 'read-the-file'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** A size that Flink needs and does not have: near misses first, because the person may well have set one. */
export function adviseMissing(finding: Finding, { setting, before }: Situation): Proposals {
  if (setting.process === 'jvm') return []
  const { process } = setting
  const totals = totalKeys(process)
  const common = {
    takes: takes(setting),
    moves: before.ok ? before.budget.parts.map(({ component }) => component) : [],
  } as const
  // the configuration at hand says a size: the process that failed did not get it
  if (before.ok && !Object.values(totals).some((key) => key in setting.assumed)) {
    const script = finding.traits.includes('not-set')
    const advice = script ? 'start-with-script' : 'read-the-file'
    const code = script ? 'start-with-script' : 'check-configuration-file'
    return [{ advice, code: [code], certainty: 'derived', takes: takes(setting), aside: true }]
  }
  // what was assumed in place of the missing size gives way to what is advised
  const instead: Change = Object.fromEntries(Object.keys(setting.assumed).map((key) => [key, null]))
  // the sizes that are set may not fit the total, which nobody could see until it was there
  const complete = (change: Change): Change => completed(setting, process, change, mendValues(setting)) ?? change
  const near: Proposals = nearMisses(setting, process).map(({ wrong, right, value, legacy }) => ({
    ...common,
    advice: legacy ? 'replace-legacy' : 'correct-key',
    config: complete({ ...instead, [wrong]: null, [right]: value }),
    certainty: 'derived',
    numbers: { wrong, right, value },
  }))
  const set = (advice: Advice, option: string, value: string): Proposals[number] => {
    const size = parseFlinkSize(value)
    return {
      ...common,
      advice,
      config: complete({ ...instead, [option]: value }),
      certainty: 'rule-of-thumb',
      numbers: { option, ...(typeof size === 'bigint' ? { toBytes: size } : {}) },
    }
  }
  const ofProcess = set('set-process-size', totals.process, SHIPPED[process].process)
  const ofFlink = set('set-flink-size', totals.flink, SHIPPED[process].flink)
  const sizes = setting.deployment === 'container' ? [ofProcess, ofFlink] : [ofFlink, ofProcess]
  // a file that is read, or a script that is used, still has to name a size
  const [first = ofProcess] = sizes
  if (finding.traits.includes('not-set')) {
    const script: Proposals[number] = {
      ...first,
      advice: 'start-with-script',
      code: ['start-with-script'],
      certainty: 'derived',
    }
    return [script, ...near, ...sizes]
  }
  const file: Proposals[number] = { ...first, advice: 'read-the-file', code: ['check-configuration-file'] }
  return [...near, ...sizes, file]
}

interface NearMiss {
  readonly wrong: string
  readonly right: string
  readonly value: string
  readonly legacy: boolean
}

/** Keys that this release does not read, but that are an old name of one that it does, or close to one. */
function nearMisses(setting: Setting, process: FlinkProcess): readonly NearMiss[] {
  const known = new Set(optionsOf(setting.flink, process).flatMap(({ key, fallbackKeys }) => [key, ...fallbackKeys]))
  const anywhere = new Set(FLINK_OPTIONS.map(({ key }) => key))
  const totals = totalKeys(process)
  const legacy = legacyKeys('1.20', process, setting.deployment)
  // a JobManager's heap stood for its heap, which is as good as a total there
  const rights = [totals.process, totals.flink, ...(process === 'jm' ? ['jobmanager.memory.heap.size'] : [])]
  const out: NearMiss[] = []
  for (const [wrong, text] of Object.entries(setting.config)) {
    if (known.has(wrong)) continue
    if (legacyNames(process).includes(wrong)) {
      const value = wrong.endsWith('.mb') ? `${text.trim()}m` : text
      if (readable(value)) out.push({ wrong, right: legacy.standFor, value, legacy: true })
      continue
    }
    // `key=value` on one line of a file that wants `key: value`
    const [name = '', after] = wrong.split('=')
    const value = after === undefined ? text : after.trim()
    if (anywhere.has(wrong) || !readable(value)) continue
    const right = rights
      .map((key) => ({ key, edits: edits(normal(name), normal(key)) }))
      .filter(({ edits }) => edits <= 3)
      .sort((left, right) => left.edits - right.edits)[0]
    const invented = INVENTED.find(({ pattern }) => pattern.test(name))
    const key =
      right?.key ??
      (invented && name.startsWith(process === 'tm' ? 'task' : 'job') ? totals[invented.total] : undefined)
    if (key !== undefined) out.push({ wrong, right: key, value, legacy: false })
  }
  return out
}

/** Names that people write for a total, though no release has them. */
const INVENTED = [
  { pattern: /^(task|job)manager\.memory\.(total[-.])?process([-.](size|memory))*$/i, total: 'process' },
  { pattern: /^(task|job)manager\.memory\.(total[-.])?flink([-.](size|memory))*$/i, total: 'flink' },
  { pattern: /^(task|job)manager\.(memory|total)\.(total([-.]size)?|limit)$/i, total: 'process' },
] as const

const readable = (text: string): boolean => typeof parseFlinkSize(text) === 'bigint'
const normal = (key: string): string => key.trim().toLowerCase().replace(/[-_]/g, '.')
