import { spawnSync } from 'node:child_process'
import { FLINK_CODE, type FlinkCodeId, flinkClass } from '../../src/core/explain/code.ts'
import { classPath } from '../maven.ts'
import type { Era } from './eras.ts'

// the keys of a table of ours
const IDS = Object.keys(FLINK_CODE) as FlinkCodeId[]

/** Looks up each class that is cited for the era's minors in the release's jars; gives how many are not there. */
export function checkSources(here: string, { release, profile, minors }: Era): number {
  const cited = IDS.flatMap((id) => minors.flatMap((minor) => flinkClass(id, minor) ?? []))
  // the state backend is not on this class path
  const classes = new Set(cited.filter(({ module }) => !module.includes('rocksdb')).map((found) => found.class))
  const missing = [...classes].filter(
    (name) => spawnSync('javap', ['-cp', classPath(here, profile, release), name]).status !== 0,
  )
  for (const name of missing) console.log(`  cited, but not in Flink ${release}: ${name}`)
  return missing.length
}
