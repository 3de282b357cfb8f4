import { create } from 'zustand'

/**
 * The chart is the heaviest part of the page and says nothing of a page that nobody has touched, so it loads with the
 * first sign of a person.
 */
export const useChart = create<{ readonly wanted: boolean }>()(() => ({ wanted: false }))

export const wantChart = () => useChart.setState({ wanted: true })

const SIGNS = ['focusin', 'keydown', 'pointerdown', 'pointermove', 'scroll', 'dragenter'] as const

/** Waits for the first sign of a person. Called once, when the page starts. */
export function startChart() {
  const seen = () => {
    wantChart()
    for (const sign of SIGNS) window.removeEventListener(sign, seen)
  }
  for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true })
}
