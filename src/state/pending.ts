import { create } from 'zustand'

/** How many parts of the page are still loading. While there is one, the page is not ready. */
export const usePending = create<{ readonly count: number }>()(() => ({ count: 0 }))

export const addPending = (by: number) => usePending.setState(({ count }) => ({ count: count + by }))
