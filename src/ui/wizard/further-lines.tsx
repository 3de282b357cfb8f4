import { SIGNS } from '../../core/failures/signs.ts'
import { RecognisedLine } from './recognised-line.tsx'
import { RECOGNISED_LINES } from './recognised-lines.ts'

/** The failures that are not in the first list, each by the line that people know it by. */
export default function FurtherLines({ pick }: { readonly pick: (line: string) => () => void }) {
  return (
    <ul>
      {Object.entries(SIGNS)
        .filter(([failure]) => !(failure in RECOGNISED_LINES) && failure !== 'not-memory')
        .map(([failure, { lines }]) => (
          <RecognisedLine key={failure} failure={failure} line={lines[0]} pick={pick(lines[0])} />
        ))}
    </ul>
  )
}
