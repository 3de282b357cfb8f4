/** A text of its own: one that was cut out of another keeps the whole of that in memory. */
export const detached = (text: string): string => ` ${text}`.slice(1)

/** An object with texts of its own. */
export const detachedTexts = <T extends object>(of: T): T =>
  // every field keeps its type: a text becomes an equal text
  Object.fromEntries(
    Object.entries(of).map(([name, value]) => [name, typeof value === 'string' ? detached(value) : value]),
  ) as T
