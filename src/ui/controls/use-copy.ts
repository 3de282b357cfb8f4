import { useEffect, useState } from 'react'

export type CopyState = 'idle' | 'copied' | 'failed'
const SHOWN_MILLISECONDS = 2000

/** Copies a text; says for two seconds how that went. A browser may forbid it (no permission, no secure context). */
export function useCopy(): readonly [CopyState, (text: string) => void] {
  const [state, setState] = useState<CopyState>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), SHOWN_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [state])
  const copy = (text: string) => {
    // `clipboard` is absent where the page is not served from a secure context
    const written = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject()
    written.then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  return [state, copy]
}
