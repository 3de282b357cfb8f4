import { type ReactNode, useLayoutEffect } from 'react'
import { create } from 'zustand'

/** How many parts of the page are still loading. While there is one, the page is not ready. */
export const usePending = create<{ readonly count: number }>()(() => ({ count: 0 }))

const add = (by: number) => usePending.setState(({ count }) => ({ count: count + by }))

/** Stands in for a part that loads, perhaps with something to see meanwhile. */
export function Pending({ children }: { readonly children?: ReactNode }) {
  useLayoutEffect(() => {
    add(1)
    return () => add(-1)
  }, [])
  return children
}
