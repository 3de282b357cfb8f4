import type { ComponentProps } from 'react'
import type { Origin } from '../../core/setting.ts'
import type { KnownField } from '../../state/fields.ts'
import { useView } from '../../state/view.ts'
import { FieldNote } from './field-note.tsx'
import { placeholderFor } from './placeholder.ts'

interface OptionFieldProps {
  readonly field: KnownField
  /** its name, and what hears of each key */
  readonly registration: Pick<ComponentProps<'input'> & ComponentProps<'select'>, 'name' | 'onChange'>
  readonly origin: Origin | undefined
  readonly assumed: string | undefined
  /** what the applied alternative makes of it; `null` removes it */
  readonly becomes: string | null | undefined
  /** what Flink would say */
  readonly refusal: string | undefined
}

export function OptionField({ field, registration, origin, assumed, becomes, refusal }: OptionFieldProps) {
  const { words, report } = useView()
  const { key, kind } = field
  const standard = placeholderFor(field, report.setting.flink)
  const described = `${key}-note`
  const control = {
    ...registration,
    id: key,
    'aria-describedby': described,
    'aria-invalid': refusal !== undefined,
  }
  return (
    <div className="field">
      <label htmlFor={key} title={key}>
        {words.form.fields[key]}
      </label>
      {kind === 'switch' ? (
        <select {...control}>
          <option value="">{standard === 'true' || standard === 'false' ? words.form.switches[standard] : ''}</option>
          <option value="true">{words.form.switches.true}</option>
          <option value="false">{words.form.switches.false}</option>
        </select>
      ) : (
        <input
          {...control}
          type="text"
          inputMode={kind === 'count' ? 'numeric' : 'text'}
          autoComplete="off"
          spellCheck={false}
          placeholder={assumed ?? standard}
        />
      )}
      <FieldNote
        id={described}
        unit={words.form.units[kind]}
        origin={assumed === undefined ? origin : { from: 'assumed' }}
        becomes={becomes}
        refusal={refusal}
      />
    </div>
  )
}
