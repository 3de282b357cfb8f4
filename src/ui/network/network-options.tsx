import { bytes } from '../../core/bytes/bytes.ts'
import { type NetworkOptionValue, networkOptions } from '../../core/network/options.ts'
import type { NetworkWords } from '../../i18n/network-words.ts'
import { answerOption } from '../../state/input.ts'
import { useView } from '../../state/view.ts'

/** The options of the version that touch network buffers: what each is, whether it can be set, what it counts for. */
export function NetworkOptions({ words }: { readonly words: NetworkWords }) {
  const { report, print } = useView()
  const { flink, config } = report.setting
  const shown = ({ name, value }: NetworkOptionValue): string => {
    if (value === undefined) return words.unlimited
    return name === 'segmentSize' ? print.size(bytes(value)) : print.count(value)
  }
  const options = networkOptions(flink, config)
  const isDebloating = options.some(({ name }) => name === 'debloat')
  return (
    <details>
      <summary>{words.options}</summary>
      <ul className="network-options">
        {options
          .filter(({ name }) => name !== 'debloat')
          .map((option) => {
            const { key, from, counts, unreadable } = option
            const note = `network-${option.name}`
            return (
              <li key={key}>
                {from === 'fixed' ? <code>{key}</code> : <label htmlFor={`${note}-value`}>{key}</label>}
                {from === 'fixed' ? (
                  <span>{words.fixed(shown(option))}</span>
                ) : (
                  <input
                    id={`${note}-value`}
                    type="text"
                    autoComplete="off"
                    spellCheck={false}
                    value={config[key] ?? ''}
                    placeholder={shown(option)}
                    aria-describedby={note}
                    aria-invalid={unreadable !== undefined}
                    onChange={({ target }) => answerOption('config', key, target.value)}
                  />
                )}
                <span id={note} className="soft">
                  {unreadable === undefined ? words.counts[counts] : words.unreadable}
                </span>
              </li>
            )
          })}
      </ul>
      {isDebloating && <p className="soft">{words.debloat}</p>}
    </details>
  )
}
