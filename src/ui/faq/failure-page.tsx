import type { Failure } from '../../core/failures/failure.ts'
import type { AdviceKey, FailureId } from '../../core/failures/index.ts'
import { SIGNS } from '../../core/failures/signs.ts'
import { titleOf } from '../../i18n/advice-key.ts'
import type { FaqText } from '../../i18n/catalog.ts'
import { setText } from '../../state/input.ts'
import { useView, type View } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { AnswerTable } from '../result/answer-table.tsx'
import { Records } from '../result/records.tsx'
import { FailureLinks, OptionList } from './failure-links.tsx'
import { PageTitle } from './page-title.tsx'
import { useFaqPage } from './use-faq-page.ts'
import { useFaqWords } from './use-faq-words.ts'

interface FailurePageProps {
  readonly failure: Failure<FailureId>
  readonly known: NonNullable<View['known']>
}

/** All there is to say of a failure without a text: what it is, what helps, what does not, what people ask. */
export function FailurePage({ failure: { id, advice, links, record }, known: { knowledge } }: FailurePageProps) {
  const { report, print } = useView()
  const faq = useFaqWords()
  const page = useFaqPage(id)
  if (!page) return null
  const questions: readonly FaqText[] = page.questions
  const { lines, options } = SIGNS[id]
  const { name, mind } = knowledge.failures[id]
  return (
    <article>
      <PageTitle text={name} />
      <section>
        <h2>{faq.what}</h2>
        <p>
          <RichText text={page.what} />
        </p>
      </section>
      <section>
        <h2>{faq.lines}</h2>
        <ul className="lines">
          {lines.map((line) => (
            <li key={line}>
              <code>{line}</code>
            </li>
          ))}
        </ul>
        <button type="button" className="button primary" data-action="example" onClick={() => setText(lines[0])}>
          {faq.example}
        </button>
      </section>
      <section>
        <h2>{faq.apart}</h2>
        <dl>
          {page.apart.map(({ from, how }) => (
            <div key={from}>
              <dt>
                <a href={`#/faq/${from}`}>{knowledge.failures[from].name}</a>
              </dt>
              <dd>
                <RichText text={how} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{faq.can}</h2>
        <p className="soft">{faq.canLead}</p>
        <dl>
          {advice.map((each) => {
            // a failure's advice is one of its own ids: `defineFailure` types it so
            const text = knowledge.advice[`${id}/${each}` as AdviceKey]
            return (
              <div key={each}>
                <dt>{titleOf(text, {})}</dt>
                <dd>
                  <RichText text={text.why({}, report.setting, print)} />
                </dd>
              </div>
            )
          })}
        </dl>
        <OptionList options={options} />
      </section>
      <section>
        <h2>{faq.avoid}</h2>
        <ul className="points">
          {[...page.avoid, ...(mind ? [mind] : [])].map((text) => (
            <li key={text}>
              <RichText text={text} />
            </li>
          ))}
        </ul>
      </section>
      <Records records={record} />
      <section>
        <h2>{faq.questions}</h2>
        {questions.map(({ id: question, question: asked, answer, table }) => (
          <div key={question} className="question">
            <h3>{asked}</h3>
            <p>
              <RichText text={answer} />
            </p>
            {table && <AnswerTable table={table} />}
          </div>
        ))}
      </section>
      <FailureLinks id={id} links={links} />
    </article>
  )
}
