/** What stands around the texts of the FAQ. It loads with its pages. */
export interface FaqWords {
  readonly title: string
  readonly lead: string
  readonly search: string
  readonly hint: string
  readonly results: (count: number) => string
  readonly all: string
  readonly toWizard: string
  /** where the address names no page */
  readonly noPage: string
  readonly exitCodes: string
  readonly example: string
  readonly what: string
  readonly lines: string
  readonly apart: string
  readonly can: string
  readonly canLead: string
  readonly options: string
  readonly avoid: string
  readonly questions: string
  readonly links: (version: string) => string
}
