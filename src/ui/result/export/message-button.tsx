import { EXPORT_WORDS } from '../../../i18n/exports.ts'
import { message } from '../../../i18n/message.ts'
import { addressOf } from '../../../state/address-of.ts'
import { useShownLanguage } from '../../../state/texts.ts'
import { useView } from '../../../state/view.ts'
import { CopyButton } from '../../controls/copy-button.tsx'

/** The whole result for a ticket or a chat: with the change that is applied, else with the one that is recommended. */
export function MessageButton() {
  const view = useView()
  const said = EXPORT_WORDS[useShownLanguage()]
  const { report, applied, known, words, print } = view
  const text = () => {
    const alternative = applied ?? report.alternatives[0]
    const { engine, knowledge } = known ?? {}
    const after =
      alternative && engine && !applied ? engine.budgetsOf(engine.settingWith(report.setting, alternative)) : view.after
    const address = addressOf(view)
    return message(
      {
        report,
        isApplied: applied !== undefined,
        after,
        ...(alternative && { alternative }),
        ...(address !== undefined && { address }),
      },
      { words, print, said, ...(knowledge && { knowledge }) },
    )
  }
  return <CopyButton look="quiet" action="message" label={said.message} text={text} />
}
