import { atFirstUse } from './first-use.ts'

/**
 * Loads what the first text will need while a person is still on the way to pasting it. Called once, when the page starts.
 * Nothing is shown of it, and what fails to load is asked for again when it is needed.
 */
export const startAhead = () => atFirstUse(() => void import('../ui/ahead.ts').then(({ ahead }) => ahead(), ignored))

const ignored = () => undefined
