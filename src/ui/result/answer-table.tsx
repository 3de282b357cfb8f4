import type { FaqTable } from '../../i18n/catalog.ts'
import { RichText } from '../controls/rich-text.tsx'

/** An answer of many cases, a row each; it scrolls by itself where the page is narrow, also by the keyboard. */
export function AnswerTable({ table: { columns, rows } }: { readonly table: FaqTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="answer-table" tabIndex={0} aria-label={columns.join(', ')}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              {cells.map((cell) => (
                <td key={cell}>
                  <RichText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
