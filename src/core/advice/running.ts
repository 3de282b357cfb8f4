import type { Component } from '../budget.ts'
import type { FlinkProcess, Setting } from '../setting.ts'
import type { Accepted } from './apply.ts'
import type { Situation } from './situation.ts'

/** A Flink process whose configuration Flink accepts: what sizes can be moved in. */
export interface Running {
  readonly setting: Setting
  readonly process: FlinkProcess
  readonly before: Accepted
}

/** The situation as one in which sizes can be moved; absent for a JVM application or a refused configuration. */
export const running = ({ setting, before }: Situation): Running | undefined =>
  setting.process === 'jvm' || !before.ok ? undefined : { setting, process: setting.process, before }

/** A JobManager of 1.10 has but a heap. */
export const hasPart = ({ before }: Running, part: Component): boolean =>
  before.budget.parts.some(({ component }) => component === part)
