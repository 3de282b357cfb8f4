import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Origin } from '../../core/setting.ts'
import type { Words } from '../../i18n/words.ts'
import { LineReference } from '../result/line-reference.tsx'

/** What a text says of a field, and where. */
export interface Said {
  readonly line: number
  readonly value: string
}

interface FieldNoteProps {
  /** the field's id; the note's is `-note` behind it */
  readonly field: string
  readonly name: string
  readonly words: Words
  readonly unit?: string
  readonly origin: Origin | undefined
  /** what the text says, where the answer overrules it */
  readonly said?: Said | undefined
  readonly becomes?: string | null | undefined
  /** what Flink says against it */
  readonly refusal?: ReactNode
  /** takes the answer back; without it there is none */
  readonly reset?: (() => void) | undefined
}

/** Under a field: what is said against it, what it becomes, where it is from, the way back, its unit. */
export function FieldNote({ field, name, words, unit, origin, said, becomes, refusal, reset }: FieldNoteProps) {
  const { form, advice } = words
  return (
    <p id={`${field}-note`} className="note">
      {refusal}
      <span className="quiet">
        {becomes !== undefined && (
          <span className="becomes">{becomes === null ? advice.removed : form.becomes(becomes)}</span>
        )}
        {origin?.from === 'text' && (
          <LineReference line={origin.line} text={form.from(origin.line)} title={form.fromTitle(origin.line)} />
        )}
        {origin?.from === 'assumed' && <span>{form.assumed}</span>}
        {origin?.from === 'answer' && said && (
          <LineReference line={said.line} text={form.says(said.line, said.value)} title={form.fromTitle(said.line)} />
        )}
        {reset && (
          <button
            type="button"
            className="line reset"
            aria-label={form.resetField(name)}
            onClick={() => {
              // the field is filled with what counts then, and has the focus, which the button takes along
              flushSync(reset)
              document.getElementById(field)?.focus()
            }}
          >
            {form.resetOne}
          </button>
        )}
        {unit && !origin && becomes === undefined && <span>{unit}</span>}
      </span>
    </p>
  )
}
