/** What is said of links and of what was kept in one language; it loads with the first of either. */
export interface SharingWords {
  /** why there is no link */
  readonly tooLong: (characters: string, longest: string) => string
  /** what takes the most room of it: option keys */
  readonly longest: (keys: readonly string[]) => string
  readonly close: string
}
