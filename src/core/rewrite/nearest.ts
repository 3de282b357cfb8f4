/** The last of the entries whose key shares most of its leading words with a key; none where it shares not even one. */
export function nearest<E extends { readonly key: string }>(entries: readonly E[], key: string): E | undefined {
  const words = key.split('.')
  let found: E | undefined
  let most = 1
  for (const entry of entries) {
    const others = entry.key.split('.')
    const differs = words.findIndex((word, at) => word !== others[at])
    const shared = differs < 0 ? words.length : differs
    if (shared < most) continue
    most = shared
    found = entry
  }
  return found
}
