import { memo } from 'react'

/** An option that a narrow screen has room for in one line. */
const FLAG = /^-\S{1,31}$/
const MARKUP = /\*\*(.+?)\*\*|`([^`]+)`/gu

/** A language's text: `**figures that matter**` and `` `code` `` are set so, all else is plain. */
export const RichText = memo(function RichText({ text }: { readonly text: string }) {
  const pieces = []
  let end = 0
  for (const match of text.matchAll(MARKUP)) {
    const [whole, strong, code] = match
    if (match.index > end) pieces.push(text.slice(end, match.index))
    pieces.push(
      strong === undefined ? (
        <code key={match.index} className={code !== undefined && FLAG.test(code) ? 'flag' : undefined}>
          {code}
        </code>
      ) : (
        <b key={match.index}>{strong}</b>
      ),
    )
    end = match.index + whole.length
  }
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  )
})
