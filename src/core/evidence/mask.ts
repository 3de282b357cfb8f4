import { isSensitive } from './keys.ts'

const LONGEST = 600

/**
 * A line as it may be quoted: values of sensitive keys, passwords in addresses and the values of container
 * environments are hidden; a very long line is cut.
 */
export function mask(line: string): string {
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
  return shown
    .replace(
      /([\w.-]{2,120})(["']?\s{0,3}[:=,]\s{0,3}["']?)([^\s"',;&]{1,300})/g,
      (all, key: string, between: string) => (isSensitive(key) ? `${key}${between}******` : all),
    )
    .replace(/(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,100}:)[^\s/@]{1,200}@/gi, '$1******@')
}
