import { useState } from 'react'

/** Flink's own bound on a parallelism, `KeyGroupRangeAssignment.UPPER_BOUND_MAX_PARALLELISM`; enough for slots, too. */
const MOST = 2 ** 15

const parse = (text: string): number | undefined => {
  const number = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= MOST ? number : undefined
}

interface NumberFieldProps {
  readonly label: string
  readonly name: string
  readonly value: number
  readonly choose: (value: number) => void
}

/** A count from 1 on. What is no such number stays in the field, marked, and counts for nothing. */
export function NumberField({ label, name, value, choose }: NumberFieldProps) {
  const [draft, setDraft] = useState<string>()
  const isInvalid = draft !== undefined && parse(draft) === undefined
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        name={name}
        value={draft ?? value}
        aria-invalid={isInvalid}
        onChange={({ target }) => {
          setDraft(target.value)
          const number = parse(target.value)
          if (number !== undefined) choose(number)
        }}
        onBlur={() => {
          if (!isInvalid) setDraft(undefined)
        }}
      />
    </label>
  )
}
