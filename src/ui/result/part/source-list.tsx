import type { ReactNode } from 'react'
import type { Source } from '../../../core/explain/sources.ts'
import type { PartWords } from '../../../i18n/part-words.ts'
import { useTexts } from '../../../state/texts.ts'
import { RichText } from '../../controls/rich-text.tsx'

interface SourceListProps {
  readonly sources: readonly Source[]
  readonly words: PartWords
}

/** Where to read up: each address once, a measurement of the project's own by its file. */
export function SourceList({ sources, words }: SourceListProps) {
  const links = useTexts((texts) => texts.knowledge?.links)
  const each = new Map(sources.map((source) => [source.kind === 'measurement' ? source.file : source.address, source]))
  const name = (source: Source): ReactNode => {
    if (source.kind === 'page') return links?.[source.page] ?? source.page
    if (source.kind === 'option') return <code>{source.key}</code>
    return source.kind === 'code' ? (
      <>
        <code>{source.name}</code>, {source.release}
      </>
    ) : (
      <RichText text={words.measurement(source.file)} />
    )
  }
  return (
    <ul className="sources">
      {[...each].map(([key, source]) => (
        <li key={key}>
          {source.kind === 'measurement' ? (
            name(source)
          ) : (
            <a href={source.address} target="_blank" rel="noreferrer">
              {name(source)}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
