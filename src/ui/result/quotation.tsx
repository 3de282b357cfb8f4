import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../../state/view.ts'

/** Quoted lines: the first few whole, as many as the style gives room for, and the others on demand. */
export function Quotation({ children }: { readonly children: ReactNode }) {
  const { finding } = useWords()
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const [isCut, setCut] = useState(false)
  const [isOpen, setOpen] = useState(false)

  // how many lines there are depends on the width; while all are shown there is nothing to measure
  useLayoutEffect(() => {
    const { current } = list
    if (!current || isOpen) return
    const measure = () => setCut(current.scrollHeight > current.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [isOpen, children])

  return (
    <div className="quotes">
      <ol ref={list} id={id} className={isOpen ? undefined : 'cut'}>
        {children}
      </ol>
      {(isCut || isOpen) && (
        <button
          type="button"
          className="link"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? finding.showLess : finding.showAll}
        </button>
      )}
    </div>
  )
}
