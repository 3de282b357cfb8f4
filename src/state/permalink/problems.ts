/** What a link says that could not be taken; every language has a message for each. */
export type LinkProblem =
  /** the format is of a later version than this page knows */
  | { readonly problem: 'newer'; readonly version: string }
  /** what should be the version is none */
  | { readonly problem: 'version'; readonly version: string }
  /** no name of this format */
  | { readonly problem: 'name'; readonly name: string }
  /** a name of this format, and no value of it */
  | { readonly problem: 'value'; readonly name: string; readonly value: string }
  /** a failure that this page does not know */
  | { readonly problem: 'failure'; readonly failure: string }
  /** so many more */
  | { readonly problem: 'more'; readonly count: number }

/** As much is repeated of what a link says: it may come from anywhere. */
const REPEATED = 60
/** So many are told one by one. */
const TOLD = 8

export const shortened = (text: string): string => (text.length > REPEATED ? `${text.slice(0, REPEATED)}…` : text)

/** The first few, and how many more there are. */
export const told = (problems: readonly LinkProblem[]): readonly LinkProblem[] =>
  problems.length <= TOLD ? problems : [...problems.slice(0, TOLD), { problem: 'more', count: problems.length - TOLD }]
