import { deployed } from '../../core/snippets/document.ts'
import { FIRST_SNIPPETS } from '../../core/snippets/first.ts'
import { offered } from '../../core/snippets/relevance.ts'
import type { Upgrade } from '../../core/upgrade/upgrade.ts'
import type { UpgradeWords } from '../../i18n/upgrade-words.ts'
import { useView } from '../../state/view.ts'
import { unchanged, WrittenFile } from '../result/snippets/written-file.tsx'

interface KeptConfigurationProps {
  readonly answer: Upgrade
  readonly words: UpgradeWords
}

/** The configuration for the other release that keeps every part's size, as that release's own file. */
export function KeptConfiguration({ answer, words }: KeptConfigurationProps) {
  const { words: page, print, setting, own, known } = useView()
  const { from, to, keeps, processes } = answer
  if (!processes.some(({ before }) => before.ok)) return null
  const heading = <h3>{words.keeps(from, to)}</h3>
  if (!keeps)
    return (
      <>
        {heading}
        <p className="wrong">{words.keepsNothing(to)}</p>
      </>
    )
  const target = { ...setting, flink: to, config: keeps.config, assumed: {} }
  const [snippet] = offered(FIRST_SNIPPETS, target, own?.file.format)
  if (!snippet) return null
  const budgets = keeps.processes.map(({ process, after }) => ({ process, before: after }))
  const { text, problems } = snippet.write(deployed(target, budgets, { before: setting }))
  return (
    <>
      {heading}
      <p>{keeps.changes.length === 0 ? words.keepsAsIs : words.keepsWith}</p>
      {keeps.changes.length > 0 && (
        <ul className="keys">
          {keeps.changes.map(({ key, before, after }) => (
            <li key={key} data-upgrade-change={key}>
              <code>{key}</code>: {before === undefined ? words.notSet : <code>{before}</code>} →{' '}
              {after === undefined ? words.notSet : <code>{after}</code>}
            </li>
          ))}
        </ul>
      )}
      {keeps.partly.map(({ process, total }) => (
        <p key={process}>{words.partly(page.form.processes[process], print.size(total))}</p>
      ))}
      <div className="snippets">
        <WrittenFile
          fileName={snippet.fileName(target)}
          text={text}
          lines={unchanged(known?.engine.maskLines(text) ?? text)}
          problems={problems}
          mark={{ 'data-upgrade-snippet': snippet.id }}
        />
      </div>
    </>
  )
}
