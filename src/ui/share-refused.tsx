import { useEffect, useRef } from 'react'
import { SHARING_WORDS } from '../i18n/sharing.ts'
import { LONGEST_ADDRESS, wholeAddress } from '../state/address-of.ts'
import { useTexts } from '../state/texts.ts'
import { useView } from '../state/view.ts'

/** So many options are named as those that make a link long. */
const NAMED = 3

/** Why there is no link: it would be too long, and what makes it so. */
export default function ShareRefused({ close }: { readonly close: () => void }) {
  const view = useView()
  const language = useTexts((texts) => texts.language ?? 'en')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const words = SHARING_WORDS[language]
  const address = wholeAddress(view)
  const room = ([key, value]: readonly [string, string]) => key.length + value.length
  const longest = [...new URLSearchParams(address.slice(address.indexOf('#') + 1))]
    .toSorted((a, b) => room(b) - room(a))
    .slice(0, NAMED)
    .map(([key]) => key)
  return (
    <dialog ref={dialog} className="share" data-share="refused" onClose={close}>
      <form method="dialog">
        <p>{words.tooLong(view.print.count(address.length), view.print.count(LONGEST_ADDRESS))}</p>
        <p>{words.longest(longest)}</p>
        <button type="submit" className="button">
          {words.close}
        </button>
      </form>
    </dialog>
  )
}
