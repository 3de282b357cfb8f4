import type { Component, Part, SetBy } from '../budget.ts'
import type { Bytes } from '../bytes/bytes.ts'

/** A size and who decided it. */
export interface Sized {
  readonly bytes: Bytes
  readonly setBy: SetBy
}

export const partOf = (component: Component, { bytes, setBy }: Sized): Part => ({ component, bytes, setBy })
