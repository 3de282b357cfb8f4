/** What the page says where its result is taken along: as a message, a table, a picture. Texts may hold `` `code` ``. */
export interface ExportWords {
  /** the button that copies all of it for a ticket or a chat */
  readonly message: string
  readonly tableAs: string
  readonly pictureAs: string
  /** where the browser gives no PNG */
  readonly noPng: string
  readonly print: string
  /** heads of columns */
  readonly part: string
  readonly size: string
  readonly inBytes: (column: string) => string
  /** where the lines of a quotation stand */
  readonly lines: (from: number, to: number) => string
  readonly labelled: (name: string, text: string) => string
  readonly limit: (name: string, size: string) => string
  /** heads the other alternatives */
  readonly also: string
  /** the address in a message */
  readonly open: string
  /** what the lines of a file are compared with */
  readonly against: string
  readonly againstPasted: string
  readonly againstBefore: string
  readonly againstDefaults: string
  /** between the members of a list, in a sentence */
  readonly comma: string
}
