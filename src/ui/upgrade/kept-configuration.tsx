import { deployed } from '../../core/snippets/document.ts'
import { FIRST_SNIPPETS } from '../../core/snippets/first.ts'
import { offered } from '../../core/snippets/relevance.ts'
import type { Upgrade } from '../../core/upgrade/upgrade.ts'
import type { UpgradeWords } from '../../i18n/upgrade-words.ts'
import { useView } from '../../state/view.ts'
import { CopyButton } from '../controls/copy-button.tsx'
import { download } from '../controls/download.ts'

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
  const fileName = snippet.fileName(target)
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
        <div className="file">
          <span className="soft">{fileName}</span>
          <button type="button" className="button" data-action="download" onClick={() => download(fileName, text)}>
            {page.snippets.download}
          </button>
          <CopyButton label={page.snippets.copy} text={() => text} look="primary" />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
        <pre data-upgrade-snippet={snippet.id} tabIndex={0}>
          {(known?.engine.maskLines(text) ?? text)
            .replace(/\n$/, '')
            .split('\n')
            .map((line, at) => (
              <span key={at} className={line.startsWith('#') ? 'comment' : undefined}>
                {`${line}\n`}
              </span>
            ))}
        </pre>
        {problems.length > 0 && (
          <ul className="left-out">
            {problems.map(({ problem, key }) => (
              <li key={`${problem} ${key}`}>
                {key !== undefined && <code>{key}</code>} {page.snippets.problems[problem]}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
