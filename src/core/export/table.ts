/** What a cell holds: words, or a whole number, which stays one where the format has numbers. Nothing is an empty cell. */
export type Cell = string | bigint | undefined

/** Rows of equal length under their heads, for people to paste elsewhere. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
