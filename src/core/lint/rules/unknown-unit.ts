import { defineRule } from '../rule.ts'
import { wrongValues } from '../wrong-values.ts'

/** A size whose unit Flink does not know: `2Gi`, `4096MiB`. */
export default defineRule({ id: 'unknown-unit', check: (linted) => wrongValues(linted, 'unknown-unit') })
