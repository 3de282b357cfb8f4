import type { Evidence } from '../../core/evidence/evidence.ts'
import type { Answers, Config } from '../../core/setting.ts'
import { cancel, type Opening, reopen, useFiles } from '../files.ts'
import { type Input, useInput } from '../input.ts'
import { useReading } from '../reading.ts'

/** What an entry of the browser's history stands for, as long as the page lives: also the text, which no address holds. */
export interface Facts extends Pick<Input, 'text' | 'file' | 'link' | 'answers' | 'applied'> {
  /** what was read in a file, which is not in the page any more */
  readonly evidence?: Evidence
  /** what was left before it was read */
  readonly opening?: Opening
}

export function factsNow(): Facts {
  const { text, file, link, answers, applied } = useInput.getState()
  const { opening } = useFiles.getState()
  return {
    text,
    file,
    link,
    answers,
    applied,
    ...(file && { evidence: useReading.getState().evidence }),
    ...(opening && { opening }),
  }
}

/** Puts facts back on the screen. */
export function restore({ evidence, opening, ...facts }: Facts) {
  cancel()
  if (facts.file && evidence) useReading.setState({ text: '', file: facts.file, linked: undefined, evidence })
  useInput.setState(facts)
  if (opening) reopen(opening)
}

/** A text that differs by no more than this was typed, in characters; what differs by more was pasted. */
const TYPED = 8

const differing = (a: Config = {}, b: Config = {}): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key])

/** The answers that differ, by their names or by their options' keys. */
function changedAnswers(before: Answers, now: Answers): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<keyof Answers> // both are answers
  return [...names].flatMap((name) => {
    if (before[name] === now[name]) return []
    return name === 'config' || name === 'jvm' ? differing(before[name], now[name]) : [name]
  })
}

/** Answers that make another configuration of it. */
const OTHER: readonly string[] = ['process', 'flink', 'preset']

/** What a change is one of. Changes of one `run` in a row, such as the keystrokes in one field, are one step back. */
export interface Change {
  readonly run?: string
  /** another configuration begins, so that the one before is worth remembering */
  readonly isOther: boolean
}

/** How facts differ; `undefined` where they do not. */
export function changeOf(before: Facts, now: Facts): Change | undefined {
  if (before.text !== now.text || before.file !== now.file || before.link?.linked !== now.link?.linked) {
    const isTyped = !before.file && !now.file && Math.abs(before.text.length - now.text.length) <= TYPED
    return isTyped && before.text !== '' && now.text !== '' ? { run: 'text', isOther: false } : { isOther: true }
  }
  if (before.applied !== now.applied) return { isOther: false }
  const [first, ...others] = changedAnswers(before.answers, now.answers)
  if (first === undefined) return undefined
  return others.length > 0 ? { isOther: true } : { run: first, isOther: OTHER.includes(first) }
}
