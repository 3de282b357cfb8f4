import { useEffect, useState } from 'react'
import { useReading } from '../state/reading.ts'
import { usePendingWhile } from './pending.ts'

/**
 * A hook that gives what loads by a key, for good. Until then it gives that of an earlier key, if there is one, and the
 * page is not ready. It does not suspend: React shows what has loaded no sooner than 300 ms after the last placeholder
 * (`FALLBACK_THROTTLE_MS` in react-dom), and a report is there in less. What could not be loaded is tried again for the
 * next who asks. `isAwaited`: whether the page is not ready until then.
 */
export function loadedBy<Key, Value>(
  load: (key: Key) => Promise<Value>,
  isAwaited = true,
): (key: Key) => Value | undefined {
  const values = new Map<Key, Value>()
  const loading = new Map<Key, Promise<unknown>>()
  const ask = (key: Key): Promise<unknown> => {
    const before = loading.get(key)
    if (before) return before
    const asked = load(key).then(
      (value) => values.set(key, value),
      () => {
        loading.delete(key)
        useReading.setState({ failed: true })
      },
    )
    loading.set(key, asked)
    return asked
  }
  return function useLoaded(key) {
    const [shown, show] = useState(() => values.get(key))
    const value = values.get(key)
    const isThere = value !== undefined
    usePendingWhile(isAwaited && !isThere)
    useEffect(() => {
      if (!isThere) void ask(key).then(() => show(values.get(key)))
    }, [isThere, key])
    return value ?? shown
  }
}
