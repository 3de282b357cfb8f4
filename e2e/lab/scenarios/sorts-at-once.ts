import type { FlinkMinor } from '../../../src/core/flink/versions/minors.ts'
import type { Config } from '../../../src/core/setting.ts'

/** What batch jobs are scheduled with by default since 1.19 does not take sorts that run at the same time. */
export const sortsAtOnce = (minor: FlinkMinor): Config =>
  minor === '1.20' || minor === '2.3' ? { 'jobmanager.scheduler': 'Default' } : {}
