import { atFirstUse, hasInput } from './first-use.ts'
import { useInput } from './input.ts'
import { addPending } from './pending.ts'
import { useReading } from './reading.ts'
import { setReady } from './ready.ts'
import { rememberedAnswers } from './storage.ts'

let begun: Promise<void> | undefined

/** Loads what reads and writes addresses, the last form and the history. */
const begin = () => {
  begun ??= import('./linking/linking.ts').then(
    ({ startLinking }) => startLinking(),
    () => useReading.setState({ failed: true }),
  )
  return begun
}

/** The same on a page that is drawn already; until then it is not ready. */
async function beginFor() {
  setReady(false)
  addPending(1)
  await begin()
  addPending(-1)
}

/** The same at a first sign of a person: what is on the screen still holds, until there is something to write down. */
function beginAhead() {
  void begin()
  const stop = useInput.subscribe((input) => hasInput(input) && given())
  const given = () => {
    stop()
    void beginFor()
  }
  if (hasInput(useInput.getState())) given()
  else void begin().then(stop)
}

/**
 * Before the page is drawn for the first time, the state of the address is taken over, else the last form. Where there is
 * neither, all of that loads when the page is used. Called once, when the page starts.
 */
export async function startAddress() {
  if (location.hash.includes('=') || rememberedAnswers() !== '') return begin()
  // the way back to here from what comes later
  if (history.state === null) history.replaceState({ entry: 0 }, '')
  atFirstUse(beginAhead)
  addEventListener('hashchange', () => void beginFor(), { once: true })
}
