import type { Behaviour, BehaviourChange } from './behaviour.ts'
import { FLINK_1_10 } from './flink-1.10.ts'
import { FLINK_1_11 } from './flink-1.11.ts'
import { FLINK_1_12 } from './flink-1.12.ts'
import { FLINK_1_13 } from './flink-1.13.ts'
import { FLINK_1_14 } from './flink-1.14.ts'
import { FLINK_2_0 } from './flink-2.0.ts'
import { FLINK_MINORS, type FlinkMinor } from './minors.ts'

/** The changes since 1.10, oldest first. */
const CHANGES: readonly BehaviourChange[] = [FLINK_1_11, FLINK_1_12, FLINK_1_13, FLINK_1_14, FLINK_2_0]

/** A version's place in time: greater is newer. */
export const age = (flink: FlinkMinor): number => FLINK_MINORS.indexOf(flink)

/** Whether a text names a version that the model knows. */
export const isFlinkMinor = (text: string): text is FlinkMinor => FLINK_MINORS.some((minor) => minor === text)

/** A version's behaviour: the first release's, and every change since. */
export const behaviourOf = (flink: FlinkMinor): Behaviour =>
  Object.assign({}, FLINK_1_10, ...CHANGES.filter(({ from }) => age(from) <= age(flink)).map(({ changes }) => changes))
