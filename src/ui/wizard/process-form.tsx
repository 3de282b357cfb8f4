import { useMemo } from 'react'
import { printFlinkSize } from '../../core/bytes/flink.ts'
import { countOf } from '../../core/counts.ts'
import { useChart } from '../../state/chart.ts'
import { fieldsOf, type KnownField } from '../../state/fields.ts'
import { useFormControl } from '../../state/form-control.ts'
import { forgetAnswers, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { AskForNetwork } from '../network/ask-for-network.tsx'
import { part } from '../part.tsx'
import { ContainerField } from './container-field.tsx'
import { OptionField } from './option-field.tsx'
import { ProcessChoice } from './process-choice.tsx'
import { refusalsOf, refusalText } from './refusals.ts'
import { saidIn } from './said.ts'

const PresetChoice = part(() => import('../jvm/preset-choice.tsx'))

export function ProcessForm() {
  const { words, report, applied } = useView()
  const { setting } = report
  const answers = useInput((input) => input.answers)
  const isUsed = useChart(({ wanted }) => wanted)
  const control = useFormControl((form) => form.control)
  const fields = fieldsOf(setting.process, setting.flink)
  const refusals = refusalsOf(report, fields)
  const budget = report.budgets.find(({ process }) => process === setting.process)?.before
  const present = ({ part }: KnownField) => {
    const size = part !== undefined && budget?.ok ? budget.memory[part] : undefined
    return size === undefined ? undefined : printFlinkSize(size)
  }
  const shownIn = ({ group, key }: KnownField) => {
    // a count that the text states in other words than by its option
    const count = countOf(key)
    return answers[group]?.[key] ?? setting[group][key] ?? (count && setting[count.name])?.toString() ?? ''
  }
  // the lock of the size that is set keeps the total, whichever of its options that is
  const totals = fields.filter(({ isTotal }) => isTotal)
  const total = totals.find((field) => shownIn(field) !== '') ?? totals[0]
  const said = useMemo(() => saidIn(report.evidence), [report.evidence])
  const change = { config: applied?.config, jvm: applied?.jvm }
  const optionField = (field: KnownField) => {
    const { group, key } = field
    const fixed = field === total ? 'total' : key
    return (
      <OptionField
        key={key}
        field={field}
        control={control}
        words={words}
        flink={setting.flink}
        value={shownIn(field)}
        origin={setting.origins[key] ?? setting.origins[countOf(key)?.name ?? '']}
        assumed={(group === 'config' ? setting.assumed : setting.assumedJvm)[key]}
        present={present(field)}
        becomes={change[group]?.[key]}
        refusal={refusalText(refusals.get(key), words)}
        said={said.get(key)}
        isAnswered={answers[group]?.[key] !== undefined}
        fixed={fixed}
        isFixed={setting.fixed.includes(fixed)}
        slides={isUsed}
      />
    )
  }
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
