import { create } from 'zustand'
import type { Answers } from '../core/setting.ts'
import { useInput } from './input.ts'

/**
 * The answers as they would be while a hand holds a slider. The bars follow them at the screen's rate; they become the
 * input, and the rest of the page follows, once the slider is let go.
 */
export const useHeld = create<{ readonly answers?: Answers | undefined }>()(() => ({}))

export const hold = (answers: Answers) => useHeld.setState({ answers })

/** Takes over what is held, if anything is. */
export function letGo() {
  const { answers } = useHeld.getState()
  if (!answers) return
  useHeld.setState({ answers: undefined })
  useInput.setState({ answers })
}

/** What else changes the input overtakes a slider that is held. Called once, when the page starts. */
export function startHeld() {
  useInput.subscribe(({ answers, text, file, link }, before) => {
    const isSame = answers === before.answers && text === before.text && file === before.file && link === before.link
    if (!isSame) {
      useHeld.setState({ answers: undefined })
    }
  })
}
