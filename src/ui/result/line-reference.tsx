import { useView } from '../../state/view.ts'
import { pointsAt } from '../pointed-line.ts'

interface LineReferenceProps {
  readonly line: number
  readonly text: string
  readonly title: string
}

/** A mention of a line of the text. Under the pointer or the focus, the paste box scrolls to the line and lights it up. */
export function LineReference({ line, text, title }: LineReferenceProps) {
  const { report } = useView()
  // a link tells of no line
  if (line === 0) return null
  return (
    <button type="button" className="line" title={report.evidence.quotes[line] ?? title} {...pointsAt(line)}>
      {text}
    </button>
  )
}
