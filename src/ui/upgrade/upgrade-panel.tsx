import { useMemo } from 'react'
import type { FlinkMinor } from '../../core/flink/versions/minors.ts'
import { upgrade } from '../../core/upgrade/upgrade.ts'
import { UPGRADE_WORDS } from '../../i18n/upgrades.ts'
import { useShownLanguage } from '../../state/texts.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { KeptConfiguration } from './kept-configuration.tsx'
import { UpgradedDefaults } from './upgraded-defaults.tsx'
import { UpgradedMemory } from './upgraded-memory.tsx'

/** What changes with another release: memory, options, defaults, the file, and what to write to keep the memory. */
export default function UpgradePanel({ to }: { readonly to: FlinkMinor }) {
  const { setting } = useView()
  const words = UPGRADE_WORDS[useShownLanguage()]
  const answer = useMemo(() => upgrade(setting, to), [setting, to])
  if (!answer || answer.from === to) return null
  const { from, processes, keys, defaults, formats } = answer
  return (
    <section className="upgrade" data-upgrade={to}>
      <h2>{words.heading(from, to)}</h2>
      {processes.map((each) => (
        <UpgradedMemory key={each.process} upgraded={each} from={from} to={to} words={words} />
      ))}
      <h3>{words.keys}</h3>
      {keys.length === 0 && <p>{words.sameKeys}</p>}
      {keys.length > 0 && (
        <ul className="keys">
          {keys.map((change) => (
            <li key={change.key} data-upgrade-key={change.key} data-change={change.change}>
              <code>{change.key}</code> <RichText text={words.key(change, from, to)} />
            </li>
          ))}
        </ul>
      )}
      <UpgradedDefaults defaults={defaults} from={from} to={to} words={words} />
      <h3>{words.file}</h3>
      <p>
        <RichText text={words.formats(formats.before, formats.after, to)} />
      </p>
      <KeptConfiguration answer={answer} words={words} />
    </section>
  )
}
