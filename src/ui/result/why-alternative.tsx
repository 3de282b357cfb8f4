import type { Alternative } from '../../core/advice/alternative.ts'
import { applied } from '../../core/advice/apply.ts'
import { COMPONENTS, type Component } from '../../core/budget.ts'
import { bytes, MIB } from '../../core/bytes/bytes.ts'
import { ADVICE_SOURCES } from '../../core/explain/advice-sources.ts'
import { explain } from '../../core/explain/explain.ts'
import { sourcesIn, sourcesOf } from '../../core/explain/sources.ts'
import { adviceKey } from '../../i18n/advice-key.ts'
import { PART_WORDS } from '../../i18n/parts.ts'
import { useShownLanguage } from '../../state/texts.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { explanationText } from './part/explanation-text.ts'
import { SourceList } from './part/source-list.tsx'
import { Swatch } from './swatch.tsx'
import { useKnowledge } from './use-knowledge.ts'

/** Why an alternative has its numbers: each part that it moves, by the rule that sizes it then; and what the advice rests on. */
export default function WhyAlternative({ alternative }: { readonly alternative: Alternative }) {
  const { words, print, report } = useView()
  const { adviceWords } = useKnowledge()
  const language = useShownLanguage()
  const said = PART_WORDS[language]
  const process = report.budgets[0]?.process ?? report.setting.process
  const { flink } = report.setting
  const after = applied(report.setting, alternative)
  const order: readonly Component[] = COMPONENTS[process]
  const moved = order.flatMap((component) => {
    const change = alternative.change[component] ?? 0n
    const why = change >= MIB || change <= -MIB ? explain(after, process, component) : undefined
    return why ? [{ ...why, was: bytes(why.result - change) }] : []
  })
  return (
    <dl className="why-number">
      {moved.map((why) => (
        <div key={why.component} data-why={why.component}>
          <dt>
            <Swatch component={why.component} /> {words.budget.components[why.component]}: {print.size(why.was)} →{' '}
            {print.size(why.result)}
          </dt>
          <dd>
            <RichText text={explanationText(why, said, words, print)} />
            <SourceList sources={sourcesOf(why, flink, language)} words={said} />
          </dd>
        </div>
      ))}
      <div data-why="advice">
        <dt>{adviceWords.restsOn}</dt>
        <dd>
          <SourceList sources={sourcesIn(ADVICE_SOURCES[adviceKey(alternative)], flink, language)} words={said} />
        </dd>
      </div>
    </dl>
  )
}
