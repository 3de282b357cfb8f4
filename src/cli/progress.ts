import type { Io, Progress } from './io.ts'
import type { CommandWords } from './words/words.ts'

/** A text that is read in less time needs no word of it, in milliseconds; and how often there is word of a longer one. */
const PATIENCE = 1_000
const OFTEN = 200
const CLEARED = '\r\u001b[K'

/** How far the reading of a file has come, on a line of the terminal that is gone in the end. */
export async function progressOf(
  io: Io,
  name: string,
  words: CommandWords,
): Promise<{ readonly report: Progress; readonly end: () => void }> {
  if (!io.errorIsTerminal) return { report: () => {}, end: () => {} }
  const size = name === '-' ? undefined : await io.sizeOf(name)
  const began = Date.now()
  let last = began + PATIENCE - OFTEN
  let shown = false
  return {
    report(bytesRead) {
      const now = Date.now()
      if (now - last < OFTEN) return
      last = now
      shown = true
      const left = size && ((now - began) / 1000) * (Math.max(0, size - bytesRead) / Math.max(1, bytesRead))
      const text = words.progress(name === '-' ? words.standardInput : name, bytesRead, size, left)
      io.error(`${CLEARED}${text.slice(0, io.columns - 1)}`)
    },
    end: () => {
      if (shown) io.error(CLEARED)
    },
  }
}
