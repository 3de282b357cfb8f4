import type { Finding } from '../../core/failures/finding.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { AskForNetwork } from '../network/ask-for-network.tsx'
import { MessageButton } from './export/message-button.tsx'
import { QuotedLines } from './quoted-lines.tsx'
import { Triage } from './triage/triage.tsx'
import { useKnowledge } from './use-knowledge.ts'

/** What happened, in a sentence with the figures that matter, why it has its role, and the lines that prove it. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { print, report, known } = useView()
  const knowledge = useKnowledge()
  const text = knowledge.failures[finding.failure]
  const reason = known?.engine.reasonText(finding, knowledge)
  return (
    <article className={`finding ${finding.role}`} data-finding={finding.failure} data-role={finding.role}>
      <h2>
        <span className="tag">{knowledge.findingWords.roles[finding.role]}</span>
        {text.name}
        {finding.count > 1 && <span className="count">{knowledge.findingWords.times(print.count(finding.count))}</span>}
      </h2>
      <p>
        <RichText text={text.happened(finding, report.setting, print)} />
      </p>
      {reason && (
        <p className="reason">
          <RichText text={reason} />
        </p>
      )}
      {text.mind && finding.role === 'root' && (
        <p className="mind">
          <b>{knowledge.findingWords.mind}</b> <RichText text={text.mind} />
        </p>
      )}
      {finding.failure === 'flink-network-buffers' && (
        <p>
          <AskForNetwork />
        </p>
      )}
      <p className="take">
        <a className="link" href={`#/faq/${finding.failure}`}>
          {knowledge.readMore}
        </a>
        {finding === report.findings[0] && <MessageButton />}
      </p>
      <QuotedLines from={finding.line} to={finding.endLine} />
      {finding.role === 'root' && <Triage />}
    </article>
  )
}
