import type { Finding } from '../failures/finding.ts'
import type { Proposal } from './alternative.ts'
import { sizeOf } from './apply.ts'
import { setPart } from './keys.ts'
import { onTotal, repairs } from './repair.ts'
import { floorMib } from './round.ts'
import type { Situation } from './situation.ts'
import { takes } from './sizes.ts'
import type { Repair } from './variable.ts'

type Advice = 'keep-total' | 'raise-total' | 'drop-key' | 'one-total'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** Values that contradict each other: the smallest changes that Flink accepts, one that keeps the total first. */
export function adviseConflict(finding: Finding, { setting, before }: Situation): Proposals {
  if (setting.process === 'jvm') return []
  if (before.ok) return 'rangeMinBytes' in finding.numbers ? settledNetwork({ setting, before }) : []
  const { process } = setting
  const config = { ...setting.assumed, ...setting.config }
  const found = repairs(setting, process, before).map((repair) => {
    const advice = kindOf(repair, onTotal(repair, config, process))
    return { advice, repair }
  })
  const ordered = (['keep-total', 'raise-total', 'drop-key', 'one-total'] as const).flatMap((kind) =>
    found.filter(({ advice }) => advice === kind),
  )
  return ordered.map(({ advice, repair }) => ({
    advice,
    config: repair.change,
    certainty: 'derived',
    takes: takes(setting),
    numbers: { keys: repair.keys.join(', ') },
  }))
}

function kindOf({ change }: Repair, total: { readonly grows: bigint; readonly dropped: boolean }): Advice {
  if (total.dropped) return 'one-total'
  if (Object.values(change).some((value) => value === null)) return total.grows === 0n ? 'drop-key' : 'raise-total'
  return total.grows === 0n ? 'keep-total' : 'raise-total'
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
