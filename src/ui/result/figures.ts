import type { View } from '../../state/view.ts'

/** How a budget's figures stand in a table. */
export interface Figures {
  readonly size: (value: bigint | undefined) => string
  readonly change: (value: bigint | undefined) => string
  /** to the byte, where a pointer rests on a figure */
  readonly title: (value: bigint | undefined) => string | undefined
}

/** In MiB, or `exact`, in bytes. */
export function figuresIn({ words, print }: Pick<View, 'words' | 'print'>, exact: boolean): Figures {
  return {
    size: (value) => (value === undefined ? '' : exact ? print.exact(value) : print.mebibytes(value)),
    change: (value) =>
      value === undefined || value === 0n ? '' : exact ? print.exact(value) : print.mebibyteChange(value),
    title: (value) => (value === undefined ? undefined : words.budget.bytes(print.exact(value))),
  }
}
