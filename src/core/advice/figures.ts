import { bytes } from '../bytes/bytes.ts'
import type { Numbers } from '../failures/finding.ts'
import { type Accepted, sizeOf } from './apply.ts'

/** Which figure of a text is the size of which part, before or after. */
const PARTS = [
  { name: 'part', from: 'fromBytes', to: 'toBytes' },
  { name: 'giver', from: 'giverFromBytes', to: 'giverToBytes' },
  { name: 'secondGiver', from: 'secondGiverFromBytes', to: 'secondGiverToBytes' },
] as const

/** What is told of a change, in the figures of the two derived budgets: rounding may have moved what was meant. */
export function asDerived(numbers: Numbers, before: Accepted, after: Accepted): Numbers {
  const told: Record<string, bigint | string> = { ...numbers }
  const set = (name: string, value: bigint) => {
    if (name in numbers) told[name] = value
  }
  for (const { name, from, to } of PARTS) {
    const part = numbers[name]
    if (typeof part !== 'string') continue
    set(from, sizeOf(before, part))
    set(to, sizeOf(after, part))
  }
  if (typeof numbers.part !== 'string') return told
  set('totalFromBytes', before.budget.total)
  set('totalToBytes', after.budget.total)
  const { bufferBytes } = numbers
  if (typeof bufferBytes === 'bigint' && bufferBytes > 0n) {
    set('buffersAfter', bytes(sizeOf(after, 'network') / bufferBytes))
  }
  return told
}
