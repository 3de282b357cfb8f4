/** What loads with the first text or the first refused configuration: the readers, the failures, the advice. */

export { applied as settingWith } from '../core/advice/apply.ts'
export { read } from '../core/evidence/read.ts'
export { FAILURES } from '../core/failures/index.ts'
export { concerns, linkFor } from '../core/links/index.ts'
export { report } from '../core/tune.ts'
