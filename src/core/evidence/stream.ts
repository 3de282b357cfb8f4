import { decode } from './decode.ts'
import type { Evidence } from './evidence.ts'
import { read } from './read.ts'

/** Reads a text that comes in pieces, cut anywhere: in the middle of a line, of a character, of a line's end. */
export interface EvidenceStream {
  /** Takes over the next bytes, UTF-8, or UTF-16 with its mark; the caller may use the array again afterwards. */
  push(chunk: Uint8Array): void
  /** What all pieces together say, as `read` of the whole text would. Called once, after the last piece. */
  end(): Evidence
}

export function evidenceStream(): EvidenceStream {
  const chunks: Uint8Array[] = []
  let length = 0
  return {
    push(chunk) {
      chunks.push(chunk.slice())
      length += chunk.length
    },
    end() {
      const bytes = new Uint8Array(length)
      let at = 0
      for (const chunk of chunks) {
        bytes.set(chunk, at)
        at += chunk.length
      }
      return read(decode(bytes))
    },
  }
}
