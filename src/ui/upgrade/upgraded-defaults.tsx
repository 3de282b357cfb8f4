import type { FlinkMinor } from '../../core/flink/versions/minors.ts'
import type { DefaultChange } from '../../core/upgrade/default-changes.ts'
import type { UpgradeWords } from '../../i18n/upgrade-words.ts'

interface UpgradedDefaultsProps {
  readonly defaults: readonly DefaultChange[]
  readonly from: FlinkMinor
  readonly to: FlinkMinor
  readonly words: UpgradeWords
}

/** The largest `long` is Flink's word for no bound. */
const plain = (standard: string) => (standard === '9223372036854775807 bytes' ? '∞' : standard)

/** Defaults that differ: those of the memory at once, the others folded up. */
export function UpgradedDefaults({ defaults, from, to, words }: UpgradedDefaultsProps) {
  const memory = defaults.filter((each) => each.memory)
  const others = defaults.filter((each) => !each.memory)
  const list = (some: readonly DefaultChange[]) => (
    <ul className="keys">
      {some.map(({ key, before, after }) => (
        <li key={key} data-upgrade-default={key}>
          <code>{key}</code> {from}: <code>{plain(before)}</code>, {to}: <code>{plain(after)}</code>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <h3>{words.defaults}</h3>
      {memory.length > 0 ? list(memory) : <p>{words.sameDefaults}</p>}
      {others.length > 0 && (
        <details>
          <summary>{words.furtherDefaults(others.length)}</summary>
          {list(others)}
        </details>
      )}
    </>
  )
}
