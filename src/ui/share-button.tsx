import { useEffect, useRef } from 'react'
import type { Answers, Setting } from '../core/setting.ts'
import { useInput } from '../state/input.ts'
import { writePermalink } from '../state/permalink.ts'
import { useView } from '../state/view.ts'
import { useCopy } from './controls/use-copy.ts'

/** What a link carries: what is on the screen, as answers; of options only those that the form has. */
const answersOf = (setting: Setting): Answers => ({
  flink: setting.flink,
  process: setting.process,
  deployment: setting.deployment,
  config: setting.config,
  jvm: setting.jvm,
  ...(setting.containerBytes !== undefined && { containerBytes: setting.containerBytes }),
  ...(setting.stateBackend !== undefined && { stateBackend: setting.stateBackend }),
  ...(setting.jdk !== undefined && { jdk: setting.jdk }),
  fixed: setting.fixed,
})

export function ShareButton() {
  const { words, setting } = useView()
  const { triage, upgradeTo } = useInput(({ answers }) => answers)
  const [state, copy] = useCopy()
  const dialog = useRef<HTMLDialogElement>(null)
  const carried = { ...(triage && { triage }), ...(upgradeTo && { upgradeTo }) }
  const link = () => `${location.href.split('#')[0]}#${writePermalink({ ...answersOf(setting), ...carried })}`
  useEffect(() => {
    if (state === 'failed') dialog.current?.showModal()
  }, [state])
  return (
    <>
      <button type="button" className="button" data-action="share" onClick={() => copy(link())}>
        <span className="held" data-held={words.share.length > words.shared.length ? words.share : words.shared}>
          <span aria-live="polite">{state === 'copied' ? words.shared : words.share}</span>
        </span>
      </button>
      <dialog ref={dialog} className="share">
        <form method="dialog">
          <label>
            {words.shareManually}
            <input readOnly value={link()} onFocus={({ target }) => target.select()} />
          </label>
        </form>
      </dialog>
    </>
  )
}
