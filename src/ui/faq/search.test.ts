import { describe, expect, it } from 'vitest'
import { type SearchedPage, search } from './search.ts'

const PAGES: readonly SearchedPage[] = [
  {
    path: 'a',
    name: 'The heap is full',
    shows: 'OutOfMemoryError: Java heap space',
    passages: ['Metaspace is elsewhere.'],
  },
  { path: 'b', name: 'Metaspace 已满', shows: 'OutOfMemoryError: Metaspace', passages: ['托管内存', 'set x.y.size'] },
  { path: 'c', name: 'Exit codes', shows: '137, 143', passages: ['137 Signal 9', '143 Signal 15 asked it to end'] },
]
const paths = (query: string) => search(PAGES, query).map(({ page }) => page.path)

describe('search', () => {
  it.each([
    ['', ['a', 'b', 'c']],
    ['   ', ['a', 'b', 'c']],
    ['metaspace', ['b', 'a']],
    ['JAVA heap', ['a']],
    ['x.y.size', ['b']],
    ['托管内存', ['b']],
    ['143', ['c']],
    ['heap 143', []],
    ['(.*', []],
  ])('%s finds %j', (query, found) => expect(paths(query)).toEqual(found))

  it('shows the passage that holds the words', () => {
    expect(search(PAGES, 'signal 15')[0]?.passage).toBe('143 Signal 15 asked it to end')
    expect(search(PAGES, 'exit')[0]?.passage).toBeUndefined()
  })
})
