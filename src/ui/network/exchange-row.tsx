import { EXCHANGE_KINDS, type Exchange, PATTERNS } from '../../core/network/exchange.ts'
import type { ExchangeCost } from '../../core/network/need.ts'
import type { NetworkWords } from '../../i18n/network-words.ts'
import { useView } from '../../state/view.ts'
import { NumberField } from './number-field.tsx'

interface ExchangeRowProps {
  readonly cost: ExchangeCost
  readonly words: NetworkWords
  readonly isCostliest: boolean
  readonly change: (exchange: Exchange) => void
  /** absent where it is the only one */
  readonly remove?: (() => void) | undefined
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly name: string
  readonly value: Value
  readonly options: readonly Value[]
  readonly texts: Readonly<Record<Value, string>>
  readonly choose: (value: Value) => void
}

function Choice<Value extends string>({ label, name, value, options, texts, choose }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        name={name}
        value={value}
        onChange={({ target }) => choose(options.find((option) => option === target.value) ?? value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {texts[option]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One exchange to fill in, and what it takes. */
export function ExchangeRow({ cost, words, isCostliest, change, remove }: ExchangeRowProps) {
  const { print } = useView()
  const { exchange } = cost
  const set = (part: Partial<Exchange>) => change({ ...exchange, ...part })
  const text = (name: 'from' | 'to') => (
    <label>
      <span>{words[name]}</span>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        name={name}
        value={exchange[name]}
        onChange={({ target }) => set({ [name]: target.value })}
      />
    </label>
  )
  return (
    <li data-exchange data-buffers={cost.least}>
      <fieldset>
        <legend className="hidden">{words.row(exchange.from, exchange.to)}</legend>
        {text('from')}
        <NumberField
          label={words.upstream}
          name="upstream"
          value={exchange.upstream}
          choose={(upstream) => set({ upstream })}
        />
        {text('to')}
        <NumberField
          label={words.downstream}
          name="downstream"
          value={exchange.downstream}
          choose={(downstream) => set({ downstream })}
        />
        <Choice
          label={words.pattern}
          name="pattern"
          value={exchange.pattern}
          options={PATTERNS}
          texts={words.patterns}
          choose={(pattern) => set({ pattern })}
        />
        <Choice
          label={words.kind}
          name="kind"
          value={exchange.kind}
          options={EXCHANGE_KINDS}
          texts={words.kinds}
          choose={(kind) => set({ kind })}
        />
      </fieldset>
      <p className="takes">
        <span>{words.takes(print.count(cost.least), print.size(cost.bytes))}</span>
        {isCostliest && <span className="tag">{words.most}</span>}
        {remove && (
          <button type="button" className="link" onClick={remove}>
            {words.remove}
            <span className="hidden"> {words.row(exchange.from, exchange.to)}</span>
          </button>
        )}
      </p>
    </li>
  )
}
