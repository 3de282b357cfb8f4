import { read as readText } from '../core/evidence/read.ts'
import type { ScanAnswer, ScanRequest } from './messages.ts'
import { readFile } from './read-file.ts'
import { ROUNDS, warmUpText } from './warm-up.ts'

/** Often enough to be seen moving, in milliseconds. */
const BETWEEN_NEWS = 100

/** In characters: a text of so many is read at once, which is sooner over than news of it would be of use. */
const READ_AT_ONCE = 4_000_000

const answer = (message: ScanAnswer) => self.postMessage(message)

// Reads large texts and files where the page stays free to paint. `start-worker.ts` says how it
// is started.
self.addEventListener('message', ({ data }: MessageEvent<ScanRequest>) => {
  const { id } = data
  if ('text' in data) return answer({ id, evidence: readText(data.text) })
  let told = performance.now()
  if (typeof data.file === 'string' && data.file.length <= READ_AT_ONCE) {
    return answer({ id, evidence: readText(data.file), size: new TextEncoder().encode(data.file).length })
  }
  const file = typeof data.file === 'string' ? new Blob([data.file]) : data.file
  const progress = (bytesRead: number) => {
    if (performance.now() - told < BETWEEN_NEWS) return
    told = performance.now()
    answer({ id, share: bytesRead / file.size })
  }
  readFile(file, data.longestShown, progress).then(
    (read) => answer({ id, ...read }),
    (error: unknown) =>
      setTimeout(() => {
        // out of the promise, so that the page hears of it as of any exception here
        throw error
      }),
  )
})

// a round at a time: what is asked meanwhile is answered between two
function warmUp(round: number): void {
  readText(warmUpText(round))
  if (round + 1 < ROUNDS) setTimeout(warmUp, 0, round + 1)
}
setTimeout(warmUp, 0, 0)
