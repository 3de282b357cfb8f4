import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'

/** Whether `flink` is `last` or older. */
export const atMost = (flink: FlinkMinor, last: FlinkMinor): boolean =>
  FLINK_MINORS.indexOf(flink) <= FLINK_MINORS.indexOf(last)

/** Whether `flink` is `first` or newer. */
export const atLeast = (flink: FlinkMinor, first: FlinkMinor): boolean =>
  FLINK_MINORS.indexOf(flink) >= FLINK_MINORS.indexOf(first)
