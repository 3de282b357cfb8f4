import type { Component } from '../../budget.ts'
import type { Prepared, ProcessOptions } from '../../flink/options/prepared.ts'
import { LONG_MAX } from '../../java/exception.ts'
import {
  constant,
  type Form,
  high,
  IMPOSSIBLE,
  inverse,
  least,
  low,
  minus,
  most,
  plus,
  slackened,
  times,
} from './form.ts'
import type { Moving, Slots } from './slots.ts'

/** What Flink would check while options run through a box: each condition must be 0 or more. */
export interface Checks {
  readonly conditions: readonly Form[]
  readonly parts: Readonly<Partial<Record<Component, Form>>>
  readonly totalFlink: Form
  readonly totalProcess: Form
}

/** The checks of one process under way, in the terms of `Reading`. */
export class Checking {
  readonly conditions: Form[] = []
  private readonly slots: Slots
  private readonly moving: Moving

  constructor(slots: Slots, moving: Moving) {
    this.slots = slots
    this.moving = moving
  }

  has(option: Prepared): boolean {
    return this.slots.has(option)
  }

  /** What an option holds; a text that Flink cannot read is refused wherever it reads it. */
  read(option: Prepared): Form {
    const form = this.slots.read(option, this.moving)
    if (!Number.isNaN(form.at)) return form
    this.need(IMPOSSIBLE)
    return constant(0)
  }

  /** `form` must not be negative. */
  need(form: Form): void {
    this.conditions.push(form)
  }

  /** `size` must lie between two options. */
  within(size: Form, min: Prepared, max: Prepared): void {
    this.need(minus(size, this.read(min)))
    this.need(minus(this.read(max), size))
  }

  /** `Reading.range`: the minimum is not above the maximum, and the fraction is one. */
  range(min: Prepared, max: Prepared, fraction: Prepared): void {
    this.need(minus(this.read(max), this.read(min)))
    this.fraction(fraction)
  }

  fraction(option: Prepared): void {
    const share = this.read(option)
    if (high(share) < 0 || low(share) >= 1) this.need(IMPOSSIBLE)
  }

  /** `Reading.share`, whose fraction is a Java float and whose bytes are cut off, between two options. */
  share(base: Form, fraction: Prepared, min: Prepared, max: Prepared, beside = false): Form {
    const share = this.read(fraction)
    return most(least(this.part(base, beside ? inverse(share) : share), this.read(max)), this.read(min))
  }

  /** A share of a size, which must still be a `long`; a float is as good as a part in 2^24. */
  part(base: Form, share: Form): Form {
    const size = times(base, share)
    this.need(minus(LARGEST, size))
    return slackened(size, 2 + (share.first === 0 && share.second === 0 ? 0 : Math.abs(size.at) * 2e-7))
  }
}

const LARGEST = constant(Number(LONG_MAX))

/** Metaspace and overhead out of a total process size. */
export function outOfProcess(checking: Checking, options: ProcessOptions): { metaspace: Form; overhead: Form } {
  const total = checking.read(options.process)
  const metaspace = checking.read(options.metaspace)
  checking.range(options.overheadMin, options.overheadMax, options.overheadFraction)
  const overhead = checking.share(total, options.overheadFraction, options.overheadMin, options.overheadMax)
  checking.need(minus(total, plus(metaspace, overhead)))
  return { metaspace, overhead }
}

/** Metaspace and overhead on top of Flink's total; the overhead is what a total process size leaves, where one is set. */
export function besideFlink(
  checking: Checking,
  options: ProcessOptions,
  flink: Form,
): { metaspace: Form; overhead: Form } {
  const metaspace = checking.read(options.metaspace)
  const used = plus(flink, metaspace)
  checking.range(options.overheadMin, options.overheadMax, options.overheadFraction)
  if (!checking.has(options.process)) {
    const { overheadFraction, overheadMin, overheadMax } = options
    return { metaspace, overhead: checking.share(used, overheadFraction, overheadMin, overheadMax, true) }
  }
  const overhead = minus(checking.read(options.process), used)
  checking.need(overhead)
  checking.within(overhead, options.overheadMin, options.overheadMax)
  return { metaspace, overhead }
}
