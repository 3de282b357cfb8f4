import { answer, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'

const FIXED = ['total', 'container'] as const

/** What may not grow: advice keeps to it. */
export function FixedChoice() {
  const { words, report } = useView()
  const answered = useInput(({ answers }) => answers.fixed)
  const fixed = answered ?? report.setting.fixed
  const names = { total: words.form.fixedTotal, container: words.form.fixedContainer }
  const toggle = (name: (typeof FIXED)[number], on: boolean) => {
    const others = fixed.filter((other) => other !== name)
    answer('fixed', on ? [...others, name] : others)
  }
  return (
    <fieldset className="fixed">
      <legend>{words.form.fixed}</legend>
      {FIXED.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={fixed.includes(name)}
            onChange={({ target }) => toggle(name, target.checked)}
          />
          {names[name]}
        </label>
      ))}
    </fieldset>
  )
}
