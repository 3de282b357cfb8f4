import { bytes, MIB } from '../bytes/bytes.ts'
import { printJvmSize } from '../bytes/jvm.ts'
import type { Finding } from '../failures/finding.ts'
import { sizeOption } from '../jvm/options.ts'
import type { Proposal } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { ceilMib, larger } from './round.ts'
import type { Situation } from './situation.ts'
import { giversOf, keepTotal, raiseTotal, running, takes } from './sizes.ts'

type Advice = 'raise-total' | 'keep-total' | 'raise-limit' | 'stop-leak'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** Class loaders that leak fill any Metaspace: drivers and connectors in `lib/` are loaded once, upgraded libraries let go. */
const STOP_LEAK: Proposal & { readonly advice: Advice } = {
  advice: 'stop-leak',
  code: ['move-jars-to-lib', 'upgrade-library'],
  certainty: 'rule-of-thumb',
  takes: ['redeploy-code'],
}

/**
 * A first deployment needs room, twice today's: 256 to 512 MiB is what cured confirmed cases. After several submissions
 * (`repeated`) class loaders leak, and room only postpones.
 */
export function adviseMetaspace(finding: Finding, situation: Situation): Proposals {
  const raise = situation.setting.process === 'jvm' ? raiseLimit(situation) : raiseInFlink(situation)
  return finding.traits.includes('repeated') ? [STOP_LEAK, ...raise] : [...raise, STOP_LEAK]
}

function raiseInFlink(situation: Situation): Proposals {
  const now = running(situation)
  if (now === undefined) return []
  const size = sizeOf(now.before, 'metaspace')
  const growth = { part: 'metaspace', to: larger(size * 2n, 128n * MIB), certainty: 'rule-of-thumb' } as const
  return [
    ...raiseTotal(now, { advice: 'raise-total', ...growth }),
    ...keepTotal(now, { advice: 'keep-total', ...growth }, giversOf(now)),
    // less may do, where twice as much does not fit
    ...keepTotal(now, { advice: 'keep-total', ...growth, to: bytes((size * 3n) / 2n) }, giversOf(now)),
  ]
}

function raiseLimit({ setting, before }: Situation): Proposals {
  if (!before.ok) return []
  const limit = sizeOption({ ...setting.assumedJvm, ...setting.jvm }, 'metaspace')
  // without a limit of its own the class space or the container is what ran out
  if (limit === undefined) return []
  const to = ceilMib(larger(limit.bytes * 2n, 128n * MIB))
  return [
    {
      advice: 'raise-limit',
      jvm: { [limit.option]: printJvmSize(to) },
      moves: ['metaspace', 'classSpace', 'headRoom'],
      certainty: 'rule-of-thumb',
      takes: takes(setting),
      numbers: { fromBytes: limit.bytes, toBytes: to },
    },
  ]
}
