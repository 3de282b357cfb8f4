import { bytes, MIB } from '../bytes/bytes.ts'
import type { Finding, Numbers } from '../failures/finding.ts'
import { derive } from '../flink/derive.ts'
import type { FlinkProcess, Setting } from '../setting.ts'
import type { Change, Proposal } from './alternative.ts'
import { overlay, sizeOf } from './apply.ts'
import { setPart } from './keys.ts'
import { repairs } from './repair.ts'
import { floorMib } from './round.ts'
import type { Situation } from './situation.ts'
import { takes } from './takes.ts'
import { type OnTotal, onTotal } from './total.ts'
import { starved } from './useful.ts'
import type { Repair } from './variable.ts'

type Advice = 'keep-total' | 'raise-total' | 'drop-key' | 'lower-total' | 'one-total' | 'smallest-change'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

/** Values that contradict each other: the smallest changes that Flink accepts, in the order of `repairs`. */
export function adviseConflict(finding: Finding, { setting, before }: Situation): Proposals {
  if (setting.process === 'jvm') return []
  if (before.ok) return 'rangeMinBytes' in finding.numbers ? settledNetwork({ setting, before }) : []
  const { process } = setting
  const config = { ...setting.assumed, ...setting.config }
  const kinds = new Set<Advice>()
  return repairs(setting, process, before).map((repair) => {
    const advice = repair.useful ? kindOf(repair, onTotal(repair.change, config, process)) : 'smallest-change'
    const isFirst = !kinds.has(advice)
    kinds.add(advice)
    const keys = repair.keys.join(', ')
    return {
      advice,
      config: repair.change,
      certainty: 'derived',
      takes: takes(setting),
      // two of one kind are told apart by their keys
      numbers: { keys, ...(isFirst ? {} : { besides: keys }), ...drawbacks(setting, process, repair.change) },
      ...(isFirst ? {} : { variant: keys }),
    }
  })
}

const TASK_HEAP = 'taskmanager.memory.task.heap.size'
/** Below this a job of some size soon fails of its heap, a rule of thumb; with default sizes Flink leaves it 384 MiB. */
const SMALL_HEAP = bytes(256n * MIB)

/** What a repair leaves behind that a person should know before it is applied: a part too small, no managed memory. */
export function drawbacks(setting: Setting, process: FlinkProcess, change: Change): Numbers {
  const config = { ...setting.assumed, ...setting.config }
  const after = derive(setting.flink, process, setting.deployment, overlay(config, change))
  if (!after.ok) return {}
  const short = starved(setting, process, config, change, after)
  const heap = process === 'tm' ? sizeOf(after, 'taskHeap') : SMALL_HEAP
  const isSmallHeap = heap < SMALL_HEAP && (!(TASK_HEAP in config) || TASK_HEAP in change)
  const isTouched = Object.keys(change).some((key) => key.includes('.managed.'))
  return {
    ...(short && { shortPart: short.component, shortBytes: sizeOf(after, short.component) }),
    // one that a person sized so is meant so
    ...(!short && isSmallHeap && { smallBytes: heap }),
    ...(process === 'tm' && isTouched && { managedBytes: sizeOf(after, 'managed') }),
  }
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
