import { create } from 'zustand'
import { atFirstUse } from './first-use.ts'

/** The chart is the heaviest part of the page and says nothing of a page that nobody has touched. */
export const useChart = create<{ readonly wanted: boolean }>()(() => ({ wanted: false }))

/** Loads the chart when the page is used. Called once, when the page starts. */
export const startChart = () => atFirstUse(() => useChart.setState({ wanted: true }))
