import type { Setting } from './setting.ts'

const NOTHING_KNOWN: Setting = {
  flink: '1.20',
  process: 'tm',
  deployment: 'standalone',
  config: {},
  assumed: {},
  jvm: {},
  assumedJvm: {},
  fixed: [],
  origins: {},
}

/** For tests: a TaskManager of 1.20 of which nothing is known but what `says` says. */
export const setting = <Says extends Partial<Setting>>(says: Says): Setting & Says => ({ ...NOTHING_KNOWN, ...says })
