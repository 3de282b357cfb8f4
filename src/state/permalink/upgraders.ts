import { VERSION } from './names.ts'

/** The parameters of a permalink in their order. */
export type Parameters = readonly (readonly [name: string, value: string])[]
/** Parameters of one version as the next one says them. */
export type Upgrader = (parameters: Parameters) => Parameters

/**
 * One for each version before `VERSION`, by its number: what was written once can be read as long as there are links.
 * - 0: addresses without a version, as they are written by hand. They say what version 1 says.
 */
const UPGRADERS: readonly Upgrader[] = [(parameters) => parameters]

/** Parameters of an older version, step by step as those of the present one. */
export const upgraded = (
  parameters: Parameters,
  version: number,
  upgraders = UPGRADERS,
  present = VERSION,
): Parameters => upgraders.slice(version, present).reduce((said, upgrade) => upgrade(said), parameters)
