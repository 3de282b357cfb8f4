import { useEffect, useRef } from 'react'
import { bytes, MIB } from '../../core/bytes/bytes.ts'
import { networkNeed } from '../../core/network/need.ts'
import { answer, answerOption, useInput } from '../../state/input.ts'
import { useNetwork } from '../../state/network.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { ExchangeRow } from './exchange-row.tsx'
import { NetworkFigures } from './network-figures.tsx'
import { NetworkOptions } from './network-options.tsx'
import { NumberField } from './number-field.tsx'
import { addRow, rowsOf, setRows } from './rows.ts'
import { useNetworkWords } from './use-network-words.ts'

const MIN = 'taskmanager.memory.network.min'
const MAX = 'taskmanager.memory.network.max'
const SLOTS = 'taskmanager.numberOfTaskSlots'

/** The calculator of network buffers: the job's exchanges in, what the worst TaskManager needs out. */
export default function NetworkPanel() {
  const { report, print } = useView()
  const words = useNetworkWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { asked, shown, taskManagers: answered } = useNetwork()
  useEffect(() => {
    if (!words || asked === shown) return
    heading.current?.focus()
    useNetwork.setState({ shown: asked })
  }, [words, asked, shown])
  const isAnswered = useInput(({ answers }) => answers.exchanges !== undefined)
  if (!words) return null

  const { setting, evidence } = report
  const hasPlan = evidence.facts.some(({ name }) => name === 'exchange')
  const rows = rowsOf(setting)
  const slots = setting.slots ?? 1
  const need = networkNeed({ exchanges: rows, slots }, setting.flink, setting.config)
  const size = `${need.recommendedBytes / MIB}m`
  const isSet = setting.config[MIN] === size && setting.config[MAX] === size
  const taskManagers = answered ?? Math.max(1, Math.ceil(need.parallelism / slots))
  const isShort = slots * taskManagers < need.parallelism
  return (
    <section className="network" data-panel="network" aria-labelledby="network-heading">
      <h2 id="network-heading" tabIndex={-1} ref={heading}>
        {words.heading}
      </h2>
      <p className="soft">{words.intro}</p>
      <NetworkFigures need={need} words={words} />
      <p className="network-actions">
        <button
          type="button"
          className="button primary"
          data-action="set-network"
          // before anybody has said what the job is, its size would be that of a made-up one
          disabled={isSet || !(isAnswered || hasPlan)}
          onClick={() => {
            answerOption('config', MIN, size)
            answerOption('config', MAX, size)
          }}
        >
          {isSet ? words.isSet : words.set(print.size(need.recommendedBytes))}
        </button>
      </p>
      <h3>{words.exchanges}</h3>
      {!hasPlan && (
        <p className="soft">
          <RichText text={words.planHint} />
        </p>
      )}
      <ol className="exchanges">
        {need.costs.map((cost, at) => (
          <ExchangeRow
            // rows have no identity of their own: two may say the same
            key={at}
            cost={cost}
            words={words}
            isCostliest={need.costs.length > 1 && cost === need.costliest}
            change={(exchange) => setRows(rows.with(at, exchange))}
            remove={rows.length > 1 ? () => setRows(rows.toSpliced(at, 1)) : undefined}
          />
        ))}
      </ol>
      <p className="network-actions">
        <button type="button" className="button" data-action="add-exchange" onClick={() => addRow(rows)}>
          {words.add}
        </button>
        {hasPlan && isAnswered && (
          <button type="button" className="link" onClick={() => answer('exchanges', undefined)}>
            {words.backToPlan}
          </button>
        )}
      </p>
      <div className="network-cluster">
        <NumberField
          label={words.slots}
          name="slots"
          value={slots}
          choose={(value) => answerOption('config', SLOTS, `${value}`)}
        />
        <NumberField
          label={words.taskManagers}
          name="taskManagers"
          value={taskManagers}
          choose={(count) => useNetwork.setState({ taskManagers: count })}
        />
        <p className={isShort ? 'refusal' : 'soft'}>
          {isShort
            ? words.tooFewSlots(print.count(need.parallelism), print.count(slots * taskManagers))
            : words.inAll(print.size(bytes(need.recommendedBytes * BigInt(taskManagers))))}
        </p>
      </div>
      <NetworkOptions words={words} />
    </section>
  )
}
