import { useLayoutEffect } from 'react'
import { create } from 'zustand'

/** How many parts of the page are still loading. While there is one, the page is not ready. */
export const usePending = create<{ readonly count: number }>()(() => ({ count: 0 }))

const add = (by: number) => usePending.setState(({ count }) => ({ count: count + by }))

/** Counts this part among those that load, while it does. */
export function usePendingWhile(isLoading: boolean) {
  useLayoutEffect(() => {
    if (!isLoading) return
    add(1)
    return () => add(-1)
  }, [isLoading])
}
