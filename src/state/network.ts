import { create } from 'zustand'

/** The calculator of network buffers: it opens when a person asks for it, or with a job's plan in the text. */
interface Network {
  /** how often it was asked for; each time it comes into view */
  readonly asked: number
  /** the last of those that it came into view for */
  readonly shown: number
  readonly taskManagers?: number | undefined
}

export const useNetwork = create<Network>()(() => ({ asked: 0, shown: 0 }))

export const askForNetwork = () => useNetwork.setState(({ asked }) => ({ asked: asked + 1 }))
