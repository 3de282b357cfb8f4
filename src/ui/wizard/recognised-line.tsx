interface RecognisedLineProps {
  readonly failure: string
  readonly line: string
  readonly pick: () => void
}

/** A failure by the line that people know it by; picked, that is read as if it had been pasted. */
export const RecognisedLine = ({ failure, line, pick }: RecognisedLineProps) => (
  <li>
    <button type="button" title={line} data-pick={failure} onClick={pick}>
      <code>{line}</code>
    </button>
  </li>
)
