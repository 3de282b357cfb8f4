import containerLimit from './container-limit.ts'
import containerNative from './container-native.ts'
import containerPython from './container-python.ts'
import containerState from './container-state.ts'
import directGrowth from './direct-growth.ts'
import directOwner from './direct-owner.ts'
import heapGrowth from './heap-growth.ts'
import metaspaceHistory from './metaspace-history.ts'
import process from './process.ts'
import threadGrowth from './thread-growth.ts'
import threadRefusal from './thread-refusal.ts'

/** Every question, in the order in which they are asked: what decides most comes first. */
export const QUESTIONS = [
  process,
  metaspaceHistory,
  directOwner,
  directGrowth,
  heapGrowth,
  containerLimit,
  containerState,
  containerPython,
  containerNative,
  threadRefusal,
  threadGrowth,
] as const

type Asked = (typeof QUESTIONS)[number]
export type QuestionId = Asked['id']
/** The ids of a question's choices. */
export type ChoiceOf<Id extends QuestionId> = Extract<Asked, { id: Id }>['choices'][number]['id']
