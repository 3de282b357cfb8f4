import type { KeyboardEvent } from 'react'
import type { Component } from '../../../core/budget.ts'
import type { Bytes } from '../../../core/bytes/bytes.ts'
import type { Process } from '../../../core/setting.ts'
import { useView } from '../../../state/view.ts'
import { choosePart, partId, useChosenPart } from '../chosen-part.ts'
import { hitAreas, type Stretch, stretches } from './geometry.ts'

/** As wide as a finger or an unsteady hand needs: WCAG 2.2, 2.5.8. */
const LEAST = 24

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** The arrow keys go from part to part; Tab goes past the bar. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  const next = STEPS[event.key]?.(at, buttons.length - 1)
  if (next === undefined) return
  event.preventDefault()
  buttons[next]?.focus()
}

interface PartButtonsProps {
  readonly process: Process
  readonly parts: readonly { readonly component: Component; readonly bytes: Bytes }[]
  readonly scale: bigint
  readonly width: number
  /** which bar: before or after */
  readonly name: string
}

/** Over a bar: a button for each part that has a size, wide enough to be hit however thin the part is. */
export function PartButtons({ process, parts, scale, width, name }: PartButtonsProps) {
  const { words, print } = useView()
  const chosen = useChosenPart((part) => part.chosen)
  const shown = parts.filter(({ bytes }) => bytes > 0n)
  const drawn = stretches(shown, scale, width)
  const isChosen = shown.some(({ component }) => partId(process, component) === chosen)
  return (
    <div className="part-buttons" role="toolbar" aria-label={name} onKeyDown={moveFocus}>
      {hitAreas(drawn, LEAST, width).map(({ component, from, to }, at) => {
        const id = partId(process, component)
        const label = `${words.budget.components[component]} ${print.size(shown[at]?.bytes)}`
        return (
          <button
            key={component}
            type="button"
            data-part={component}
            aria-label={label}
            title={label}
            aria-expanded={chosen === id}
            aria-controls={id}
            tabIndex={(isChosen ? chosen === id : at === 0) ? 0 : -1}
            style={{ left: from, width: to - from }}
            onClick={() => choosePart(id)}
          >
            {chosen === id && <Outline of={drawn[at]} from={from} />}
          </button>
        )
      })}
    </div>
  )
}

/** Around the part as it is drawn, which may be thinner than what can be hit. */
function Outline({ of, from }: { readonly of: Stretch<Component> | undefined; readonly from: number }) {
  return of && <i style={{ left: of.from - from, width: Math.max(4, of.to - of.from) }} />
}
