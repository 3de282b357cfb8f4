import { type ReactNode, useEffect, useRef } from 'react'
import type { BudgetRow } from '../../../core/budget-rows.ts'
import { explain } from '../../../core/explain/explain.ts'
import { settingsOf } from '../../../core/explain/settings.ts'
import type { Process } from '../../../core/setting.ts'
import type { PartText, PartWords } from '../../../i18n/part-words.ts'
import { PART_WORDS } from '../../../i18n/parts.ts'
import { useShownLanguage } from '../../../state/texts.ts'
import { useView } from '../../../state/view.ts'
import { RichText } from '../../controls/rich-text.tsx'
import { choosePart, partId } from '../chosen-part.ts'
import { explanationText } from './explanation-text.ts'
import { PartFailures } from './part-failures.tsx'
import { PartSettings } from './part-settings.tsx'
import { PartSources } from './part-sources.tsx'

interface PartRowProps {
  readonly process: Process
  readonly row: BudgetRow
  /** how many the table has */
  readonly columns: number
}

/** Below a part's figures: what it is, what sets it, why it has this size, what happens when it is too small. */
export default function PartRow({ process, row, columns }: PartRowProps) {
  const { words, print, setting } = useView()
  const said = PART_WORDS[useShownLanguage()]
  const place = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    // newer browsers give a promise back, which is nothing to clean up
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { component } = row
  const text = textOf(said, process, component)
  const explanation = explain(setting, process, component)
  const settings = settingsOf(setting, process, explanation, (row.after ?? row.claim)?.setBy)
  const id = partId(process, component)
  const close = () => {
    // the button that opened it stays
    document.querySelector<HTMLElement>(`.parts [aria-controls="${id}"]`)?.focus()
    choosePart(id)
  }
  return (
    <tr ref={place} className="part-detail" id={id} data-part-detail={component}>
      <td colSpan={columns}>
        <div>
          <dl>
            {text && (
              <Item name={said.heads.what}>
                <RichText text={text.what} />
              </Item>
            )}
            {settings.length > 0 && (
              <Item name={said.heads.setBy}>
                <PartSettings settings={settings} explanation={explanation} words={said} />
              </Item>
            )}
            {explanation && (
              <Item name={said.heads.why}>
                <RichText text={explanationText(explanation, said, words, print)} />
              </Item>
            )}
            {text && (
              <Item name={said.heads.small}>
                <RichText text={text.small} /> <PartFailures process={process} component={component} />
              </Item>
            )}
            <Item name={said.heads.sources}>
              <PartSources process={process} component={component} explanation={explanation} words={said} />
            </Item>
          </dl>
          <button type="button" className="link" onClick={close}>
            {said.close}
          </button>
        </div>
      </td>
    </tr>
  )
}

function Item({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function textOf({ parts }: PartWords, process: Process, component: BudgetRow['component']): PartText | undefined {
  const texts: Readonly<Partial<Record<BudgetRow['component'], PartText>>> = parts[process]
  return texts[component]
}
