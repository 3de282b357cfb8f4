import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useKnowledge } from './use-knowledge.ts'

/** Quoted lines: the first few whole, as many as the style gives room for, and the others on demand. */
export function Quotation({ children }: { readonly children: ReactNode }) {
  const { findingWords } = useKnowledge()
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const [isCut, setCut] = useState(false)
  const [isOpen, setOpen] = useState(false)

  // how many lines there are depends on the text and the width; while all are shown there is nothing to measure
  useEffect(() => {
    if (!list.current || isOpen) return
    const observer = new ResizeObserver(() => {
      if (list.current && frame.current) setCut(list.current.offsetHeight > frame.current.offsetHeight)
    })
    observer.observe(list.current)
    return () => observer.disconnect()
  }, [isOpen])

  return (
    <div className="quotes">
      <div ref={frame} id={id} className={isOpen ? undefined : 'cut'}>
        <ol ref={list}>{children}</ol>
      </div>
      {(isCut || isOpen) && (
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? findingWords.showLess : findingWords.showAll}
        </button>
      )}
    </div>
  )
}
