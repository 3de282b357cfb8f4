import { shownLines } from './shown-lines.ts'
import { type ShownSnippet, useReveals } from './use-snippets.ts'

const SIGN = { same: ' ', added: '+', removed: '−' } as const

const ELEMENT = { same: 'span', added: 'ins', removed: 'del' } as const

/** What leads to the file in front, line by line: from the person's own file where it is that, comments and all. */
export default function ChangesView({
  snippet,
  isShown,
}: {
  readonly snippet: ShownSnippet
  readonly isShown: boolean
}) {
  const reveals = useReveals()
  return (
    <div role="tabpanel" id="panel-changes" aria-labelledby="tab-changes" hidden={!isShown} className="diff">
      <div className="file">
        <span className="soft">{snippet.fileName}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <pre tabIndex={0}>
        {shownLines(snippet, reveals)
          .filter(({ text }) => snippet.isOwn || !text.startsWith('#'))
          .map(({ kind, text }, at) => {
            const Line = ELEMENT[kind]
            return <Line key={at} className={kind}>{`${SIGN[kind]} ${text}\n`}</Line>
          })}
      </pre>
    </div>
  )
}
