import type { FailureId } from '../../core/failures/index.ts'
import { documents, type LinkId, linkFor, optionLink } from '../../core/links/index.ts'
import { useInput } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { useFaqWords } from './use-faq-words.ts'

/** The options that a failure is about, of those that the chosen release has. */
export function OptionList({ options }: { readonly options: readonly string[] }) {
  const { flink } = useView().report.setting
  const language = useInput((input) => input.language)
  const faq = useFaqWords()
  const there = options.filter((key) => documents(key, flink))
  if (there.length === 0) return null
  return (
    <>
      <p>{faq.options}</p>
      <ul className="points">
        {there.map((key) => (
          <li key={key}>
            <a href={optionLink(key, flink, language)} target="_blank" rel="noreferrer">
              <code>{key}</code>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where the chosen release, the JVM and others document it, in the language of the page where that exists. */
export function FailureLinks({ id, links }: { readonly id: FailureId; readonly links: readonly LinkId[] }) {
  const { report, known } = useView()
  const language = useInput((input) => input.language)
  const faq = useFaqWords()
  const { flink } = report.setting
  return (
    <section data-faq={id}>
      <h2>{faq.links(flink)}</h2>
      <ul className="points">
        {links.map((link) => (
          <li key={link}>
            <a href={linkFor(link, flink, language)} target="_blank" rel="noreferrer">
              {known?.knowledge.links[link]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
