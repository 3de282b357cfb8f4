/**
 * What loads with the first text or the first refused configuration: the readers, the failures, the advice, and the
 * parts of the page that show them.
 */

export { applied as settingWith } from '../core/advice/apply.ts'
export { budgetsOf } from '../core/budgets.ts'
export { maskLines, withoutSecrets } from '../core/evidence/mask.ts'
export { read } from '../core/evidence/read.ts'
export { FAILURES } from '../core/failures/index.ts'
export { concerns, linkFor, optionLink } from '../core/links/index.ts'
export { partLink } from '../core/links/parts.ts'
export { ownFile, rewriting, rewritten } from '../core/rewrite/rewritten.ts'
export { evidenceOf, failureOf } from '../core/sharing/evidence.ts'
export { UNKNOWN } from '../core/triage/triage.ts'
export { report } from '../core/tune.ts'
export { reasonText } from '../i18n/reasons.ts'
export { shownLines } from '../ui/result/snippets/shown-lines.ts'
export { default as Told } from '../ui/result/told.tsx'
