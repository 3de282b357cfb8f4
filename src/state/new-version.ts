import { create } from 'zustand'

/** A newer version of the page that is ready to be loaded. Nothing loads it but a person. */
export const useNewVersion = create<{ readonly load?: (() => void) | undefined }>()(() => ({}))

/** It stays ready: the next visit offers it again. */
export const later = () => useNewVersion.setState({ load: undefined })

async function register({ serviceWorker }: Navigator) {
  const registration = await serviceWorker.register('./sw.js')
  const offer = () => {
    const { waiting } = registration
    // without a controller the page itself is new: nothing older is on the screen
    if (!waiting || !serviceWorker.controller) return
    useNewVersion.setState({
      load: () => {
        serviceWorker.addEventListener('controllerchange', () => location.reload())
        waiting.postMessage({ type: 'SKIP_WAITING' })
      },
    })
  }
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
  // it was loaded in another tab; the parts of this version are gone, but what is on the screen is the person's
  serviceWorker.addEventListener('controllerchange', () => useNewVersion.setState({ load: () => location.reload() }))
  // a tab may stay open for weeks
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(goOn)
  })
  offer()
}

/** Without a service worker, or offline, the page is what it was. */
const goOn = () => {}

/** When the page has nothing else to do; Safari cannot tell. */
const whenIdle = window.requestIdleCallback ?? setTimeout

/**
 * Keeps the page for visits without a network, and notices a newer version. Called once, when the first screen is drawn:
 * what is kept is fetched after it.
 */
export function startOffline() {
  // only the built page has one, and no browser gives one to a page that came by plain HTTP
  if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator) {
    whenIdle(() => void register(navigator).catch(goOn))
  }
}
