// Tables: what a benchmark prints, and the section of README.md that it writes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

const README = new URL('README.md', import.meta.url)

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export const table = (head, rows) =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

/** The machine that the figures are from. */
export const machine = () => `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`

/** @param {number} milliseconds */
export const ms = (milliseconds) => milliseconds.toFixed(2)

/**
 * The value below which a share of all lies.
 * @param {readonly number[]} values
 * @param {number} share 0 to 1
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * Prints a benchmark's result and keeps it in README.md, in the section of its name.
 * @param {string} name
 * @param {string} text
 */
export function report(name, text) {
  const section = `<!-- ${name} -->\n${text}\n<!-- end of ${name} -->`
  const readme = existsSync(README) ? readFileSync(README, 'utf8') : '# Speed\n'
  const present = new RegExp(`<!-- ${name} -->[^]*<!-- end of ${name} -->`)
  const written = present.test(readme) ? readme.replace(present, () => section) : `${readme.trimEnd()}\n\n${section}\n`
  writeFileSync(README, written)
  console.log(text)
}
