import { useEffect, useRef } from 'react'
import { addressOf, LONGEST_ADDRESS, wholeAddress } from '../../state/address-of.ts'
import { useView } from '../../state/view.ts'
import { useSharingWords } from './use-sharing-words.ts'
import './sharing.css'

/** So many of its parts are named that make a link long. */
const NAMED = 3

/** The names that take the most room in an address. */
function longestIn(address: string): readonly string[] {
  const room = new Map<string, number>()
  for (const [name, value] of new URLSearchParams(address.slice(address.indexOf('#') + 1)))
    room.set(name, (room.get(name) ?? 0) + name.length + value.length)
  return [...room]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, NAMED)
    .map(([name]) => name)
}

/** Why no link was copied: it would be too long, and what makes it so; or the browser does not allow it, and here it is. */
export default function ShareDialog({ close }: { readonly close: () => void }) {
  const view = useView()
  const words = useSharingWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const address = addressOf(view)
  const whole = wholeAddress(view)
  return (
    <dialog ref={dialog} className="share" data-share={address ? 'manual' : 'refused'} onClose={close}>
      <form method="dialog">
        {address ? (
          <label>
            {view.words.shareManually}
            <input readOnly value={address} onFocus={({ target }) => target.select()} />
          </label>
        ) : (
          <>
            <p>{words.tooLong(view.print.count(whole.length), view.print.count(LONGEST_ADDRESS))}</p>
            <p>{words.longest(longestIn(whole))}</p>
          </>
        )}
        <button type="submit" className="button">
          {words.close}
        </button>
      </form>
    </dialog>
  )
}
