import { bytes, MIB } from '../../core/bytes/bytes.ts'
import { parseFlinkSize, printFlinkSize } from '../../core/bytes/flink.ts'
import type { Field } from '../../state/fields.ts'
import { hold } from '../../state/held.ts'
import { useInput, withOption } from '../../state/input.ts'
import { UNBOUNDED_TEXT } from './placeholder.ts'
import { mebibytesAt, placeOf } from './size-scale.ts'
import { Slider } from './slider.tsx'

/** The sizes of whole processes begin here, in MiB: below nothing starts. */
const LEAST_WHOLE = 512

/** The places of a slider and the texts of its field; what is no such text has no place. */
interface Scale {
  readonly from: number
  readonly to: number
  readonly textAt: (place: number) => string
  readonly placeAt: (text: string) => number | undefined
}

const numberIn = (text: string): number | undefined =>
  text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text)

/** A JVM writes sizes as Flink does: the shortest of both is the same. */
const sizes = (from: number, to: number): Scale => ({
  from: placeOf(from),
  to: placeOf(to),
  textAt: (place) => printFlinkSize(bytes(BigInt(mebibytesAt(place)) * MIB)),
  placeAt: (text) => {
    if (text === UNBOUNDED_TEXT) return placeOf(to)
    const size = parseFlinkSize(text)
    return typeof size === 'bigint' ? placeOf(Number(size) / Number(MIB)) : undefined
  },
})

const percent: Scale = { from: 0, to: 100, textAt: (place) => `${place}`, placeAt: numberIn }
const fraction: Scale = {
  ...percent,
  textAt: (place) => `${place / 100}`,
  placeAt: (text) => {
    const share = numberIn(text)
    return share === undefined ? undefined : Math.round(share * 100)
  },
}

function scaleOf({ kind, most, first }: Field): Scale | undefined {
  if (kind === 'size') return most === undefined ? undefined : sizes(first ? LEAST_WHOLE : 0, most)
  return kind === 'fraction' ? fraction : kind === 'percent' ? percent : undefined
}

interface OptionSliderProps {
  readonly field: Field
  readonly label: string
  /** what the field holds, and what counts while it holds nothing; the first that is a size has the slider */
  readonly texts: readonly (string | undefined)[]
  /** puts the text of a place into the field */
  readonly write: (text: string) => void
  readonly stop: () => void
}

/** The slider of an option's field, in step with it. */
export default function OptionSlider({ field, label, texts, write, stop }: OptionSliderProps) {
  const scale = scaleOf(field)
  if (!scale) return null
  const places = texts.map((text) => (text ? scale.placeAt(text) : undefined))
  const { from, to, textAt } = scale
  return (
    <Slider
      label={label}
      from={from}
      to={to}
      place={places.find((place) => place !== undefined) ?? from}
      textAt={textAt}
      move={(place) => {
        const text = textAt(place)
        write(text)
        hold(withOption(useInput.getState().answers, field.group, field.key, text))
      }}
      stop={stop}
    />
  )
}
