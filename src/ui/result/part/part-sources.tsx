import type { Component } from '../../../core/budget.ts'
import type { Explanation } from '../../../core/explain/explanation.ts'
import { type Source, sourcesOf } from '../../../core/explain/sources.ts'
import { linkFor } from '../../../core/links/index.ts'
import { partLink } from '../../../core/links/parts.ts'
import type { Process } from '../../../core/setting.ts'
import type { PartWords } from '../../../i18n/part-words.ts'
import { useShownLanguage } from '../../../state/texts.ts'
import { useView } from '../../../state/view.ts'
import { SourceList } from './source-list.tsx'

interface PartSourcesProps {
  readonly process: Process
  readonly component: Component
  readonly explanation: Explanation | undefined
  readonly words: PartWords
}

/** Where a part is documented for the release, and where the rule stands that sized it. */
export function PartSources({ process, component, explanation, words }: PartSourcesProps) {
  const { setting } = useView()
  const language = useShownLanguage()
  const link = process === 'jvm' ? undefined : partLink(process, component)
  const section: readonly Source[] = link
    ? [{ kind: 'page', page: link, address: linkFor(link, setting.flink, language) }]
    : []
  const stands = explanation ? sourcesOf(explanation, setting.flink, language) : []
  return <SourceList sources={[...section, ...stands]} words={words} />
}
