import type { Consumer, Share } from '../../../core/slots/shares.ts'
import type { Slot } from '../../../core/slots/slots.ts'
import type { SlotWords } from '../../../i18n/slot-words.ts'
import { SlotNote, SlotRow } from './slot-row.tsx'

interface SlotSharesProps {
  readonly slot: Slot
  readonly consumers: readonly Consumer[]
  readonly words: SlotWords
}

/** How the slot's managed memory is divided among those that are in it. */
export function SlotShares({ slot: { shares }, consumers, words }: SlotSharesProps) {
  if (!shares) return <SlotNote id="bad-weights" text={words.badWeights} />
  if (consumers.length === 0) return <SlotNote id="unused" text={words.unused} />
  const there = shares.filter(({ consumer }) => consumers.includes(consumer))
  const total = there.reduce((sum, { weight = 0 }) => sum + weight, 0)
  const why = ({ name, weight, bytes }: Share) => {
    if (name === undefined || weight === undefined) return bytes > 0n ? words.undivided : words.notDivided
    return weight === 0 ? words.noWeight(name) : words.weight(name, `${weight}`, `${total}`)
  }
  return there.map((share) => (
    <SlotRow
      key={share.consumer}
      id={share.consumer}
      name={words.consumers[share.consumer]}
      bytes={share.bytes}
      why={why(share)}
      within
    />
  ))
}
