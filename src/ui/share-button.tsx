import { useEffect, useRef, useState } from 'react'
import { addressOf } from '../state/address-of.ts'
import { useView } from '../state/view.ts'
import { useCopy } from './controls/use-copy.ts'
import { part } from './part.tsx'

const ShareRefused = part(() => import('./share-refused.tsx'))

/** Copies the address of what is on the screen; where there is none, or copying is not allowed, it says so. */
export function ShareButton() {
  const view = useView()
  const { words } = view
  const [state, copy] = useCopy()
  const [isRefused, setRefused] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (state === 'failed') dialog.current?.showModal()
  }, [state])
  const share = () => {
    const address = addressOf(view)
    if (address === undefined) setRefused(true)
    else copy(address)
  }
  return (
    <>
      <button type="button" className="button" data-action="share" onClick={share}>
        <span className="held" data-held={words.share.length > words.shared.length ? words.share : words.shared}>
          <span aria-live="polite">{state === 'copied' ? words.shared : words.share}</span>
        </span>
      </button>
      <dialog ref={dialog} className="share">
        <form method="dialog">
          <label>
            {words.shareManually}
            <input readOnly value={addressOf(view) ?? ''} onFocus={({ target }) => target.select()} />
          </label>
        </form>
      </dialog>
      {isRefused && <ShareRefused close={() => setRefused(false)} />}
    </>
  )
}
