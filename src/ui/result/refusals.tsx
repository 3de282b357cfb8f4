import { tellingChain } from '../../core/flink/derivation.ts'
import { useView } from '../../state/view.ts'
import { MessageButton } from './export/message-button.tsx'
import { Quotation } from './quotation.tsx'
import { useKnowledge } from './use-knowledge.ts'

/** A configuration that Flink would refuse, with the exceptions that it would print. */
export function Refusals() {
  const { words, report } = useView()
  const { findingWords } = useKnowledge()
  // the finding's card says the same, with the figures
  if (report.findings.some(({ role, failure }) => role === 'root' && failure.startsWith('flink-config-'))) return null
  return report.budgets.map(({ process, before }) => {
    if (before.ok) return null
    return (
      <article key={process} className="finding refused" data-refused={process}>
        <h2>{findingWords.refused(words.form.processes[process])}</h2>
        <p>{findingWords.refusedWith}</p>
        <Quotation>
          {tellingChain(before.error).map((exception, depth) => (
            <li key={`${depth} ${exception.class}`}>
              <code>
                <span className="soft">{exception.class}</span>
                {exception.message !== null && `: ${exception.message}`}
              </code>
            </li>
          ))}
        </Quotation>
        {before.keys.length > 0 && (
          <p className="keys">
            {findingWords.fixIn}{' '}
            {before.keys.map((key) => (
              <code key={key} className={key in report.setting.config ? undefined : 'soft'}>
                {key}
              </code>
            ))}
          </p>
        )}
        {report.findings.length === 0 && (
          <p className="take">
            <MessageButton />
          </p>
        )}
      </article>
    )
  })
}
