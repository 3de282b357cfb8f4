import type { ReactNode } from 'react'
import { FLINK_MINORS } from '../../core/flink/versions/minors.ts'
import { type Answers, DEPLOYMENTS, PROCESSES } from '../../core/setting.ts'
import { useChart } from '../../state/chart.ts'
import { useFaqPath } from '../../state/faq-path.ts'
import { answer, useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { nothing, part } from '../part.tsx'
import { FieldNote } from './field-note.tsx'

const UpgradeChoice = part(() => import('../upgrade/upgrade-choice.tsx').catch(nothing))

const STATE_BACKENDS: readonly string[] = ['hashmap', 'rocksdb', 'forst']
/** the releases with long support, and 8, with which Flink 1.x still runs */
const JDKS: readonly number[] = [8, 11, 17, 21, 25]

interface ChoiceProps<Value extends string> {
  readonly id: keyof typeof ANSWER_OF
  readonly label: string
  readonly value: Value | ''
  readonly options: readonly (readonly [Value, string])[]
  /** the text of the empty choice; without it there is none */
  readonly empty?: string
  readonly choose: (value: Value | undefined) => void
  /** another field, in the same line */
  readonly beside?: ReactNode
}

function Choice<Value extends string>({ id, label, value, options, empty, choose, beside }: ChoiceProps<Value>) {
  const { report, words } = useView()
  const field = ANSWER_OF[id]
  const isAnswered = useInput(({ answers }) => answers[field] !== undefined)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={id}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => choose(options.find(([option]) => option === target.value)?.[0])}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {beside}
      <FieldNote
        field={id}
        name={label}
        words={words}
        origin={report.setting.origins[field]}
        reset={isAnswered ? () => answer(field, undefined) : undefined}
      />
    </div>
  )
}

/** What each choice answers. */
const ANSWER_OF = {
  process: 'process',
  'flink-version': 'flink',
  // where a page of the FAQ has the other
  'hidden-flink-version': 'flink',
  deployment: 'deployment',
  stateBackend: 'stateBackend',
  jdk: 'jdk',
} as const satisfies Record<string, keyof Answers>

/** The choices, and what the text says besides: an older name, another release. */
const withRead = <Value,>(choices: readonly Value[], read: Value | undefined): readonly Value[] =>
  read === undefined || choices.includes(read) ? choices : [...choices, read]

/** What kind of process it is, of which version, where. */
export function ProcessChoice() {
  const { words, report } = useView()
  const { form } = words
  const { flink, process, deployment, stateBackend, jdk } = report.setting
  const wanted = useChart((chart) => chart.wanted)
  const isFlink = process !== 'jvm'
  // a page of the FAQ has this select too, and an id is there once
  const isWizard = useFaqPath() === undefined
  return (
    <>
      <Choice
        id="process"
        label={form.process}
        value={process}
        options={PROCESSES.map((name) => [name, form.processes[name]])}
        choose={(value) => answer('process', value)}
      />
      <div hidden={!isFlink}>
        <Choice
          id={isWizard ? 'flink-version' : 'hidden-flink-version'}
          label={form.version}
          value={flink}
          options={FLINK_MINORS.toReversed().map((minor) => [minor, minor])}
          choose={(value) => answer('flink', value)}
          beside={wanted && <UpgradeChoice />}
        />
      </div>
      <Choice
        id="deployment"
        label={form.deployment}
        value={deployment}
        options={DEPLOYMENTS.map((name) => [name, form.deployments[name]])}
        choose={(value) => answer('deployment', value)}
      />
      {process === 'tm' && (
        <Choice
          id="stateBackend"
          label={form.stateBackend}
          value={stateBackend ?? ''}
          options={withRead(STATE_BACKENDS, stateBackend).map((name) => [name, name])}
          empty={form.unknown}
          choose={(value) => answer('stateBackend', value)}
        />
      )}
      <Choice
        id="jdk"
        label={form.jdk}
        value={jdk === undefined ? '' : `${jdk}`}
        options={withRead(JDKS, jdk).map((release) => [`${release}`, `${release}`])}
        empty={form.unknown}
        choose={(value) => answer('jdk', value === undefined ? undefined : Number(value))}
      />
    </>
  )
}
