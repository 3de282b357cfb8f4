import { FIRST_SNIPPETS } from './first.ts'
import { FURTHER_SNIPPETS } from './further.ts'

/** Every format that a configuration is handed over in. */
export const SNIPPETS = [...FIRST_SNIPPETS, ...FURTHER_SNIPPETS] as const

export type SnippetId = (typeof SNIPPETS)[number]['id']
