import type { ReactNode } from 'react'
import type { SnippetText } from '../../../core/snippets/snippet.ts'
import { useWords } from '../../../state/view.ts'
import { CopyButton } from '../../controls/copy-button.tsx'
import { download } from '../../controls/download.ts'
import type { DiffLine } from './line-diff.ts'

interface WrittenFileProps extends SnippetText {
  readonly fileName: string
  /** as they are shown, which may hide a secret of the text */
  readonly lines: readonly DiffLine[]
  /** what its text is found by */
  readonly mark: Readonly<Record<`data-${string}`, string>>
  readonly children?: ReactNode
}

/** A file to copy and to download, whole as it is written, and what it could not hold. */
export function WrittenFile({ fileName, text, lines, problems, mark, children }: WrittenFileProps) {
  const { snippets } = useWords()
  return (
    <>
      <div className="file">
        <span className="soft">{fileName}</span>
        <button type="button" className="button" data-action="download" onClick={() => download(fileName, text)}>
          {snippets.download}
        </button>
        <CopyButton label={snippets.copy} text={() => text} look="primary" />
      </div>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <pre {...mark} tabIndex={0}>
        {lines.map((line, at) => (
          <span
            key={at}
            className={line.kind === 'added' ? 'added' : line.text.startsWith('#') ? 'comment' : undefined}
          >
            {`${line.text}\n`}
          </span>
        ))}
      </pre>
      {problems.length > 0 && (
        <ul className="left-out">
          {problems.map(({ problem, key }) => (
            <li key={`${problem} ${key}`}>
              {key !== undefined && <code>{key}</code>} {snippets.problems[problem]}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A file in which nothing is marked as changed. */
export const unchanged = (text: string): readonly DiffLine[] =>
  text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split('\n')
        .map((said) => ({ kind: 'same', text: said }))
