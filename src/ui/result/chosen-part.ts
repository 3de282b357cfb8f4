import { create } from 'zustand'
import type { Component } from '../../core/budget.ts'
import type { Process } from '../../core/setting.ts'

/** The part that a person asks about, in a bar or in the table; it stays open while the figures change. */
export const useChosenPart = create<{ readonly chosen?: string }>()(() => ({}))

export const partId = (process: Process, component: Component) => `part-${process}-${component}`

/** Opens a part, or closes it where it is open. */
export const choosePart = (id: string) =>
  useChosenPart.setState(({ chosen }) => (chosen === id ? {} : { chosen: id }), true)
