import { type Bytes, bytes, MIB } from '../../core/bytes/bytes.ts'
import { hold } from '../../state/held.ts'
import { useInput, withAnswer } from '../../state/input.ts'
import { mebibytesAt, placeOf } from './size-scale.ts'
import { Slider } from './slider.tsx'

interface ContainerSliderProps {
  readonly label: string
  readonly size: Bytes
  readonly shown: (size: Bytes) => string
  /** puts the text of a place into the field */
  readonly write: (text: string) => void
  readonly stop: () => void
}

/** In MiB. */
const [LEAST, MOST] = [512, 2 ** 16]

const sizeAt = (place: number) => bytes(BigInt(mebibytesAt(place)) * MIB)

/** The slider of a container's limit, in step with its field. */
export default function ContainerSlider({ label, size, shown, write, stop }: ContainerSliderProps) {
  return (
    <Slider
      label={label}
      from={placeOf(LEAST)}
      to={placeOf(MOST)}
      place={placeOf(Number(size) / Number(MIB))}
      textAt={(place) => shown(sizeAt(place))}
      move={(place) => {
        write(shown(sizeAt(place)))
        hold(withAnswer(useInput.getState().answers, 'containerBytes', sizeAt(place)))
      }}
      stop={stop}
    />
  )
}
