import type { FlinkMinor } from '../flink/versions/minors.ts'
import { type LinkId, linkFor, optionLink } from '../links/index.ts'
import { type Code, codeOf } from './code.ts'
import type { Explanation } from './explanation.ts'
import { RULE_SOURCES, type RuleSource } from './rules.ts'

/** Where a rule can be read up. */
export type Source =
  | ({ readonly kind: 'code' } & Code)
  | { readonly kind: 'page'; readonly page: LinkId; readonly address: string }
  | { readonly kind: 'option'; readonly key: string; readonly address: string }
  /** a file of this project, which says what was measured and how */
  | { readonly kind: 'measurement'; readonly file: string }

/** Where a rule stands, for a release and in a language: the documentation first, then the code, then a measurement. */
export function sourcesIn(
  { code, page, measured }: RuleSource,
  flink: FlinkMinor,
  language: string,
): readonly Source[] {
  const found = code && codeOf(code, flink)
  return [
    ...(page ? [{ kind: 'page', page, address: linkFor(page, flink, language) } as const] : []),
    ...(found ? [{ kind: 'code', ...found } as const] : []),
    ...(measured ? [{ kind: 'measurement', file: measured } as const] : []),
  ]
}

/** Where an explanation can be read up: at its option of Flink, if it has one, and where its rule stands. */
export function sourcesOf({ rule, figures }: Explanation, flink: FlinkMinor, language: string): readonly Source[] {
  const key = 'key' in figures && !figures.key.startsWith('-') ? figures.key : undefined
  return [
    ...(key ? [{ kind: 'option', key, address: optionLink(key, flink, language) } as const] : []),
    ...sourcesIn(RULE_SOURCES[rule], flink, language),
  ]
}
