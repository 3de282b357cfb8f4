import type { Finding, Numbers } from './finding.ts'
import type { FailureId } from './index.ts'

/** For tests: a failure as the root, in the first line of a text and nowhere else. */
export const found = (failure: FailureId, numbers: Numbers = {}, traits: readonly string[] = []): Finding => ({
  failure,
  role: 'root',
  line: 1,
  endLine: 1,
  count: 1,
  numbers,
  traits,
})
