import type { Knowledge } from '../../i18n/catalog.ts'
import { useView } from '../../state/view.ts'

/** What the language says of failures; for what stands below `Told`, which waits for it. */
export function useKnowledge(): Knowledge {
  const { known } = useView()
  if (!known) throw new Error('shown before the knowledge has loaded')
  return known.knowledge
}
