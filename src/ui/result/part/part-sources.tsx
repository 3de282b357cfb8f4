import type { Component } from '../../../core/budget.ts'
import type { Explanation } from '../../../core/explain/explanation.ts'
import { type Source, sourcesOf } from '../../../core/explain/sources.ts'
import { linkFor } from '../../../core/links/index.ts'
import { partLink } from '../../../core/links/parts.ts'
import type { Process } from '../../../core/setting.ts'
import type { PartWords } from '../../../i18n/part-words.ts'
import { useTexts } from '../../../state/texts.ts'
import { useView } from '../../../state/view.ts'
import { RichText } from '../../controls/rich-text.tsx'

interface PartSourcesProps {
  readonly process: Process
  readonly component: Component
  readonly explanation: Explanation | undefined
  readonly words: PartWords
}

/** Where a part is documented for the release, and where the rule stands that sized it. */
export function PartSources({ process, component, explanation, words }: PartSourcesProps) {
  const { setting } = useView()
  const language = useTexts((texts) => texts.language ?? 'en')
  const knowledge = useTexts((texts) => texts.knowledge)
  const link = process === 'jvm' ? undefined : partLink(process, component)
  const section: readonly Source[] = link
    ? [{ kind: 'page', page: link, address: linkFor(link, setting.flink, language) }]
    : []
  const sources = [...section, ...(explanation ? sourcesOf(explanation, setting.flink, language) : [])]
  const seen = new Map(sources.map((source) => [source.kind === 'measurement' ? source.file : source.address, source]))
  const name = (source: Source) => {
    if (source.kind === 'page') return knowledge?.links[source.page] ?? source.page
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
      {[...seen].map(([key, source]) => (
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
