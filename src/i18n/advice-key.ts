import type { Alternative } from '../core/advice/alternative.ts'
import type { Numbers } from '../core/failures/finding.ts'
import type { AdviceKey } from '../core/failures/index.ts'
import type { AdviceText } from './catalog.ts'

/** The key of an alternative's texts. Its advice is one of its failure's own ids: `defineFailure` types `advise` so. */
export const adviceKey = ({ failure, advice }: Alternative): AdviceKey => `${failure}/${advice}` as AdviceKey

/** An alternative's title. */
export const titleOf = ({ title }: Pick<AdviceText, 'title'>, numbers: Numbers): string =>
  typeof title === 'string' ? title : title(numbers)
