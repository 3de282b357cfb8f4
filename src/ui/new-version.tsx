import { useInput } from '../state/input.ts'
import { later, useNewVersion } from '../state/new-version.ts'
import { useWords } from '../state/view.ts'

/** Offers a newer version: what is pasted would have to be pasted again, so that the person says when. */
export function NewVersion() {
  const { newVersion } = useWords()
  const load = useNewVersion((state) => state.load)
  // an address says itself again
  const emptiesBox = useInput(({ text, file }) => text !== '' || file !== undefined)
  return (
    <div className="new-version" role="status">
      {load && (
        <>
          <p>{emptiesBox ? newVersion.readyToPasteAgain : newVersion.ready}</p>
          <button type="button" className="button primary" data-action="load-new-version" onClick={load}>
            {newVersion.load}
          </button>
          <button type="button" className="button" onClick={later}>
            {newVersion.later}
          </button>
        </>
      )}
    </div>
  )
}
