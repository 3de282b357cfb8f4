import { useEffect, useState } from 'react'
import { useReading } from '../../state/reading.ts'
import { useView } from '../../state/view.ts'
import { useCopy } from '../controls/use-copy.ts'
import { part } from '../part.tsx'

const ShareDialog = part(() => import('./share-dialog.tsx'))

/** Copies the address of what is on the screen; where there is none, or copying is not allowed, it says so. */
export function ShareButton() {
  const view = useView()
  const { words } = view
  const [state, copy] = useCopy()
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (state === 'failed') setAsking(true)
  }, [state])
  const share = async () => {
    try {
      // it is there already: it loads when the page is used
      const { addressOf } = await import('../../state/address-of.ts')
      const address = addressOf(view)
      if (address === undefined) setAsking(true)
      else copy(address)
    } catch {
      useReading.setState({ failed: true })
    }
  }
  return (
    <>
      <button type="button" className="button" data-action="share" onClick={() => void share()}>
        <span className="held" data-held={words.share.length > words.shared.length ? words.share : words.shared}>
          <span aria-live="polite">{state === 'copied' ? words.shared : words.share}</span>
        </span>
      </button>
      {isAsking && <ShareDialog close={() => setAsking(false)} />}
    </>
  )
}
