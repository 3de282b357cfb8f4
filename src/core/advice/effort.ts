import type { Setting } from '../setting.ts'
import type { Proposal, Takes } from './alternative.ts'
import type { Accepted } from './apply.ts'
import type { Situation } from './situation.ts'

const RESTARTS: readonly Takes[] = ['restart-taskmanagers', 'restart-jobmanager']

/**
 * What a change takes once its budget is known: a container of another size is another container, else the process
 * starts again in the one it has; a job with other code is submitted again, from a savepoint.
 */
export function takesOf({ takes }: Proposal, { setting, before }: Situation, after: Accepted): readonly Takes[] {
  if (setting.process === 'jvm') return takes
  const resized = !before.ok || before.budget.total !== after.budget.total
  const started = takes.some((step) => RESTARTS.includes(step)) ? inContainer(takes, setting, resized) : takes
  return started.includes('redeploy-code') ? [...new Set<Takes>(['savepoint', ...started])] : started
}

function inContainer(takes: readonly Takes[], { deployment }: Setting, resized: boolean): readonly Takes[] {
  if (deployment !== 'container') return takes
  const others = takes.filter((step) => step !== 'new-pods')
  return resized ? [...others.filter((step) => !RESTARTS.includes(step)), 'new-pods'] : others
}
