import type { RecordId } from '../../core/failures/record.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'

/** Catch it next time: what to switch on, and the command for the deployment at hand. */
export function Records({ records }: { readonly records: readonly RecordId[] }) {
  const { words, report, known } = useView()
  if (!known || records.length === 0) return null
  return (
    <section className="records">
      <h2>{words.records}</h2>
      {records.map((id) => {
        const { title, how, command } = known.knowledge.records[id]
        return (
          <details key={id}>
            <summary>{title}</summary>
            <p>
              <RichText text={how} />
            </p>
            {command && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
              <pre tabIndex={0}>{command(report.setting, report.findings[0]?.traits)}</pre>
            )}
          </details>
        )
      })}
    </section>
  )
}
