import { budgetIn, budgetRows, changeOf } from '../core/budget-rows.ts'
import type { Cell, Table } from '../core/export/table.ts'
import type { Derivation } from '../core/flink/derivation.ts'
import type { Process } from '../core/setting.ts'
import type { ExportWords } from './export-words.ts'
import { isSlight, type Printer } from './print.ts'
import type { Words } from './words.ts'

export interface Speech {
  readonly words: Words
  readonly print: Printer
  readonly said: ExportWords
}

interface Compared {
  readonly process: Process
  readonly before: Derivation
  /** with an alternative; absent where nothing is compared */
  readonly after?: Derivation
}

/** The rows of both budgets with their sums: name, sizes before and after, what sets the part. */
function figures({ process, before, after }: Compared, { words }: Speech) {
  const rows = budgetRows(process, before, after ?? before).map((row) => {
    const setBy = (row.after ?? row.before ?? row.claim)?.setBy
    const claimed = row.before?.bytes ?? row.claim?.bytes
    const by = setBy ? words.budget.by(setBy) : ''
    return {
      name: words.budget.components[row.component],
      was: claimed,
      is: row.after?.bytes,
      change: changeOf(row),
      by,
    }
  })
  const [was, is] = [budgetIn(before)?.total, budgetIn(after ?? before)?.total]
  const change = was === undefined || is === undefined ? undefined : is - was
  return [...rows, { name: words.budget.total, was, is, change, by: '' }]
}

/** The budget for a person to read: sizes in the unit that one would choose. */
export function readableTable(compared: Compared, speech: Speech): Table {
  const { words, print, said } = speech
  const size = (bytes: bigint | undefined) => (bytes === undefined ? '' : print.size(bytes))
  const changed = (bytes: bigint | undefined) =>
    bytes === undefined || isSlight(bytes) ? '' : `${print.mebibyteChange(bytes)} MiB`
  const compares = compared.after !== undefined
  return {
    head: compares
      ? [said.part, words.budget.before, words.budget.after, words.budget.change]
      : [said.part, said.size, words.budget.setBy],
    rows: figures(compared, speech).map(({ name, was, is, change, by }) =>
      compares ? [name, size(was), size(is), changed(change)] : [name, size(was), by],
    ),
  }
}

/** The budget to compute with: each size in bytes beside the one that people read. */
export function exactTable(compared: Compared, speech: Speech): Table {
  const { words, print, said } = speech
  const both = (bytes: bigint | undefined): readonly Cell[] => [
    bytes,
    bytes === undefined ? undefined : print.size(bytes),
  ]
  const compares = compared.after !== undefined
  const heads = (name: string) => [said.inBytes(name), name]
  const { before, after, change, now, setBy } = words.budget
  return {
    head: [said.part, ...(compares ? [...heads(before), ...heads(after), said.inBytes(change)] : heads(now)), setBy],
    rows: figures(compared, speech).map((row) => [
      row.name,
      ...both(row.was),
      ...(compares ? [...both(row.is), row.change] : []),
      row.by,
    ]),
  }
}
