import type { Answers } from '../core/setting.ts'
import { answersOf } from '../core/sharing/answers.ts'
import { linkedOf } from '../core/sharing/linked.ts'
import { useInput } from './input.ts'
import { type Shared, writePermalink } from './permalink/write.ts'
import type { View } from './view.ts'

/** A longer address is cut by some chats and ticket systems, in characters. */
export const LONGEST_ADDRESS = 1_000

/** What of the screen another person sees as well who gets its address. */
const sharedOf = ({ report, applied }: View, answers: Answers): Shared => ({
  answers: answersOf(report, answers),
  linked: linkedOf(report),
  applied: applied?.id,
})

/** What is on the screen as a permalink, however long. */
export const permalinkOf = (view: View, answers = useInput.getState().answers): string =>
  writePermalink(sharedOf(view, answers))

/** The address of a permalink on this page. */
export const addressWith = (permalink: string): string => `${location.href.split('#')[0]}#${permalink}`

/** The address of what is on the screen, however long. */
export const wholeAddress = (view: View): string => addressWith(permalinkOf(view))

/**
 * The whole address of what is on the screen: whoever opens it sees the same, without the text. `undefined` where it would
 * have `LONGEST_ADDRESS` characters or more.
 */
export function addressOf(view: View): string | undefined {
  const address = wholeAddress(view)
  return address.length < LONGEST_ADDRESS ? address : undefined
}
