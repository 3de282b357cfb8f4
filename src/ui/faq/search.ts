/** A page as the search sees it. */
export interface SearchedPage {
  /** what follows `#/faq/` */
  readonly path: string
  readonly name: string
  /** the line that people know it by */
  readonly shows: string
  /** all else that it says, a passage each */
  readonly passages: readonly string[]
}

export interface Found {
  readonly page: SearchedPage
  /** the passage with most of the words, where they are not in the name or the line already */
  readonly passage?: string
}

const countIn = (text: string, words: readonly string[]) => {
  const lower = text.toLowerCase()
  return words.filter((word) => lower.includes(word)).length
}

/** The pages that hold every word of a query, those first whose name and line do. All pages for a query without a word. */
export function search(pages: readonly SearchedPage[], query: string): readonly Found[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  const inHead = ({ name, shows }: SearchedPage) => countIn(`${name} ${shows}`, words) === words.length
  const matching = pages.filter(
    (page) => countIn([page.name, page.shows, ...page.passages].join('\n'), words) === words.length,
  )
  const heads = matching.filter(inHead).map((page) => ({ page }))
  const others = matching
    .filter((page) => !inHead(page))
    .map((page) => {
      const passage = page.passages.toSorted((a, b) => countIn(b, words) - countIn(a, words))[0]
      return { page, ...(passage !== undefined && { passage }) }
    })
  return [...heads, ...others]
}
