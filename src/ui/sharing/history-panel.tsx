import { useState } from 'react'
import { bytes } from '../../core/bytes/bytes.ts'
import { clearHistory, type Kept, useHistory } from '../../state/linking/history.ts'
import { openPermalink, recordShown } from '../../state/linking/linking.ts'
import { readPermalink } from '../../state/permalink/read.ts'
import { loadKnowledge, useTexts } from '../../state/texts.ts'
import { useView } from '../../state/view.ts'
import { useSharingWords } from './use-sharing-words.ts'
import './sharing.css'

/** What a configuration is told by: process and release, total, failure. */
function useNameOf() {
  const { words, print } = useView()
  const failures: Readonly<Record<string, { readonly name: string }>> | undefined = useTexts(
    ({ knowledge }) => knowledge?.failures,
  )
  return ({ link, total }: Kept): readonly string[] => {
    const { answers, linked } = readPermalink(link) ?? { answers: {} }
    const process = answers.process ?? 'tm'
    const failure = linked?.failure?.failure
    return [
      words.form.processes[process],
      process === 'jvm' || !answers.flink ? '' : `Flink ${answers.flink}`,
      total === undefined ? '' : print.size(bytes(BigInt(total))),
      failure === undefined ? '' : (failures?.[failure]?.name ?? failure),
    ].filter((part) => part !== '')
  }
}

/** The last configurations, each a click away. */
export default function HistoryPanel() {
  const words = useSharingWords()
  const { kept } = useHistory()
  const [isOpen, setOpen] = useState(false)
  const nameOf = useNameOf()
  const toggle = (open: boolean) => {
    if (open === isOpen) return
    if (open) {
      recordShown()
      void loadKnowledge()
    }
    setOpen(open)
  }
  return (
    <details className="history" onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
      <summary>{words.history}</summary>
      <ol>
        {kept.map((each) => (
          <li key={each.link}>
            <button type="button" data-history={each.link} onClick={() => openPermalink(each.link)}>
              {nameOf(each).join(' · ')}
            </button>
          </li>
        ))}
      </ol>
      <p className="soft">
        {words.historyHint}{' '}
        {kept.length > 0 && (
          <button type="button" className="link" data-action="clear-history" onClick={clearHistory}>
            {words.clearHistory}
          </button>
        )}
      </p>
    </details>
  )
}
