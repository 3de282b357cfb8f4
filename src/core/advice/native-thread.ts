import type { Finding } from '../failures/finding.ts'
import type { Proposal, Takes } from './alternative.ts'
import type { CodeChangeId } from './code-changes.ts'
import type { Situation } from './situation.ts'

type Advice =
  | 'update-runtime'
  | 'allow-clone3'
  | 'older-image'
  | 'raise-process-limits'
  | 'find-thread-leak'
  | 'raise-map-count'
type Proposals = readonly (Proposal & { readonly advice: Advice })[]

const change = (advice: Advice, code: CodeChangeId, ...takes: readonly Takes[]): Proposals[number] => ({
  advice,
  code: [code],
  certainty: 'rule-of-thumb',
  takes,
  aside: true,
})

/**
 * The system refused a thread. EPERM: the container runtime's filter does not know clone3. Otherwise a limit on
 * processes or on mappings. Memory was short in none of the resolved cases, so no size is proposed.
 */
export function adviseNativeThread({ traits }: Finding, { setting }: Situation): Proposals {
  if (traits.includes('eperm'))
    return [
      change('update-runtime', 'update-container-runtime', 'change-host'),
      change('allow-clone3', 'allow-clone3', 'new-pods'),
      change('older-image', 'older-base-image', 'new-pods'),
    ]
  const limits = change('raise-process-limits', 'raise-process-limits', 'change-host')
  const leak = change(
    'find-thread-leak',
    'find-thread-leak',
    setting.process === 'jvm' ? 'restart-process' : 'redeploy-code',
  )
  const maps = change('raise-map-count', 'raise-map-count', 'change-host')
  // a JVM that cannot even start has not leaked any
  return traits.includes('at-start') ? [limits, maps] : [limits, leak, maps]
}
