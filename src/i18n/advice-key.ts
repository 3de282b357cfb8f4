import type { Alternative } from '../core/advice/alternative.ts'
import type { AdviceKey } from '../core/failures/index.ts'

/** The key of an alternative's texts. Its advice is one of its failure's own ids: `defineFailure` types `advise` so. */
export const adviceKey = ({ failure, advice }: Alternative): AdviceKey => `${failure}/${advice}` as AdviceKey
