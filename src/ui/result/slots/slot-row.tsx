import { useView } from '../../../state/view.ts'
import { RichText } from '../../controls/rich-text.tsx'

interface SlotRowProps {
  /** for `data-slot` */
  readonly id: string
  readonly name: string
  readonly bytes: bigint
  readonly why: string
  /** it is a part of the row above */
  readonly within?: boolean
}

/** One line of a slot's table: what gets how much, and why. */
export function SlotRow({ id, name, bytes, why, within = false }: SlotRowProps) {
  const { words, print } = useView()
  return (
    <tr data-slot={id} data-bytes={`${bytes}`} className={within ? 'within' : undefined}>
      <th scope="row">{name}</th>
      <td title={words.budget.bytes(print.exact(bytes))}>{print.mebibytes(bytes)}</td>
      <td className="by">
        <RichText text={why} />
      </td>
    </tr>
  )
}

/** A sentence across the table, where no figure says it. */
export const SlotNote = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <tr data-slot={id}>
    <td colSpan={3} className="note">
      <RichText text={text} />
    </td>
  </tr>
)
