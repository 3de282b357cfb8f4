import type { Origin } from '../../core/setting.ts'
import type { Words } from '../../i18n/words.ts'
import { LineReference } from '../result/line-reference.tsx'

interface FieldNoteProps {
  readonly id: string
  readonly words: Words
  readonly unit?: string
  readonly origin: Origin | undefined
  readonly becomes?: string | null | undefined
  readonly refusal?: string | undefined
}

/** Under a field: what Flink says against it, else what it becomes, where it is from, its unit. */
export function FieldNote({ id, words, unit, origin, becomes, refusal }: FieldNoteProps) {
  const { form, advice } = words
  return (
    <p id={id} className="note">
      {refusal !== undefined && <span className="refusal">{refusal}</span>}
      <span className="quiet">
        {becomes !== undefined && (
          <span className="becomes">{becomes === null ? advice.removed : form.becomes(becomes)}</span>
        )}
        {origin?.from === 'text' && (
          <LineReference line={origin.line} text={form.from(origin.line)} title={form.fromTitle(origin.line)} />
        )}
        {origin?.from === 'assumed' && <span>{form.assumed}</span>}
        {unit && !origin && becomes === undefined && <span>{unit}</span>}
      </span>
    </p>
  )
}
