import type { Linked } from '../../core/sharing/linked.ts'
import { VERSION } from './names.ts'
import { type LinkProblem, shortened, told } from './problems.ts'
import { type Draft, type Said, take } from './takers.ts'
import { upgraded } from './upgraders.ts'
import type { Shared } from './write.ts'

/** What a link says, and what of it could not be taken. */
export interface ReadLink extends Shared {
  readonly problems: readonly LinkProblem[]
}

const orAbsent = <Value>(values: ReadonlyMap<string, Value>) =>
  values.size > 0 ? Object.fromEntries(values) : undefined
/** Absent is absent: `exactOptionalPropertyTypes` and the comparison with what was written both want it so. */
const without = <T extends object>(of: Draft<T>): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T // what is there has its type

function linkedIn({ failure, numbers, environment }: Said): Linked | undefined {
  const { failure: id, process } = failure
  const hasVariables = environment.size > 0
  if (id === undefined && !hasVariables) return undefined
  return {
    ...(id !== undefined && {
      failure: {
        failure: id,
        numbers: Object.fromEntries(numbers),
        traits: failure.traits ?? [],
        count: failure.count ?? 1,
        ...(process && { process }),
      },
    }),
    ...(hasVariables && { environment: Object.fromEntries(environment) }),
  }
}

/** The version that a link says it has, and what is wrong with that. */
function versionIn(parameters: URLSearchParams): { readonly version: number; readonly problem?: LinkProblem } {
  const said = parameters.get('v')
  if (said === null) return { version: 0 }
  if (!/^\d{1,6}$/.test(said)) return { version: VERSION, problem: { problem: 'version', version: shortened(said) } }
  const version = Number(said)
  return version > VERSION ? { version: VERSION, problem: { problem: 'newer', version: said } } : { version }
}

/** Whether what follows `#` in an address is meant to be a state: not a page of the FAQ, nor a place on this page. */
export const isPermalink = (text: string): boolean => /^[\w-][\w.-]*=/.test(text)

/**
 * What a permalink says, of any text, with all that could not be taken; `undefined` where the text is none. Never throws.
 */
export function readPermalink(text: string): ReadLink | undefined {
  if (!isPermalink(text)) return undefined
  const parameters = new URLSearchParams(text)
  const { version, problem } = versionIn(parameters)
  const said: Said = {
    answers: {},
    config: new Map(),
    jvm: new Map(),
    exchanges: [],
    triage: new Map(),
    fixed: [],
    failure: {},
    numbers: new Map(),
    environment: new Map(),
  }
  const problems: LinkProblem[] = problem ? [problem] : []
  const pairs = [...parameters].filter(([name]) => name !== 'v')
  for (const [name, value] of upgraded(pairs, version)) {
    const wrong = take(name, value, said)
    if (wrong) problems.push(wrong)
  }
  const { exchanges, fixed, applied } = said
  const linked = linkedIn(said)
  return {
    answers: without<Shared['answers']>({
      ...said.answers,
      config: orAbsent(said.config),
      jvm: orAbsent(said.jvm),
      exchanges: exchanges.length > 0 ? exchanges : undefined,
      fixed: fixed.length > 0 ? fixed : undefined,
      triage: orAbsent(said.triage),
    }),
    ...(linked && { linked }),
    ...(applied !== undefined && { applied }),
    problems: told(problems),
  }
}
