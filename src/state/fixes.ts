import { create } from 'zustand'
import { setText, useInput } from './input.ts'

/** The texts that fixes were made to, oldest first, and what the last one made of it: nothing that was typed is lost. */
interface Fixes {
  readonly before: readonly string[]
  readonly after?: string
}

export const useFixes = create<Fixes>()(() => ({ before: [] }))

/** Puts a text that a fix made in the place of the one on the screen. */
export function fixText(after: string) {
  const { text } = useInput.getState()
  const { before, after: last } = useFixes.getState()
  useFixes.setState({ before: last === text ? [...before, text] : [text], after })
  setText(after)
}

/** Takes the last fix back. */
export function undoFix() {
  const { before } = useFixes.getState()
  const text = before.at(-1)
  if (text === undefined) return
  useFixes.setState({ before: before.slice(0, -1), after: text })
  setText(text)
}

/** Whether the text on the screen is what a fix made, so that it can be taken back. */
export const useCanUndoFix = (): boolean => {
  const text = useInput((input) => input.text)
  return useFixes(({ before, after }) => before.length > 0 && after === text)
}
