import { expect, test } from 'vitest'
import { type Evidence, NO_EVIDENCE } from '../core/evidence/evidence.ts'
import type { FileAnswer, ScanAnswer, ScanRequest } from './messages.ts'
import { scanner } from './scanner.ts'

/** A worker whose answers the test gives. */
class HeldWorker {
  ended = false
  onerror: (() => void) | null = null
  readonly asked: ScanRequest[] = []
  onmessage: ((event: { readonly data: ScanAnswer }) => void) | null = null
  postMessage(request: ScanRequest): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.ended = true
  }
  #say(what: FileAnswer | { readonly share: number }): void {
    const id = this.asked.at(-1)?.id ?? 0
    if (!this.ended) this.onmessage?.({ data: { id, ...what } })
  }
  answer(lines: number): void {
    this.#say({ evidence: { ...NO_EVIDENCE, lines }, size: 0 })
  }
  progress(share: number): void {
    this.#say({ share })
  }
}

function held() {
  const workers: HeldWorker[] = []
  const seen: number[] = []
  const problems: string[] = []
  const scan = scanner(
    () => problems.push('failed'),
    () => {
      const worker = new HeldWorker()
      workers.push(worker)
      // only what the scanner uses of a worker is there
      return worker as unknown as Worker
    },
  )
  return {
    workers,
    seen,
    problems,
    scan: (text: string) => scan.scan(text, ({ lines }: Evidence) => seen.push(lines)),
    scanFile: (name: string) =>
      scan.scanFile(new Blob([name]), {
        longestShown: 0,
        progress: (share) => seen.push(share),
        done: () => seen.push(-1),
      }),
    close: scan.close,
    warm: scan.warm,
  }
}

test('one worker reads one text after another', () => {
  const { workers, seen, scan } = held()
  scan('a')
  workers[0]?.answer(1)
  scan('b')
  workers[0]?.answer(2)
  expect([workers.length, seen]).toEqual([1, [1, 2]])
})

test('a text that overtakes another is the only one that is answered', () => {
  const { workers, seen, scan } = held()
  scan('long')
  scan('short')
  workers[0]?.answer(1)
  workers[1]?.answer(2)
  expect([workers[0]?.ended, seen]).toEqual([true, [2]])
})

test('a file says how far it is, and then what was read', () => {
  const { workers, seen, scanFile } = held()
  scanFile('log')
  workers[0]?.progress(0.1)
  workers[0]?.progress(0.2)
  workers[0]?.answer(1)
  expect(seen).toEqual([0.1, 0.2, -1])
})

test('what is closed is never answered, and the next begins afresh', () => {
  const { workers, seen, scan, scanFile, close } = held()
  scanFile('log')
  close()
  workers[0]?.answer(1)
  scan('text')
  workers[1]?.answer(2)
  expect([workers[0]?.ended, seen]).toEqual([true, [2]])
})

test('a worker that was started early is the one that reads', () => {
  const { workers, seen, scan, warm } = held()
  warm()
  scan('text')
  workers[0]?.answer(1)
  expect([workers.length, seen]).toEqual([1, [1]])
})

test('a worker that cannot be loaded is a failure only where something was asked of it', () => {
  const { workers, problems, scan, warm } = held()
  warm()
  workers[0]?.onerror?.()
  expect(problems).toEqual([])
  scan('text')
  workers[1]?.onerror?.()
  expect(problems).toEqual(['failed'])
})
