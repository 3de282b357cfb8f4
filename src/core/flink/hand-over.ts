import type { Bytes } from '../bytes/bytes.ts'
import type { ProcessOptions } from './options/prepared.ts'

/** The `-D` options for Metaspace and overhead, which TaskManager and JobManager are handed alike. */
export function handOverJvmParts(
  dynamic: Record<string, string>,
  options: Pick<ProcessOptions, 'metaspace' | 'overheadMin' | 'overheadMax'>,
  metaspace: Bytes,
  overhead: Bytes,
): void {
  dynamic[options.metaspace.key] = `${metaspace}b`
  dynamic[options.overheadMin.key] = `${overhead}b`
  dynamic[options.overheadMax.key] = `${overhead}b`
}
