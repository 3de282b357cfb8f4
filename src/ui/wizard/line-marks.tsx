import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useView } from '../../state/view.ts'
import { usePointedLine } from '../pointed-line.ts'
import { LINE_PIXELS } from './line-pixels.ts'

/** Lines that are drawn beyond what is seen, so that a scroll finds them there. */
const SPARE = 12

/** Which lines of the box are in sight, with some to spare: `from` to `to`, from 1. */
function useVisibleLines(
  box: RefObject<HTMLTextAreaElement | null>,
  lines: number,
  moved: (field: HTMLTextAreaElement) => void,
) {
  const [seen, setSeen] = useState({ from: 1, to: 0 })
  useEffect(() => {
    const field = box.current
    if (!field) return
    const look = () => {
      moved(field)
      const first = Math.floor(field.scrollTop / LINE_PIXELS) + 1
      const last = first + Math.ceil(field.clientHeight / LINE_PIXELS)
      setSeen((before) =>
        before.from <= first && before.to >= Math.min(last, lines)
          ? before
          : { from: Math.max(1, first - SPARE), to: Math.min(lines, last + SPARE) },
      )
    }
    look()
    field.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(field)
    return () => {
      field.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [box, lines, moved])
  return seen
}

interface LineMarksProps {
  readonly box: RefObject<HTMLTextAreaElement | null>
}

/**
 * Over the box: the numbers of its lines, a mark at each that was read, a veil over each that was ignored, and the lines
 * of findings and the one that is pointed at lit up. Only the lines in sight are drawn.
 */
export default function LineMarks({ box }: LineMarksProps) {
  const { report } = useView()
  const pointed = usePointedLine(({ line }) => line)
  const { linesRead, lines } = report.evidence
  const read = useMemo(() => new Set(linesRead), [linesRead])
  const paper = useRef<HTMLDivElement>(null)
  const [move] = useState(() => ({ scrollTop, clientWidth }: HTMLTextAreaElement) => {
    if (!paper.current) return
    paper.current.style.transform = `translateY(${-scrollTop}px)`
    // the scroll bar stays uncovered
    paper.current.style.width = `${clientWidth}px`
  })
  const { from, to } = useVisibleLines(box, lines, move)
  useLayoutEffect(() => {
    if (box.current) move(box.current)
  }, [box, move])

  const rows = []
  for (let line = from; line <= Math.min(to, lines); line++) {
    const isFound = report.findings.some((finding) => finding.line <= line && line <= finding.endLine)
    const looks = [
      read.has(line) ? 'read' : isFound ? '' : 'ignored',
      isFound ? 'found' : '',
      line === pointed ? 'pointed' : '',
    ]
    rows.push(
      <i key={line} className={looks.filter(Boolean).join(' ')} style={{ top: (line - 1) * LINE_PIXELS }}>
        <b>{line}</b>
      </i>,
    )
  }
  return (
    <div className="marks" aria-hidden="true">
      <div ref={paper}>{rows}</div>
    </div>
  )
}
