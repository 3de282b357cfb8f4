import type { Wizard } from '../page.ts'
import type { State } from './states.ts'

/** In the page: what a browser says of a service worker that has a newer version in hand; `offline.spec.ts` has real ones. */
function offerNewVersion() {
  const worker = { waiting: { postMessage() {} }, addEventListener() {}, update: () => Promise.resolve() }
  Object.defineProperty(navigator, 'serviceWorker', {
    value: { controller: {}, addEventListener() {}, register: () => Promise.resolve(worker) },
  })
}

/** Brings a new page into a state, as its data say. */
export async function reach(wizard: Wizard, { address = '/', text, file, hasNewVersion, steps = [], shows }: State) {
  const { page } = wizard
  if (hasNewVersion) await page.addInitScript(offerNewVersion)
  await wizard.open(address)
  if (text !== undefined) await wizard.evidence.fill(text)
  if (file) {
    await wizard.hold(file.name, file.content)
    await wizard.drop()
  }
  await wizard.settled()
  for (const [action, selector, value] of steps) {
    const place = page.locator(selector).first()
    if (action === 'press') await place.click()
    if (action === 'choose') await place.selectOption(value)
    if (action === 'fill') await place.fill(value)
    await wizard.settled()
  }
  await page.locator(shows).first().waitFor()
  await wizard.settled()
}
