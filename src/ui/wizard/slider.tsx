import { useEffect, useRef, useState } from 'react'
import { letGo } from '../../state/held.ts'

/** What ends a drag, wherever the pointer is by then. */
const RELEASED = ['pointerup', 'pointercancel', 'blur'] as const

interface SliderProps {
  readonly label: string
  /** its first and its last place, whole numbers; it reaches further where it stands further */
  readonly from: number
  readonly to: number
  /** where it stands while nobody holds it */
  readonly place: number
  /** what stands at a place, in words */
  readonly textAt: (place: number) => string
  /** called for each place that it is dragged over, and holds it */
  readonly move: (place: number) => void
  /** called when it is let go, after what was held has been taken over */
  readonly stop: () => void
}

/** A slider beside a text field. While it is dragged the bars follow; the input changes once it is let go. */
export function Slider({ label, from, to, place, textAt, move, stop }: SliderProps) {
  const [held, setHeld] = useState<number>()
  const input = useRef<HTMLInputElement>(null)
  /** a key that is held down changes at each step, and is let go at the end */
  const repeats = useRef(false)
  const end = () => {
    if (repeats.current) return
    letGo()
    setHeld(undefined)
    stop()
  }
  const latest = useRef(end)
  latest.current = end
  useEffect(() => {
    const { current } = input
    // not React's `onChange`, which is the input event
    const changed = () => latest.current()
    current?.addEventListener('change', changed)
    return () => {
      current?.removeEventListener('change', changed)
      letGo()
    }
  }, [])
  const isHeld = held !== undefined
  // Firefox has no change event where the slider is let go at the place where it was taken, and none has one where it is
  // taken out of a hand
  useEffect(() => {
    if (!isHeld) return
    let timer: ReturnType<typeof setTimeout>
    const released = () => {
      repeats.current = false
      // after the events by which the browser moves and lets go itself
      timer = setTimeout(() => latest.current())
    }
    for (const sign of RELEASED) window.addEventListener(sign, released)
    return () => {
      clearTimeout(timer)
      for (const sign of RELEASED) window.removeEventListener(sign, released)
    }
  }, [isHeld])
  const shown = held ?? place
  return (
    <input
      ref={input}
      type="range"
      className="slider"
      aria-label={label}
      aria-valuetext={textAt(shown)}
      min={Math.min(from, shown)}
      max={Math.max(to, shown)}
      value={shown}
      onChange={({ target }) => {
        setHeld(target.valueAsNumber)
        move(target.valueAsNumber)
      }}
      onKeyDown={({ repeat }) => {
        repeats.current = repeat
      }}
      onKeyUp={() => {
        if (!repeats.current) return
        repeats.current = false
        end()
      }}
      onBlur={() => {
        repeats.current = false
        if (held !== undefined) end()
      }}
    />
  )
}
