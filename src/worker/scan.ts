import { read } from '../core/evidence/read.ts'
import type { ScanAnswer, ScanRequest } from './messages.ts'

// Reads large texts where the page stays free to paint. A module worker of its own chunk:
// new Worker(new URL('./scan.ts', import.meta.url), { type: 'module' })
self.addEventListener('message', ({ data }: MessageEvent<ScanRequest>) => {
  const answer: ScanAnswer = { id: data.id, evidence: read(data.text) }
  self.postMessage(answer)
})
