import { memo } from 'react'
import type { Component } from '../../core/budget.ts'
import type { Process } from '../../core/setting.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { choosePart, partId } from './chosen-part.ts'
import { figuresIn } from './figures.ts'
import { Swatch } from './swatch.tsx'

interface BudgetLineProps {
  readonly process: Process
  readonly component: Component
  /** in bytes */
  readonly was: bigint | undefined
  readonly is: bigint | undefined
  /** what a refused configuration asks for, where it gives nothing */
  readonly claim: bigint | undefined
  /** by how much it changes */
  readonly moved: bigint | undefined
  readonly isChanged: boolean
  /** what sets it, in words */
  readonly by: string
  readonly exact: boolean
  /** whether there are columns for what an alternative makes of it */
  readonly compares: boolean
  readonly isOpen: boolean
  /** a hand drags a slider: no pointer rests on a figure */
  readonly isHeld: boolean
}

/** A part's figures. Drawn again only where one of them is another: while a size is dragged some parts stay as they are. */
export const BudgetLine = memo(function BudgetLine(props: BudgetLineProps) {
  const { process, component, was, is, claim, moved, isChanged, by, exact, compares, isOpen, isHeld } = props
  const view = useView()
  const { size, change, title } = figuresIn(view, exact)
  const titled = (value: bigint | undefined) => (isHeld ? undefined : title(value))
  const id = partId(process, component)
  return (
    <tr
      className={isChanged ? 'changed' : undefined}
      data-component={component}
      data-before={was === undefined ? '' : `${was}`}
      data-after={is === undefined ? '' : `${is}`}
    >
      <th scope="row">
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => choosePart(id)}>
          <Swatch component={component} />
          {view.words.budget.components[component]}
        </button>
      </th>
      <td title={titled(was ?? claim)}>{size(was ?? claim)}</td>
      {compares && <td title={titled(is)}>{size(is)}</td>}
      {compares && <td>{change(moved)}</td>}
      <td className="by">
        <RichText text={by} />
      </td>
    </tr>
  )
})
