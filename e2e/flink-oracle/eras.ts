import type { FlinkMinor } from '../../src/core/flink/versions/minors.ts'

/** A span of minors that answer alike, and the release that stands for it. */
export interface Era {
  readonly release: string
  /** of pom.xml */
  readonly profile: string
  readonly minors: readonly FlinkMinor[]
}

export const ERAS: readonly Era[] = [
  { release: '1.10.3', profile: 'flink-1.10', minors: ['1.10'] },
  { release: '1.11.6', profile: 'flink-1.11', minors: ['1.11'] },
  { release: '1.12.7', profile: 'flink-1.12', minors: ['1.12'] },
  // as 1.14, but for a number of cores with more than eight decimal places
  { release: '1.13.6', profile: 'flink-1.13', minors: ['1.13'] },
  { release: '1.16.3', profile: 'flink-1.16', minors: ['1.14', '1.15', '1.16'] },
  { release: '1.20.5', profile: 'flink-1.20', minors: ['1.17', '1.18', '1.19', '1.20'] },
  { release: '2.3.0', profile: 'flink-2.3', minors: ['2.0', '2.1', '2.2', '2.3'] },
]
