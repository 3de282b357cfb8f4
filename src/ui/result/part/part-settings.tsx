import { maskSecrets } from '../../../core/evidence/mask.ts'
import type { Explanation } from '../../../core/explain/explanation.ts'
import type { PartSetting } from '../../../core/explain/settings.ts'
import type { PartWords } from '../../../i18n/part-words.ts'
import { isBounded } from '../../../i18n/part-words.ts'
import { useView } from '../../../state/view.ts'
import { LineReference } from '../line-reference.tsx'

interface PartSettingsProps {
  readonly settings: readonly PartSetting[]
  readonly explanation: Explanation | undefined
  readonly words: PartWords
}

/** The options that a part hangs on: what each says, and who says so. */
export function PartSettings({ settings, explanation, words }: PartSettingsProps) {
  const { words: page, print, applied } = useView()
  const figures = explanation?.figures
  const bounds = figures?.how === 'fraction' ? [figures.min, figures.max] : []
  const segment = figures?.how === 'buffers' ? figures.segment : undefined
  const defaultOf = (key: string) => {
    const bound = bounds.find((one) => one?.key === key)
    if (bound) return isBounded(bound) ? print.size(bound.bytes) : '∞'
    return segment === undefined ? undefined : print.size(segment)
  }
  const isChanged = (key: string) => applied !== undefined && (key in applied.config || key in applied.jvm)
  return (
    <ul>
      {settings.map(({ key, value, origin }) => (
        <li key={key}>
          <code>
            {key}: <b>{maskSecrets(value ?? defaultOf(key) ?? '')}</b>
          </code>{' '}
          <span className="soft">
            {isChanged(key) ? (
              words.origins.change
            ) : origin.from === 'text' ? (
              <LineReference
                line={origin.line}
                text={page.evidence.line(origin.line)}
                title={page.form.fromTitle(origin.line)}
              />
            ) : (
              words.origins[origin.from]
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
