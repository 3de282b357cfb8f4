import type { Answers, Setting } from '../core/setting.ts'
import { useInput } from './input.ts'
import { writePermalink } from './permalink.ts'
import type { View } from './view.ts'

/** A longer address is cut by some chats and ticket systems, in characters. */
export const LONGEST_ADDRESS = 1_000

/** What is on the screen, as answers; of options only those that the form has. */
const answersOf = (setting: Setting): Answers => ({
  flink: setting.flink,
  process: setting.process,
  deployment: setting.deployment,
  config: setting.config,
  jvm: setting.jvm,
  ...(setting.containerBytes !== undefined && { containerBytes: setting.containerBytes }),
  ...(setting.stateBackend !== undefined && { stateBackend: setting.stateBackend }),
  ...(setting.jdk !== undefined && { jdk: setting.jdk }),
  fixed: setting.fixed,
})

/** The address of what is on the screen, however long. */
export function wholeAddress({ setting }: Pick<View, 'setting'>): string {
  const { triage, upgradeTo } = useInput.getState().answers
  const carried = { ...(triage && { triage }), ...(upgradeTo && { upgradeTo }) }
  return `${location.href.split('#')[0]}#${writePermalink({ ...answersOf(setting), ...carried })}`
}

/**
 * The whole address of what is on the screen: whoever opens it sees the same, without the text. `undefined` where it would
 * have `LONGEST_ADDRESS` characters or more.
 */
export function addressOf(view: View): string | undefined {
  const address = wholeAddress(view)
  return address.length < LONGEST_ADDRESS ? address : undefined
}
