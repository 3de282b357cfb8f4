import type { Component, SetBy } from '../budget.ts'
import { type Bytes, bytes } from '../bytes/bytes.ts'
import type { Sized } from './sized.ts'

/** What stands in a total that is too small for it: a part, or all of Flink's memory as one. */
export interface Claim {
  readonly component: Component | 'totalFlink'
  readonly bytes: Bytes
  /** absent where it is the sum of parts that are set */
  readonly setBy?: SetBy
}

/**
 * A configuration that asks for more than a total of its own, in bytes, at the step at which Flink gives up. Only what
 * that step compares stands here: Flink has not sized the other parts by then.
 */
export interface Overbooked {
  readonly claims: readonly Claim[]
  /** less than the claims are together */
  readonly total: { readonly of: 'totalFlink' | 'totalProcess'; readonly bytes: Bytes }
}

/** What a size claims. */
export const claim = (component: Component, { bytes, setBy }: Sized): Claim => ({ component, bytes, setBy })

/** How much the claims are together. */
export const claimed = ({ claims }: Overbooked): Bytes => bytes(claims.reduce((sum, claim) => sum + claim.bytes, 0n))

/** How much is too much. */
export const excessOf = (overbooked: Overbooked): Bytes => bytes(claimed(overbooked) - overbooked.total.bytes)
