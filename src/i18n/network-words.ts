import type { ExchangeKind, Pattern } from '../core/network/exchange.ts'
import type { NetworkOptionValue } from '../core/network/options.ts'

/** What the calculator of network buffers says; it loads with the calculator. */
export interface NetworkWords {
  readonly heading: string
  readonly intro: string
  readonly planHint: string
  readonly least: string
  readonly leastHint: string
  readonly recommended: string
  readonly recommendedHint: string
  readonly buffers: (count: string) => string
  /** network memory as the budget has it */
  readonly now: string
  readonly states: Readonly<Record<'short' | 'tight' | 'enough', string>>
  readonly costliest: (from: string, to: string, buffers: string) => string
  readonly stages: string
  readonly exchanges: string
  readonly row: (from: string, to: string) => string
  readonly from: string
  readonly to: string
  readonly upstream: string
  readonly downstream: string
  readonly pattern: string
  readonly patterns: Readonly<Record<Pattern, string>>
  readonly kind: string
  readonly kinds: Readonly<Record<ExchangeKind, string>>
  readonly takes: (buffers: string, size: string) => string
  readonly most: string
  readonly add: string
  readonly remove: string
  readonly backToPlan: string
  readonly slots: string
  readonly taskManagers: string
  readonly tooFewSlots: (needed: string, slots: string) => string
  readonly inAll: (size: string) => string
  readonly set: (size: string) => string
  readonly isSet: string
  readonly options: string
  readonly counts: Readonly<Record<NetworkOptionValue['counts'], string>>
  readonly fixed: (value: string) => string
  readonly unlimited: string
  readonly unreadable: string
  readonly debloat: string
}
