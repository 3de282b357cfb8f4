// `npm run bench -- NAME`: runs the benchmark of that name, a file here.
import { readdirSync } from 'node:fs'

const HELPERS = ['bench', 'core', 'ordinary-log', 'table']
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .filter((name) => !HELPERS.includes(name))
const [name = '', ...rest] = process.argv.slice(2)

if (names.includes(name)) {
  const { bench } = await import(new URL(`${name}.mjs`, import.meta.url).href)
  await bench(rest)
} else {
  console.error(`npm run bench -- NAME, where NAME is one of ${names.join(', ')}`)
  process.exitCode = 2
}
