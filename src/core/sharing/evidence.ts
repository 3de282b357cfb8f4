import { type Evidence, type Fact, NO_EVIDENCE, type Sighting } from '../evidence/evidence.ts'
import { rebuilt } from '../evidence/rebuilt.ts'
import { FAILURES, type FailureId } from '../failures/index.ts'
import { JAVA_VARIABLES } from '../flink/java-options.ts'
import type { Linked, LinkedFailure } from './linked.ts'

/** Of a link nothing stands in any line. */
const NOWHERE = { line: 0, endLine: 0, record: 0 }

export const failureOf = (id: string): FailureId | undefined => FAILURES.find((failure) => failure.id === id)?.id

function sightingsOf({ failure: id, numbers, traits, count, process }: LinkedFailure): readonly Sighting[] {
  const failure = failureOf(id)
  if (failure === undefined) return []
  const seen = { ...NOWHERE, failure, count, ...(process && { process }) }
  // a failure's traits are those of all its sightings: one that tells of no failure where it stands alone has another beside it
  return [
    { ...seen, numbers, traits },
    { ...seen, numbers: {}, traits: [] },
  ]
}

/**
 * What was read, as far as a link tells: the failure with its figures, in no line and without a quotation. `diagnose`,
 * `settle` and `advise` make the same of it as of the text, when they get the answers of the link.
 */
export function evidenceOf({ failure, environment }: Linked): Evidence {
  const sightings = failure ? sightingsOf(failure) : []
  const variables = JAVA_VARIABLES.flatMap((variable): Fact[] => {
    const value = environment?.[variable]
    return value === undefined ? [] : [{ name: 'environment', value: { variable, value }, line: 0, reader: 'link' }]
  })
  return { ...NO_EVIDENCE, sightings, facts: [...rebuilt(sightings, []), ...variables] }
}
