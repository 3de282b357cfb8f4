import { askForNetwork } from '../../state/network.ts'
import { useWords } from '../../state/view.ts'

/** Opens the calculator of network buffers, or brings it into view. */
export function AskForNetwork() {
  const words = useWords()
  return (
    <button type="button" className="link" data-action="network" onClick={askForNetwork}>
      {words.form.network}
    </button>
  )
}
