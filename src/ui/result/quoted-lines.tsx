import { useView } from '../../state/view.ts'
import { pointsAt } from '../pointed-line.ts'
import { Quotation } from './quotation.tsx'

interface QuotedLinesProps {
  readonly from: number
  readonly to: number
}

/** The lines of the text that a statement rests on, masked by the reader where they hold secrets. */
export function QuotedLines({ from, to }: QuotedLinesProps) {
  const { words, report } = useView()
  const quoted = Object.entries(report.evidence.quotes)
    .map(([line, quote]) => ({ line: Number(line), quote }))
    .filter(({ line }) => line >= from && line <= to)
  if (quoted.length === 0) return null
  return (
    <Quotation>
      {quoted.map(({ line, quote }) => (
        <li key={line} data-line={line} {...pointsAt(line)}>
          <span className="where">{words.evidence.line(line)}</span>
          <code>{quote}</code>
        </li>
      ))}
    </Quotation>
  )
}
