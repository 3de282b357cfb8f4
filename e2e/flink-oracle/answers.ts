import type { Derivation } from '../../src/core/flink/derivation.ts'
import type { Case } from './cases.ts'

/** An answer as a line of JSON says it; integers above 2^53 are bigints. */
export type Json = string | number | bigint | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** No text of an answer starts so. */
const MARK = 'integer:'

/** JSON whose integers keep all digits. */
export function parse(line: string): Json {
  // texts are matched too, so that the digits within them are passed over
  const marked = line.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}/g, (token) =>
    token.startsWith('"') ? token : `"${MARK}${token}"`,
  )
  return JSON.parse(marked, (_, value) =>
    typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
  )
}

/** The same text for the same answer, whatever the order of its keys. */
export const canonical = (value: Json): string => {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}

/** What the model answers to a case, in the form of Flink's answers. */
export function modelAnswer({ id, process }: Case, derivation: Derivation): Json {
  if (!derivation.ok)
    return { id, error: derivation.error.map((link) => ({ class: link.class, message: link.message })) }
  const { memory, jvm, dynamic } = derivation
  return {
    id,
    memory,
    ...(jvm === undefined ? {} : { jvm }),
    ...(dynamic === undefined ? {} : { [process === 'tm' ? 'dynamic' : 'jmDynamic']: dynamic }),
  }
}
