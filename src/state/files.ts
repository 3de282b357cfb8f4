import { create } from 'zustand'
import type { FileAnswer, FileProblem } from '../worker/messages.ts'
import { setFile, setText, useInput } from './input.ts'
import { loadEngine, resume, useReading, worker } from './reading.ts'
import { loadKnowledge } from './texts.ts'
import { timeLeft } from './time-left.ts'

/**
 * In characters, or bytes of a file: what is longer is read, but not put into the text field, which takes
 * longer to lay out half a megabyte of log than to read it, and slows each key after that (`npm run bench -- paste`).
 */
export const LONGEST_SHOWN = 250_000

/** A file, or a text that is read like one: that has no name. */
interface Opened {
  readonly name?: string
  /** in bytes; of a text in characters, until it is read */
  readonly size: number
}

export interface Opening extends Opened {
  readonly content: Blob | string
  /** how much of it is read, 0 to 1 */
  readonly share: number
  readonly secondsLeft?: number | undefined
}

export interface Files {
  /** what is being read; the input stays as it is until that is done */
  readonly opening?: Opening | undefined
  /** why the last file was not read */
  readonly refused?: (Opened & { readonly problem: FileProblem }) | undefined
}

export const useFiles = create<Files>()(() => ({}))

const isOpening = () => useFiles.getState().opening !== undefined

/** The answer to the file that is being read: it takes the place of what was there. */
async function take(opened: Opened, answer: FileAnswer) {
  if ('problem' in answer) {
    useFiles.setState({ opening: undefined, refused: { ...opened, problem: answer.problem } })
    return resume()
  }
  if ('text' in answer) {
    useFiles.setState({ opening: undefined })
    return setText(answer.text)
  }
  const { opening } = useFiles.getState()
  // without the engine there is no report of it yet
  if (!(await loadEngine()) || useFiles.getState().opening !== opening) return
  const file = { ...opened, size: answer.size, lines: answer.evidence.lines }
  useFiles.setState({ opening: undefined })
  useReading.setState({ text: '', file, linked: undefined, evidence: answer.evidence })
  setFile(file)
}

function open(opened: Opened, content: Blob | string) {
  const began = performance.now()
  useFiles.setState({ opening: { ...opened, content, share: 0 }, refused: undefined })
  void loadEngine()
  void loadKnowledge()
  worker.scanFile(content, {
    longestShown: LONGEST_SHOWN,
    progress: (share) => {
      const told = useFiles.getState().opening?.secondsLeft
      const secondsLeft = timeLeft(share, performance.now() - began, told)
      useFiles.setState({ opening: { ...opened, content, share, secondsLeft } })
    },
    done: (answer) => void take(opened, answer),
  })
}

/** Reads a file of any size. It is opened in the page; nothing is sent. One that is opened meanwhile overtakes it. */
export function openFile(file: File | undefined) {
  if (file) open({ name: file.name, size: file.size }, file)
}

/** Says of something dropped that it is no file. */
export const refuse = (name: string, problem: FileProblem) => {
  cancel()
  void loadKnowledge()
  useFiles.setState({ refused: { name, size: 0, problem } })
}

/** Takes over a text that is too long for the text field. */
export function openLongText(text: string) {
  open({ size: text.length }, text)
}

function stop() {
  if (!isOpening()) return
  worker.close()
  useFiles.setState({ opening: undefined })
  worker.warm()
}

/** Reads once more what somebody left before it was there. */
export const reopen = ({ name, size, content }: Opening) => open({ ...(name !== undefined && { name }), size }, content)

/** Stops reading; what was there before is there still. */
export function cancel() {
  stop()
  resume()
}

/**
 * A text that comes while a file is being read overtakes it. Called once, when the page starts, and before `startReading`:
 * the worker is free then for the text.
 */
export function startFiles() {
  useInput.subscribe(({ text, file }, before) => {
    if (text === before.text && file === before.file) return
    useFiles.setState({ refused: undefined })
    stop()
  })
  useReading.subscribe(({ failed }) => {
    if (failed) useFiles.setState({ opening: undefined })
  })
}

/** Takes away the word of a file that was not read. */
export const dismiss = () => useFiles.setState({ refused: undefined })
