import { lineDiff } from './line-diff.ts'
import type { ShownSnippet } from './use-snippets.ts'

const SIGN = { same: ' ', added: '+', removed: '−' } as const

/** What the applied change does to the file in front, line by line. */
export function ChangesView({ snippet, isShown }: { readonly snippet: ShownSnippet; readonly isShown: boolean }) {
  return (
    <div role="tabpanel" id="panel-changes" aria-labelledby="tab-changes" hidden={!isShown} className="diff">
      <div className="file">
        <span className="soft">{snippet.fileName}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <pre tabIndex={0}>
        {lineDiff(snippet.before, snippet.text)
          .filter(({ text }) => !text.startsWith('#'))
          .map(({ kind, text }, at) => (
            <span key={at} className={kind}>
              {`${SIGN[kind]} ${text}\n`}
            </span>
          ))}
      </pre>
    </div>
  )
}
