import { csv } from '../../../core/export/csv.ts'
import { markdownTable } from '../../../core/export/markdown.ts'
import type { Derivation } from '../../../core/flink/derivation.ts'
import type { Process } from '../../../core/setting.ts'
import { exactTable } from '../../../i18n/budget-export.ts'
import { EXPORT_WORDS } from '../../../i18n/exports.ts'
import { useShownLanguage } from '../../../state/texts.ts'
import { useView } from '../../../state/view.ts'
import { CopyButton } from '../../controls/copy-button.tsx'
import { MessageButton } from './message-button.tsx'
import { PictureButtons } from './picture/picture-buttons.tsx'

interface ExportRowProps {
  readonly process: Process
  readonly before: Derivation
  readonly after: Derivation
}

/** Takes a budget along: as a table, a picture, on paper. Where nothing failed, the message is offered here too. */
export function ExportRow({ process, before, after }: ExportRowProps) {
  const { words, print, report, applied } = useView()
  const said = EXPORT_WORDS[useShownLanguage()]
  const table = () => exactTable({ process, before, ...(applied && { after }) }, { words, print, said })
  const isPlan = report.findings.length === 0 && before.ok && report.budgets[0]?.process === process
  return (
    <div className="exports">
      <span>
        {said.tableAs}{' '}
        <CopyButton look="quiet" action="copy-markdown" label="Markdown" text={() => `${markdownTable(table())}\n`} />
        <CopyButton look="quiet" action="copy-csv" label="CSV" text={() => csv(table())} />
      </span>
      <PictureButtons of={{ process, before, ...(applied && { after }) }} said={said} />
      <button type="button" className="link" data-action="print" onClick={() => window.print()}>
        {said.print}
      </button>
      {isPlan && <MessageButton />}
    </div>
  )
}
