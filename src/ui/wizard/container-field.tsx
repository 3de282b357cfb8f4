import { useState } from 'react'
import { type Bytes, bytes, MIB } from '../../core/bytes/bytes.ts'
import { parseKubernetesSize, printKubernetesSize } from '../../core/bytes/kubernetes.ts'
import { useChart } from '../../state/chart.ts'
import { answer, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { part } from '../part.tsx'
import { FieldNote } from './field-note.tsx'
import { Lock } from './lock.tsx'

const ContainerSlider = part(() => import('./container-slider.tsx'))

const NAME = 'containerBytes'

/** The container's limit, in Kubernetes' units; `4g` is taken as `4Gi`, which is what a JVM or Docker means by it. */
const parse = (text: string) =>
  parseKubernetesSize(
    text.trim().replace(/^(\d+(?:\.\d+)?)\s*([kmgt])b?$/i, (_, size, unit) => `${size}${unit.toUpperCase()}i`),
  )

/** A limit that was read from a log in rounded units is no whole number of MiB; a decimal of it is as much as it says. */
const shown = (size: Bytes) =>
  size % MIB === 0n ? printKubernetesSize(size) : `${(Number(size) / Number(MIB)).toFixed(1)}Mi`

export function ContainerField() {
  const { words, report } = useView()
  const answered = useInput(({ answers }) => answers.containerBytes)
  const isUsed = useChart(({ wanted }) => wanted)
  const [typed, setTyped] = useState<string>()
  const { containerBytes, origins, fixed } = report.setting
  const known = answered ?? containerBytes
  const isWrong = typed !== undefined && typed.trim() !== '' && parse(typed) === undefined
  const name = words.form.container
  const [budget] = report.budgets
  return (
    <div className="field">
      <label htmlFor={NAME}>{name}</label>
      <input
        id={NAME}
        name={NAME}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? (known === undefined ? '' : shown(known))}
        placeholder={words.form.unknown}
        aria-invalid={isWrong}
        aria-describedby={`${NAME}-note`}
        onChange={({ target }) => {
          setTyped(target.value)
          answer(NAME, parse(target.value))
        }}
        onBlur={() => !isWrong && setTyped(undefined)}
      />
      <Lock fixed="container" isFixed={fixed.includes('container')} name={name} words={words} />
      <div className="slide">
        {isUsed && (
          <ContainerSlider
            label={name}
            size={known ?? (budget?.before.ok ? budget.before.budget.total : bytes(0n))}
            shown={shown}
            write={setTyped}
            stop={() => setTyped(undefined)}
          />
        )}
      </div>
      <FieldNote
        field={NAME}
        name={name}
        words={words}
        origin={origins[NAME]}
        unit="Mi, Gi"
        refusal={isWrong && <span className="refusal">{words.form.notASize}</span>}
        reset={
          answered === undefined
            ? undefined
            : () => {
                setTyped(undefined)
                answer(NAME, undefined)
              }
        }
      />
    </div>
  )
}
