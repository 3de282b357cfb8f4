import { derive } from '../../src/core/flink/derive.ts'
import type { FlinkMinor } from '../../src/core/flink/versions/minors.ts'
import type { Case } from './cases.ts'
import type { Era } from './eras.ts'

/** A configuration, and the minor of the era that it is for. */
export interface Drawn {
  readonly asked: Case
  readonly minor: FlinkMinor
}

/** The minors of the era take turns. */
export const drawnFor = ({ minors }: Era, cases: readonly Case[]): readonly Drawn[] =>
  cases.flatMap((asked, index) => {
    const minor = minors[index % minors.length]
    return minor === undefined ? [] : [{ asked, minor }]
  })

/** Whether the model derives a budget of it. */
export const isAccepted = ({ asked, minor }: Drawn): boolean =>
  derive(minor, asked.process, asked.deployment, asked.config).ok
