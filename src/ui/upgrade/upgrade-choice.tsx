import { FLINK_MINORS } from '../../core/flink/versions/minors.ts'
import { UPGRADE_WORDS } from '../../i18n/upgrades.ts'
import { answer, useInput } from '../../state/input.ts'
import { useShownLanguage } from '../../state/texts.ts'
import { useView } from '../../state/view.ts'

/** The release to compare with, beside the one that there is. It loads with the first sign of a person. */
export default function UpgradeChoice() {
  const { report } = useView()
  const words = UPGRADE_WORDS[useShownLanguage()]
  const chosen = useInput(({ answers }) => answers.upgradeTo)
  const others = FLINK_MINORS.filter((minor) => minor !== report.setting.flink).toReversed()
  return (
    <select
      id="upgrade-to"
      name="upgrade-to"
      aria-label={words.label}
      title={words.label}
      value={others.find((minor) => minor === chosen) ?? ''}
      onChange={({ target }) =>
        answer(
          'upgradeTo',
          others.find((minor) => minor === target.value),
        )
      }
    >
      <option value="">{words.none}</option>
      {others.map((minor) => (
        <option key={minor} value={minor}>
          {words.choice(minor)}
        </option>
      ))}
    </select>
  )
}
