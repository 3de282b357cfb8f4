import type { Fixed } from '../../core/setting.ts'
import type { Words } from '../../i18n/words.ts'
import { answer, useInput } from '../../state/input.ts'

interface LockProps {
  /** what may not move: an option's key, the total or the container */
  readonly fixed: Fixed
  readonly isFixed: boolean
  /** the field's name */
  readonly name: string
  readonly words: Words
}

function toggle(fixed: Fixed, isFixed: boolean) {
  const others = (useInput.getState().answers.fixed ?? []).filter((other) => other !== fixed)
  const all = isFixed ? others : [...others, fixed]
  answer('fixed', all.length > 0 ? all : undefined)
}

/** Beside a field: advice may not move what is locked. */
export const Lock = ({ fixed, isFixed, name, words }: LockProps) => (
  <button
    type="button"
    className="lock"
    data-lock={fixed}
    aria-pressed={isFixed}
    aria-label={words.form.lock(name)}
    title={isFixed ? words.form.unlockTitle : words.form.lockTitle}
    onClick={() => toggle(fixed, isFixed)}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={isFixed ? 'M5 7V5a3 3 0 0 1 6 0v2' : 'M5 7V4.5a3 3 0 0 1 5.6-1.5'} />
      <rect x="3" y="7" width="10" height="7" rx="1.5" />
    </svg>
  </button>
)
