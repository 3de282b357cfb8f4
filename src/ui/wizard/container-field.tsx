import { useState } from 'react'
import { type Bytes, MIB } from '../../core/bytes/bytes.ts'
import { parseKubernetesSize, printKubernetesSize } from '../../core/bytes/kubernetes.ts'
import { answer, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { FieldNote } from './field-note.tsx'

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
  const [typed, setTyped] = useState<string>()
  const { containerBytes, origins } = report.setting
  const known = answered ?? containerBytes
  const isWrong = typed !== undefined && typed.trim() !== '' && parse(typed) === undefined
  return (
    <div className="field">
      <label htmlFor={NAME}>{words.form.container}</label>
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
      <FieldNote
        id={`${NAME}-note`}
        words={words}
        origin={origins[NAME]}
        unit="Mi, Gi"
        refusal={isWrong ? words.form.notASize : undefined}
      />
    </div>
  )
}
