import { randomInt } from 'node:crypto'

/** The seed that `--seed N` names, else a new one. */
export function seedOf(words: readonly string[]): number {
  const at = words.indexOf('--seed')
  if (at < 0) return randomInt(2 ** 31)
  const seed = Number(words[at + 1])
  if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number')
  return seed
}
