import type { FlinkMinor } from '../src/core/flink/versions/minors.ts'

export interface Release {
  readonly minor: FlinkMinor
  readonly release: string
}

/** The releases of Flink that are run for real: one for each span that computes or speaks otherwise. */
export const RELEASES: readonly Release[] = [
  { minor: '1.12', release: '1.12.7' },
  { minor: '1.14', release: '1.14.6' },
  { minor: '1.16', release: '1.16.3' },
  { minor: '1.20', release: '1.20.5' },
  { minor: '2.3', release: '2.3.0' },
]

/** What Flink before 1.18 reaches into that Java 17 has closed. */
export const OPENED: readonly string[] = [
  '--add-exports=java.base/sun.net.util=ALL-UNNAMED',
  ...['java.lang', 'java.lang.ref', 'java.lang.reflect', 'java.util', 'java.time'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
]
