import { useLayoutEffect } from 'react'
import { addPending } from '../state/pending.ts'

/** Counts this part among those that load, while it does. */
export function usePendingWhile(isLoading: boolean) {
  useLayoutEffect(() => {
    if (!isLoading) return
    addPending(1)
    return () => addPending(-1)
  }, [isLoading])
}
