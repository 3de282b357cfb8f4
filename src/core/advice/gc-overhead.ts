import type { Component } from '../budget.ts'
import type { Finding } from '../failures/finding.ts'
import type { Proposal } from './alternative.ts'
import { adviseHeap } from './heap.ts'
import { javaOptions } from './java-options.ts'
import { pinnedDirect } from './larger-container.ts'
import type { Situation } from './situation.ts'
import { takes } from './takes.ts'

type Sizes = ReturnType<typeof adviseHeap>[number]
type Proposals = readonly (Omit<Sizes, 'advice'> & { readonly advice: Sizes['advice'] | 'use-g1' })[]

/** What another collector moves: its own share, and what a container has left. */
const MOVED: readonly Component[] = ['collector', 'headRoom']

/**
 * The collector worked nearly all the time and freed nearly nothing. Room cured half of the confirmed cases, so it comes
 * first; G1 has no such limit and cured one; what fills the heap comes last, as for a full heap.
 */
export function adviseGcOverhead(finding: Finding, situation: Situation): Proposals {
  const heap = adviseHeap(finding, situation)
  const sizes = heap.filter(({ advice }) => advice !== 'smaller-working-set')
  return [
    ...sizes.slice(0, 2),
    ...heap.filter(({ advice }) => advice === 'smaller-working-set'),
    useG1(situation),
    ...sizes.slice(2),
  ]
}

function useG1({ setting, before }: Situation): Proposal & { readonly advice: 'use-g1' } {
  const parallel = Object.keys(setting.jvm).filter((option) => /^-XX:[+-]UseParallel(?:Old)?GC$/.test(option))
  return {
    advice: 'use-g1',
    ...javaOptions(setting, {
      ...Object.fromEntries(parallel.map((option) => [option, null])),
      '-XX:+UseG1GC': '',
      ...(before.ok && setting.process === 'jvm' ? pinnedDirect(before, setting.jvm) : {}),
    }),
    ...(setting.process === 'jvm' ? { moves: MOVED, eases: true } : { aside: true }),
    certainty: 'rule-of-thumb',
    takes: takes(setting),
  }
}
