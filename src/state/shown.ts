import { create } from 'zustand'
import type { View } from './view.ts'

/** What is on the screen, whenever that belongs to the input: what address, storage and history are written from. */
export const useShown = create<{ readonly view?: View }>()(() => ({}))
