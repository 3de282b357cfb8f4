import { useEffect } from 'react'
import type { Component } from '../../../core/budget.ts'
import { failuresOf } from '../../../core/explain/too-small.ts'
import type { Process } from '../../../core/setting.ts'
import { loadKnowledge, useTexts } from '../../../state/texts.ts'

/** The failures that a part's being too small leads to, each with its page. */
export function PartFailures({ process, component }: { readonly process: Process; readonly component: Component }) {
  const knowledge = useTexts((texts) => texts.knowledge)
  useEffect(() => {
    if (!knowledge) void loadKnowledge()
  }, [knowledge])
  return failuresOf(process, component).map((failure) => (
    <a key={failure} href={`#/faq/${failure}`} data-part-failure={failure}>
      {knowledge?.failures[failure].name ?? failure}
    </a>
  ))
}
