import { useSyncExternalStore } from 'react'

function subscribe(changed: () => void) {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** What follows `#/faq/` in the address: a failure's id, `''` for the list of all; `undefined` where it is the wizard. */
export const useFaqPath = (): string | undefined =>
  useSyncExternalStore(subscribe, () => /^#\/faq\/?(.*)/.exec(location.hash)?.[1])
