import { memo, useLayoutEffect, useState } from 'react'
import type { FlinkMinor } from '../../core/flink/versions/minors.ts'
import type { Fixed, Origin } from '../../core/setting.ts'
import type { Words } from '../../i18n/words.ts'
import { hasSlider, type KnownField } from '../../state/fields.ts'
import type { FormControl } from '../../state/form-control.ts'
import { answerOption } from '../../state/input.ts'
import { part } from '../part.tsx'
import { FieldNote, type Said } from './field-note.tsx'
import { Lock } from './lock.tsx'
import { placeholderFor } from './placeholder.ts'
import { Refusal } from './refusal.tsx'

const OptionSlider = part(() => import('./option-slider.tsx'))

interface OptionFieldProps {
  readonly field: KnownField
  /** absent until the page is used */
  readonly control: FormControl | undefined
  readonly words: Words
  readonly flink: FlinkMinor
  /** what it shows while nobody types in it: the answer, else what the text says */
  readonly value: string
  readonly isAnswered: boolean
  readonly origin: Origin | undefined
  /** what the text says, also where an answer overrules it */
  readonly said: Said | undefined
  readonly assumed: string | undefined
  /** how much the budget gives it while nothing is set */
  readonly present: string | undefined
  /** what the applied alternative makes of it; `null` removes it */
  readonly becomes: string | null | undefined
  /** what Flink would say */
  readonly refusal: string | undefined
  /** what its lock keeps as it is */
  readonly fixed: Fixed
  readonly isFixed: boolean
  /** whether there is a slider, which loads with the first sign of a person */
  readonly slides: boolean
}

function Field({
  field,
  control,
  words,
  flink,
  value,
  isAnswered,
  origin,
  said,
  assumed,
  present,
  becomes,
  refusal,
  fixed,
  isFixed,
  slides,
}: OptionFieldProps) {
  const { group, key, kind } = field
  const name = words.form.fields[key]
  const standard = placeholderFor(field, flink)
  const [stops, setStops] = useState(0)
  const fill = () => {
    if (control && control.getValues(key) !== value) control.setValue(key, value)
  }
  // the field owns its keystrokes; it is filled where the text or a link says something new, and when the slider stops
  useLayoutEffect(() => {
    if (document.activeElement?.getAttribute('name') !== key) fill()
  }, [control, value, stops])
  const onChange = ({ target }: { readonly target: HTMLInputElement | HTMLSelectElement }) =>
    answerOption(group, key, target.value.trim())
  const attributes = {
    ...(control?.register(key, { onChange, onBlur: fill }) ?? { name: key, onChange }),
    id: key,
    'aria-describedby': `${key}-note`,
    'aria-invalid': refusal !== undefined,
  }
  return (
    <div className="field">
      <label htmlFor={key} title={key}>
        {name}
      </label>
      {kind === 'switch' ? (
        <select {...attributes}>
          <option value="">{standard === 'true' || standard === 'false' ? words.form.switches[standard] : ''}</option>
          <option value="true">{words.form.switches.true}</option>
          <option value="false">{words.form.switches.false}</option>
        </select>
      ) : (
        <input
          {...attributes}
          type="text"
          inputMode={kind === 'count' ? 'numeric' : 'text'}
          autoComplete="off"
          spellCheck={false}
          placeholder={assumed ?? standard}
        />
      )}
      <Lock fixed={fixed} isFixed={isFixed} name={name} words={words} />
      {hasSlider(field) && (
        <div className="slide">
          {slides && (
            <OptionSlider
              field={field}
              label={name}
              texts={[value, assumed, present, standard]}
              write={(text) => control?.setValue(key, text)}
              stop={() => setStops((before) => before + 1)}
            />
          )}
        </div>
      )}
      <FieldNote
        field={key}
        name={name}
        words={words}
        unit={words.form.units[kind]}
        origin={assumed === undefined ? origin : { from: 'assumed' }}
        becomes={becomes}
        refusal={<Refusal field={key} words={words} settled={refusal} />}
        said={said}
        reset={isAnswered ? () => answerOption(group, key, '') : undefined}
      />
    </div>
  )
}

const lineOf = (origin: Origin | undefined) => (origin?.from === 'text' ? origin.line : undefined)

/** An option's field, drawn again only where something of it changes: there are twenty of them. */
export const OptionField = memo(Field, ({ origin: was, ...before }, { origin: is, ...after }) => {
  const names = Object.keys(after) as readonly (keyof typeof after)[] // the names are all there are
  return names.every((name) => before[name] === after[name]) && was?.from === is?.from && lineOf(was) === lineOf(is)
})
