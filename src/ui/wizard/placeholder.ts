import { parseFlinkSize, printFlinkSize } from '../../core/bytes/flink.ts'
import { countOf } from '../../core/counts.ts'
import { optionsOf } from '../../core/flink/options/index.ts'
import type { FlinkMinor } from '../../core/flink/versions/minors.ts'
import type { KnownField } from '../../state/fields.ts'

/** Larger defaults stand for "no bound of its own": from 1.17 on the network's maximum is the largest `long`. */
const UNBOUNDED = 1n << 62n
export const UNBOUNDED_TEXT = '∞'

/** A field's default in the chosen version, as one would write it; empty where the option has none. */
export function placeholderFor({ key, process, group }: KnownField, flink: FlinkMinor): string {
  const [first] = process
  if (group === 'jvm' || first === undefined || first === 'jvm') return ''
  const option = optionsOf(flink, first).find((candidate) => candidate.key === key)
  const standard = option?.default ?? countOf(key)?.default ?? ''
  if (option?.type !== 'memory') return standard
  const size = parseFlinkSize(standard)
  if (typeof size !== 'bigint') return standard
  return size >= UNBOUNDED ? UNBOUNDED_TEXT : printFlinkSize(size)
}
