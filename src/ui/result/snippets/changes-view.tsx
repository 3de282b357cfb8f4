import { useState } from 'react'
import { EXPORT_WORDS } from '../../../i18n/exports.ts'
import { useShownLanguage } from '../../../state/texts.ts'
import { useView } from '../../../state/view.ts'
import { againstDefaults } from './against-defaults.ts'
import { shownLines } from './shown-lines.ts'
import { type ShownSnippet, useReveals } from './use-snippets.ts'

const SIGN = { same: ' ', added: '+', removed: '−' } as const

const ELEMENT = { same: 'span', added: 'ins', removed: 'del' } as const

interface ChangesViewProps {
  readonly snippet: ShownSnippet
  readonly isShown: boolean
  /** whether there is something before: the file that was pasted, or what was there before a change was applied */
  readonly hasBefore: boolean
}

/**
 * What leads to the file in front, line by line: from the person's own file where it is that, comments and all, from
 * before a change was applied, or from the defaults.
 */
export default function ChangesView({ snippet, isShown, hasBefore }: ChangesViewProps) {
  const view = useView()
  const reveals = useReveals()
  const said = EXPORT_WORDS[useShownLanguage()]
  const [wantsDefaults, setWantsDefaults] = useState(false)
  const isAgainstDefaults = wantsDefaults || !hasBefore
  if (!isShown) return <div role="tabpanel" id="panel-changes" aria-labelledby="tab-changes" hidden />
  const lines = isAgainstDefaults ? againstDefaults(view, snippet.id) : shownLines(snippet, reveals)
  const isOwn = snippet.isOwn && !isAgainstDefaults
  return (
    <div role="tabpanel" id="panel-changes" aria-labelledby="tab-changes" className="diff">
      <div className="file">
        <span className="soft">{snippet.fileName}</span>
        {hasBefore ? (
          <select
            aria-label={said.against}
            data-against
            value={isAgainstDefaults ? 'defaults' : 'before'}
            onChange={({ target }) => setWantsDefaults(target.value === 'defaults')}
          >
            <option value="before">{snippet.isOwn ? said.againstPasted : said.againstBefore}</option>
            <option value="defaults">{said.againstDefaults}</option>
          </select>
        ) : (
          <span className="soft">{said.againstDefaults}</span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <pre tabIndex={0}>
        {lines
          .filter(({ text }) => isOwn || !text.startsWith('#'))
          .map(({ kind, text }, at) => {
            const Line = ELEMENT[kind]
            return <Line key={at} className={kind}>{`${SIGN[kind]} ${text}\n`}</Line>
          })}
      </pre>
    </div>
  )
}
