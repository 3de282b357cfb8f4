import { defineRule } from '../rule.ts'
import { wrongValues } from '../wrong-values.ts'

/** A value that is not of the option's type, such as `yes` where Flink wants `true`. */
export default defineRule({ id: 'bad-value', check: (linted) => wrongValues(linted, 'bad-value') })
