import type { Words } from '../../i18n/words.ts'
import { useHeldRefusals } from '../held-view.tsx'
import { refusalText } from './refusals.ts'

interface RefusalProps {
  readonly field: string
  readonly words: Words
  /** while no slider is held */
  readonly settled: string | undefined
}

/** What Flink would say of a field, also while a slider is held. */
export function Refusal({ field, words, settled }: RefusalProps) {
  const held = useHeldRefusals()
  const refusal = held ? refusalText(held.get(field), words) : settled
  return refusal !== undefined && <span className="refusal">{refusal}</span>
}
