import type { Evidence } from '../../core/evidence/evidence.ts'
import type { Said } from './field-note.tsx'

/** What a text sets, by the option; what is said last counts. */
export function saidIn({ facts }: Evidence): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  for (const fact of facts) {
    if (fact.name === 'config') said.set(fact.value.key, { line: fact.line, value: fact.value.value })
    if (fact.name === 'jvm') said.set(fact.value.option, { line: fact.line, value: fact.value.value })
  }
  return said
}
