import { useInput } from './input.ts'
import { readPermalink, writePermalink } from './permalink.ts'

/**
 * A permalink in the address sets the form, also when it comes later. It leaves the address with the first change of
 * the form: a reload would put the old answers back otherwise. Called once, when the page starts.
 */
export function startAddress() {
  window.addEventListener('hashchange', () => {
    const answers = readPermalink(location.hash.slice(1))
    if (answers) useInput.setState({ answers, applied: undefined })
  })
  useInput.subscribe(({ answers }, before) => {
    const linked = answers === before.answers ? undefined : readPermalink(location.hash.slice(1))
    if (linked && writePermalink(linked) !== writePermalink(answers)) {
      history.replaceState(null, '', `${location.pathname}${location.search}`)
    }
  })
}
