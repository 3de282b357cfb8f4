import type { SnippetProblem } from './snippet.ts'
import { escapeUnprintable } from './yaml-scalar.ts'

/**
 * A text in double quotes. In manifests and compose files every value has them: their readers in Go still take `yes`
 * or `1_000` for something else than a text.
 */
export const quoted = (text: string): string => `"${escapeUnprintable(text.replace(/["\\]/g, '\\$&'))}"`

/** A key: bare where it is words with dots between, as all of Flink's are, and none that YAML gives a meaning to. */
export const quotedKey = (text: string): string =>
  /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w-]*(?:\.[\w-]+)*$/i.test(text) ? text : quoted(text)

/** A YAML key on the line of its value may have 1,024 characters, quotes and escapes included (six to one at most). */
const LONGEST_KEY = 1024 / 6 - 2

/** Why a manifest cannot hold an option. */
export function unquotable(key: string, value: string): SnippetProblem | undefined {
  if (key.length > LONGEST_KEY) return 'long-key'
  return /\p{Surrogate}/u.test(key + value) ? 'lone-surrogate' : undefined
}
