import type { Finding } from '../failures/finding.ts'
import type { Proposal } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { setPart } from './keys.ts'
import { repairs } from './repair.ts'
import { floorMib } from './round.ts'
import type { Situation } from './situation.ts'
import { takes } from './sizes.ts'
import { type OnTotal, onTotal } from './total.ts'
import type { Repair } from './variable.ts'

type Advice = 'keep-total' | 'raise-total' | 'drop-key' | 'lower-total' | 'one-total'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** In which order kinds are shown: keep what the person set most surely first. */
const ORDER = ['keep-total', 'raise-total', 'drop-key', 'lower-total', 'one-total'] as const satisfies readonly Advice[]

/** Values that contradict each other: the smallest changes that Flink accepts, one that keeps the total first. */
export function adviseConflict(finding: Finding, { setting, before }: Situation): Proposals {
  if (setting.process === 'jvm') return []
  if (before.ok) return 'rangeMinBytes' in finding.numbers ? settledNetwork({ setting, before }) : []
  const { process } = setting
  const config = { ...setting.assumed, ...setting.config }
  const found = repairs(setting, process, before).map((repair) => ({
    advice: kindOf(repair, onTotal(repair.change, config, process)),
    repair,
  }))
  // the best of each kind, then the second best of all
  const best = ORDER.flatMap((kind) => found.filter(({ advice }) => advice === kind).slice(0, 1))
  const others = found.filter((each) => !best.includes(each))
  return [...best, ...others].map(({ advice, repair }, index) => ({
    advice,
    config: repair.change,
    certainty: 'derived',
    takes: takes(setting),
    numbers: { keys: repair.keys.join(', ') },
    ...(index < best.length ? {} : { variant: repair.keys.join(' ') }),
  }))
}

function kindOf({ change }: Repair, { grows, dropped }: OnTotal): Advice {
  if (dropped) return 'one-total'
  if (grows !== 0n) return grows > 0n ? 'raise-total' : 'lower-total'
  return Object.values(change).some((value) => value === null) ? 'drop-key' : 'keep-total'
}

/**
 * "The network memory min and max mismatch": the process was started without the one size that Flink's script works
 * out, so both bounds are set to it (`TaskExecutorResourceUtils.checkTaskExecutorNetworkConfigSet`).
 */
function settledNetwork({ setting, before }: Situation): Proposals {
  if (!before.ok || setting.process !== 'tm') return []
  const size = floorMib(sizeOf(before, 'network'))
  return [
    {
      advice: 'keep-total',
      config: setPart(setting.flink, 'tm', 'network', size),
      moves: ['network'],
      certainty: 'derived',
      takes: takes(setting),
      numbers: {
        keys: 'taskmanager.memory.network.min, taskmanager.memory.network.max',
        part: 'network',
        toBytes: size,
      },
    },
  ]
}
