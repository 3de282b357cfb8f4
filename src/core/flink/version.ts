import { prepareJobManager, prepareTaskManager } from './options/prepared.ts'
import type { Behaviour } from './versions/behaviour.ts'
import { behaviourOf } from './versions/index.ts'
import type { FlinkMinor } from './versions/minors.ts'

/** A version's behaviour and options, made ready. */
export interface Version {
  readonly behaviour: Behaviour
  readonly tm: ReturnType<typeof prepareTaskManager>
  readonly jm: ReturnType<typeof prepareJobManager>
}

const versions = new Map<FlinkMinor, Version>()

/** Options and behaviour of a version, made ready at its first use; no configuration's answer is kept. */
export function versionOf(flink: FlinkMinor): Version {
  const known = versions.get(flink)
  if (known !== undefined) return known
  const version = { behaviour: behaviourOf(flink), tm: prepareTaskManager(flink), jm: prepareJobManager(flink) }
  versions.set(flink, version)
  return version
}
