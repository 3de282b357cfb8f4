import { expect, test } from 'vitest'
import { type Evidence, NO_EVIDENCE } from '../core/evidence/evidence.ts'
import type { ScanAnswer, ScanRequest } from './messages.ts'
import { scanner } from './scanner.ts'

/** A worker whose answers the test gives. */
class HeldWorker {
  ended = false
  readonly asked: ScanRequest[] = []
  onmessage: ((event: { readonly data: ScanAnswer }) => void) | null = null
  postMessage(request: ScanRequest): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.ended = true
  }
  answer(lines: number): void {
    const id = this.asked.at(-1)?.id ?? 0
    if (!this.ended) this.onmessage?.({ data: { id, evidence: { ...NO_EVIDENCE, lines } } })
  }
}

function held() {
  const workers: HeldWorker[] = []
  const seen: number[] = []
  const scan = scanner(() => {
    const worker = new HeldWorker()
    workers.push(worker)
    // only what the scanner uses of a worker is there
    return worker as unknown as Worker
  })
  return {
    workers,
    seen,
    scan: (text: string) => scan.scan(text, ({ lines }: Evidence) => seen.push(lines)),
    close: scan.close,
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
