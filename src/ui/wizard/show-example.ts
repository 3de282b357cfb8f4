import { setText } from '../../state/input.ts'

/** Fills the paste box with an example. Its text is not loaded before it is asked for. */
export const showExample = async () => setText((await import('./example.ts')).EXAMPLE)
