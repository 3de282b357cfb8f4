/** Earlier than this, in milliseconds, the rate says nothing yet. */
const SURE_AFTER = 800
/** The steps, in seconds, in which a time is told: a time of a minute is not told to the second. */
const step = (seconds: number): number => {
  if (seconds <= 10) return 1
  return seconds <= 60 ? 5 : 30
}

/**
 * How many seconds are left by the rate so far, rounded up to what can be told steadily; `told` is what was told last,
 * and stays while the new figure is within a step above it. `undefined` while it is too early to say.
 */
export function timeLeft(share: number, elapsedMs: number, told?: number): number | undefined {
  if (elapsedMs < SURE_AFTER || share <= 0) return undefined
  const seconds = (elapsedMs * Math.max(0, 1 - share)) / share / 1000
  const rounded = Math.max(1, Math.ceil(seconds / step(seconds)) * step(seconds))
  return told !== undefined && rounded > told && seconds <= told + step(told) ? told : rounded
}
