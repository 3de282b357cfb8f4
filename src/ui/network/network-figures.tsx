import type { Bytes } from '../../core/bytes/bytes.ts'
import type { NetworkNeed } from '../../core/network/need.ts'
import type { NetworkWords } from '../../i18n/network-words.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'

/** Network memory of the TaskManager as the budget has it; absent where Flink refuses the configuration. */
function useNetworkMemory(): Bytes | undefined {
  const { after } = useView()
  const before = after.find(({ process }) => process === 'tm')?.before
  return before?.ok ? before.budget.parts.find(({ component }) => component === 'network')?.bytes : undefined
}

/** What it comes to: the least, the recommended, whether there is as much, and which exchange takes most. */
export function NetworkFigures({ need, words }: { readonly need: NetworkNeed; readonly words: NetworkWords }) {
  const { print } = useView()
  const now = useNetworkMemory()
  const { leastBytes, recommendedBytes, costliest } = need
  const figures = [
    ['least', words.least, words.leastHint, need.leastBuffers, leastBytes],
    ['recommended', words.recommended, words.recommendedHint, need.recommendedBuffers, recommendedBytes],
  ] as const
  const state = now === undefined || now >= recommendedBytes ? 'enough' : now >= leastBytes ? 'tight' : 'short'
  return (
    <div aria-live="polite">
      <dl className="network-figures">
        {figures.map(([id, name, hint, count, size]) => (
          <div key={id} data-network={id} data-buffers={count} data-bytes={`${size}`}>
            <dt>{name}</dt>
            <dd>
              <b>{print.size(size)}</b> <span>{words.buffers(print.count(count))}</span>
              <span className="soft">{hint}</span>
            </dd>
          </div>
        ))}
        {now !== undefined && (
          <div data-network="now" data-state={state}>
            <dt>{words.now}</dt>
            <dd>
              <b>{print.size(now)}</b> <span>{words.states[state]}</span>
            </dd>
          </div>
        )}
      </dl>
      {costliest && need.costs.length > 1 && (
        <p>
          <RichText
            text={words.costliest(costliest.exchange.from, costliest.exchange.to, print.count(costliest.least))}
          />
        </p>
      )}
      {need.costs.some(({ exchange }) => exchange.kind === 'blocking') && <p className="soft">{words.stages}</p>}
    </div>
  )
}
