import { FLINK_MINORS } from '../../core/flink/versions/minors.ts'
import { answer } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { useFaqWords } from './use-faq-words.ts'

/** The ways out of a page, and the release whose documentation it links to. */
export function FaqBar({ isIndex }: { readonly isIndex: boolean }) {
  const { words, report } = useView()
  const faq = useFaqWords()
  return (
    <nav className="faq-bar" aria-label={faq.title}>
      <a href="#/">{faq.toWizard}</a>
      {!isIndex && <a href="#/faq">{faq.all}</a>}
      <a href="#/faq/exit-codes">{faq.exitCodes}</a>
      <label>
        {words.form.version}{' '}
        <select
          id="flink-version"
          value={report.setting.flink}
          onChange={({ target }) =>
            answer(
              'flink',
              FLINK_MINORS.find((minor) => minor === target.value),
            )
          }
        >
          {FLINK_MINORS.toReversed().map((minor) => (
            <option key={minor} value={minor}>
              {minor}
            </option>
          ))}
        </select>
      </label>
    </nav>
  )
}
