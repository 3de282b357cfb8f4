import { useFiles } from './files.ts'
import { useHeld } from './held.ts'
import { type Input, useInput } from './input.ts'

const root = document.documentElement

/** Takes `data-ready` away in the task of the event that changed the input. Called once, when the page starts. */
export function startReady() {
  const facts = [
    'text',
    'file',
    'link',
    'answers',
    'applied',
    'language',
    'theme',
  ] as const satisfies readonly (keyof Input)[]
  useInput.subscribe((input, before) => {
    // a change that changes nothing is not drawn again, so nothing would put the mark back
    if (facts.some((fact) => input[fact] !== before[fact])) setReady(false)
  })
  useHeld.subscribe(({ answers }) => {
    if (answers) setReady(false)
  })
  useFiles.subscribe(({ opening }, before) => {
    if (opening && !before.opening) setReady(false)
  })
}

/** Says that the report on the screen belongs to the input on the screen. */
export function setReady(ready: boolean) {
  root.toggleAttribute('data-ready', ready)
}
