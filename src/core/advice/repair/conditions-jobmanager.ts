import type { JobManagerOptions } from '../../flink/options/prepared.ts'
import { besideFlink, Checking, type Checks, outOfProcess } from './conditions.ts'
import { constant, type Form, IMPOSSIBLE, minus, plus, sum } from './form.ts'
import type { Moving, Slots } from './slots.ts'

/** A JobManager's checks over a box, from 1.11 on; `src/core/flink/jobmanager.ts` has the same steps on exact sizes. */
export function jobManagerChecks(options: JobManagerOptions, slots: Slots, moving: Moving): Checks {
  const checking = new Checking(slots, moving)
  checking.read(options.directLimit)
  const { heap, offHeap, flink, process } = options
  if (checking.has(heap)) {
    const size = checking.read(heap)
    const off = checking.read(offHeap)
    if (!checking.has(flink)) return beside(size, off, plus(size, off))
    const total = checking.read(flink)
    const rest = minus(total, size)
    checking.need(rest)
    if (checking.has(offHeap)) {
      checking.need(minus(rest, off))
      checking.need(minus(off, rest))
    }
    return beside(size, rest, total)
  }
  if (checking.has(flink)) {
    const total = checking.read(flink)
    return beside(left(total), checking.read(offHeap), total)
  }
  if (!checking.has(process)) {
    checking.need(IMPOSSIBLE)
    return done(constant(0), constant(0), constant(0), { metaspace: constant(0), overhead: constant(0) })
  }
  const outside = outOfProcess(checking, options)
  const total = minus(minus(checking.read(process), outside.metaspace), outside.overhead)
  return done(left(total), checking.read(offHeap), total, outside)

  /** The heap is what Flink's total leaves, a byte at least. */
  function left(total: Form): Form {
    const rest = minus(total, checking.read(offHeap))
    checking.need(plus(rest, constant(-1)))
    return rest
  }

  function beside(size: Form, off: Form, total: Form): Checks {
    return done(size, off, total, besideFlink(checking, options, total))
  }

  function done(size: Form, off: Form, totalFlink: Form, outside: { metaspace: Form; overhead: Form }): Checks {
    return {
      conditions: checking.conditions,
      parts: { heap: size, offHeap: off, ...outside },
      totalFlink,
      totalProcess: sum([totalFlink, outside.metaspace, outside.overhead]),
    }
  }
}
