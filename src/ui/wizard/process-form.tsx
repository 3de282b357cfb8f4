import { type ChangeEventHandler, useLayoutEffect } from 'react'
import { fieldsOf, type KnownField } from '../../state/fields.ts'
import { useFormControl } from '../../state/form-control.ts'
import { answerOption, forgetAnswers, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { AskForNetwork } from '../network/ask-for-network.tsx'
import { part } from '../part.tsx'
import { ContainerField } from './container-field.tsx'
import { FixedChoice } from './fixed-choice.tsx'
import { OptionField } from './option-field.tsx'
import { ProcessChoice } from './process-choice.tsx'
import { refusalsOf } from './refusals.ts'

const PresetChoice = part(() => import('../jvm/preset-choice.tsx'))

/** What a field shows while it is not being typed in: the answer, else what the text says. */
type Shown = Readonly<Record<string, string>>

const STATED: Readonly<Record<string, 'slots' | 'parallelism'>> = {
  'taskmanager.numberOfTaskSlots': 'slots',
  'parallelism.default': 'parallelism',
}

const hasFocus = (name: string) => document.activeElement?.getAttribute('name') === name

export function ProcessForm() {
  const { words, report, applied } = useView()
  const { setting } = report
  const answers = useInput((input) => input.answers)
  /** a count that the text states in other words than by its option */
  const stated = (key: string) => STATED[key] && setting[STATED[key]]
  const control = useFormControl((form) => form.control)
  const fields = fieldsOf(setting.process, setting.flink)
  const shown = ({ group, key }: KnownField) =>
    (answers[group]?.[key] ?? setting[group][key] ?? stated(key)?.toString() ?? '') as Shown[string]

  // fields own their keystrokes; they are filled where the text or a link says something new
  const fill = (field: KnownField) => {
    const value = shown(field)
    if (control && control.getValues(field.key) !== value) control.setValue(field.key, value)
  }
  useLayoutEffect(() => {
    for (const field of fields) if (!hasFocus(field.key)) fill(field)
  })

  const refusals = refusalsOf(report, fields)
  const refusalText = (key: string) => {
    const refusal = refusals.get(key)
    return typeof refusal === 'object' ? words.form.concerned(words.form.fields[refusal.saidAt]) : refusal
  }
  const change = { config: applied?.config, jvm: applied?.jvm }
  const registrationOf = (field: KnownField) => {
    const onChange: ChangeEventHandler<HTMLInputElement | HTMLSelectElement> = ({ target }) =>
      answerOption(field.group, field.key, target.value.trim())
    return control?.register(field.key, { onChange, onBlur: () => fill(field) }) ?? { name: field.key, onChange }
  }
  const optionField = (field: KnownField) => (
    <OptionField
      key={field.key}
      field={field}
      registration={registrationOf(field)}
      origin={setting.origins[field.key] ?? setting.origins[STATED[field.key] ?? '']}
      assumed={(field.group === 'config' ? setting.assumed : setting.assumedJvm)[field.key]}
      becomes={change[field.group]?.[field.key]}
      refusal={refusalText(field.key)}
    />
  )
  const more = fields.filter(({ first }) => !first)
  const isOpen = more.some(({ key }) => refusals.has(key))
  return (
    <form className="process" id="form" onSubmit={(event) => event.preventDefault()}>
      <div className="heading">
        <h2>{words.form.heading}</h2>
        {Object.keys(answers).length > 0 && (
          <button type="button" className="link" onClick={forgetAnswers}>
            {words.form.reset}
          </button>
        )}
      </div>
      <ProcessChoice />
      {setting.process === 'jvm' && <PresetChoice />}
      {(setting.deployment === 'container' || setting.process === 'jvm') && <ContainerField />}
      {fields.filter(({ first }) => first).map(optionField)}
      <FixedChoice />
      {setting.process === 'tm' && (
        <p>
          <AskForNetwork />
        </p>
      )}
      <details className="more" open={isOpen || undefined}>
        <summary>{words.form.more}</summary>
        {more.map(optionField)}
      </details>
    </form>
  )
}
