import { defineRule } from '../rule.ts'
import { wrongValues } from '../wrong-values.ts'

/** A size with a decimal, `1.5g`: Flink reads whole numbers only. */
export default defineRule({ id: 'decimal-size', check: (linted) => wrongValues(linted, 'decimal-size') })
