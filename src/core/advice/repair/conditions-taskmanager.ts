import type { TaskManagerOptions } from '../../flink/options/prepared.ts'
import { besideFlink, Checking, type Checks, outOfProcess } from './conditions.ts'
import { constant, type Form, high, IMPOSSIBLE, minus, plus, sum, times } from './form.ts'
import type { Moving, Slots } from './slots.ts'

/** A TaskManager's checks over a box; `src/core/flink/taskmanager.ts` has the same steps on exact sizes. */
export function taskManagerChecks(options: TaskManagerOptions, slots: Slots, moving: Moving): Checks {
  const checking = new Checking(slots, moving)
  // `handed`: a number of cores above 0, which is the number of slots where it is not set
  const cores = checking.read(checking.has(options.cpuCores) ? options.cpuCores : options.slots)
  if (high(cores) <= 0 || !Number.isFinite(cores.at)) checking.need(IMPOSSIBLE)
  const fixed = [options.frameworkHeap, options.frameworkOffHeap, options.taskOffHeap].map((option) =>
    checking.read(option),
  )
  const [frameworkHeap = constant(0), frameworkOffHeap = constant(0), taskOffHeap = constant(0)] = fixed
  const others = { frameworkHeap, frameworkOffHeap, taskOffHeap }
  const inner = (total: Form) =>
    (checking.has(options.taskHeap) ? withTaskHeap : withoutTaskHeap)(checking, options, total, fixed)
  if (checking.has(options.taskHeap) && checking.has(options.managed)) {
    const taskHeap = checking.read(options.taskHeap)
    const managed = checking.read(options.managed)
    const used = sum([...fixed, taskHeap, managed])
    const total = checking.has(options.flink) ? checking.read(options.flink) : undefined
    const network = total === undefined ? networkOf(checking, options, used, true) : minus(total, used)
    if (total !== undefined) checkNetwork(checking, options, network)
    const totalFlink = plus(used, network)
    return done({ ...others, taskHeap, managed, network }, totalFlink, besideFlink(checking, options, totalFlink))
  }
  if (checking.has(options.flink)) {
    const totalFlink = checking.read(options.flink)
    return done({ ...others, ...inner(totalFlink) }, totalFlink, besideFlink(checking, options, totalFlink))
  }
  if (!checking.has(options.process)) {
    // neither the fine sizes nor a total
    checking.need(IMPOSSIBLE)
    return done(others, constant(0), { metaspace: constant(0), overhead: constant(0) })
  }
  const outside = outOfProcess(checking, options)
  const totalFlink = minus(minus(checking.read(options.process), outside.metaspace), outside.overhead)
  return done({ ...others, ...inner(totalFlink) }, totalFlink, outside)

  function done(parts: Checks['parts'], totalFlink: Form, outside: { metaspace: Form; overhead: Form }): Checks {
    const totalProcess = sum([totalFlink, outside.metaspace, outside.overhead])
    return { conditions: checking.conditions, parts: { ...parts, ...outside }, totalFlink, totalProcess }
  }
}

type Inner = (checking: Checking, options: TaskManagerOptions, total: Form, fixed: readonly Form[]) => Checks['parts']

/** Network memory is what Flink's total leaves. */
const withTaskHeap: Inner = (checking, options, total, fixed) => {
  const taskHeap = checking.read(options.taskHeap)
  const managed = managedOf(checking, options, total)
  const network = minus(total, sum([...fixed, taskHeap, managed]))
  checkNetwork(checking, options, network)
  return { taskHeap, managed, network }
}

/** Task heap is what Flink's total leaves. */
const withoutTaskHeap: Inner = (checking, options, total, fixed) => {
  const managed = managedOf(checking, options, total)
  const network = networkOf(checking, options, total, false)
  const taskHeap = minus(total, sum([...fixed, managed, network]))
  checking.need(taskHeap)
  return { taskHeap, managed, network }
}

function managedOf(checking: Checking, options: TaskManagerOptions, total: Form): Form {
  if (checking.has(options.managed)) return checking.read(options.managed)
  checking.fraction(options.managedFraction)
  return checking.part(total, checking.read(options.managedFraction))
}

/** The number of buffers decides while none of the options that followed it is set. */
const counted = (checking: Checking, options: TaskManagerOptions): Form | undefined =>
  checking.has(options.numberOfBuffers) &&
  ![options.networkMin, options.networkMax, options.networkFraction].some((option) => checking.has(option))
    ? times(checking.read(options.numberOfBuffers), checking.read(options.segmentSize))
    : undefined

function networkOf(checking: Checking, options: TaskManagerOptions, base: Form, beside: boolean): Form {
  const { networkMin, networkMax, networkFraction } = options
  const buffers = counted(checking, options)
  if (buffers !== undefined) return buffers
  checking.range(networkMin, networkMax, networkFraction)
  return checking.share(base, networkFraction, networkMin, networkMax, beside)
}

function checkNetwork(checking: Checking, options: TaskManagerOptions, network: Form): void {
  const { networkMin, networkMax, networkFraction } = options
  checking.need(network)
  const buffers = counted(checking, options)
  if (buffers !== undefined) {
    checking.need(minus(network, buffers))
    checking.need(minus(buffers, network))
    return
  }
  checking.range(networkMin, networkMax, networkFraction)
  checking.within(network, networkMin, networkMax)
}
