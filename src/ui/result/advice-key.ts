import type { Alternative } from '../../core/advice/alternative.ts'
import type { AdviceKey } from '../../core/failures/index.ts'

/** The languages' tables are total over this; an alternative's own two names do not carry that they belong together. */
export const adviceKey = ({ failure, advice }: Alternative) => `${failure}/${advice}` as AdviceKey
