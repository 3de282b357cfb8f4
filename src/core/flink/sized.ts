import type { SetBy } from '../budget.ts'
import type { Bytes } from '../bytes/bytes.ts'

/** A size and who decided it. */
export interface Sized {
  readonly bytes: Bytes
  readonly setBy: SetBy
}
