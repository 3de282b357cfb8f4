import { overruledOptions, PRESET_IDS, presetOptions } from '../../core/jvm/presets.ts'
import { TYPICAL } from '../../core/jvm/typical.ts'
import { answer } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { useApplicationWords } from './use-application-words.ts'

/** The kind of application, by which a JVM is sized where nothing else is said; what it sets, and what stands in its place. */
export default function PresetChoice() {
  const { report } = useView()
  const words = useApplicationWords()
  if (!words) return null
  const { preset, jvm } = report.setting
  const sets = preset && Object.entries(presetOptions(preset, jvm)).map(([option, value]) => `${option}=${value}`)
  const overruled = preset ? overruledOptions(preset, jvm) : []
  return (
    <div className="field" data-preset={preset ?? ''}>
      <label htmlFor="preset">{words.preset}</label>
      <select
        id="preset"
        name="preset"
        value={preset ?? ''}
        aria-describedby="preset-note"
        onChange={({ target }) =>
          answer(
            'preset',
            PRESET_IDS.find((id) => id === target.value),
          )
        }
      >
        <option value="">{words.presetUnknown}</option>
        {PRESET_IDS.map((id) => (
          <option key={id} value={id}>
            {words.presets[id]}
          </option>
        ))}
      </select>
      <p id="preset-note" className="note">
        {preset && sets && (
          <span data-note="wide">
            <RichText text={words.sets(sets, `${TYPICAL[preset].threads}`)} />{' '}
            {overruled.length > 0 && <RichText text={words.overruled(overruled)} />}
          </span>
        )}
      </p>
    </div>
  )
}
