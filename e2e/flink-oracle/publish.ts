import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Advised, KINDS } from './advice.ts'
import { ERAS } from './eras.ts'
import type { Upgraded } from './upgrades.ts'

/** What a run found of one release. */
export interface Found {
  readonly release: string
  readonly seed: number
  readonly advised: readonly Advised[]
  /** from this release to each other */
  readonly upgraded: readonly Upgraded[]
}

/** Keeps what was found of each release, a line each, the others' as they are, and puts it all into the README's tables. */
export function publish(here: string, found: readonly Found[]): void {
  const kept = join(here, 'found.jsonl')
  const lines = existsSync(kept) ? readFileSync(kept, 'utf8').trim().split('\n').filter(Boolean) : []
  // written by this function
  const known = lines.map((line): Found => JSON.parse(line))
  const all = ERAS.flatMap(({ release }) => [...found, ...known].find((each) => each.release === release) ?? [])
  writeFileSync(kept, `${all.map((each) => JSON.stringify(each)).join('\n')}\n`)
  const file = join(here, 'README.md')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, put(put(text, 'advice', adviceTable(all)), 'kept budgets', upgradeTable(all)))
}

function put(text: string, name: string, table: string): string {
  const mark = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- end of ${name} -->)`)
  if (!mark.test(text)) throw new Error(`no place for ${name} in the README`)
  return text.replace(mark, (_, before, after) => `${before}\n${table}\n${after}`)
}

const count = (value: number): string => value.toLocaleString('en')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A line a release: alternatives that Flink accepts of all, and configurations that have one of all, kind beside kind. */
function adviceTable(all: readonly Found[]): string {
  const kinds = KINDS.filter((kind) => all.some(({ advised }) => advised.some((each) => each.kind === kind)))
  const cell = ({ advised }: Found, kind: string) => {
    const found = advised.find((each) => each.kind === kind)
    if (found === undefined) return ''
    const { configurations, treated, alternatives, accepted } = found
    return `${count(accepted)} of ${count(alternatives)}, for ${count(treated)} of ${count(configurations)}`
  }
  return [
    row(['Flink', 'seed', ...kinds]),
    row(['---', '---', ...kinds.map(() => '---')]),
    ...all.map((each) => row([each.release, `${each.seed}`, ...kinds.map((kind) => cell(each, kind))])),
  ].join('\n')
}

/** From the release of a line to that of a column. */
function upgradeTable(all: readonly Found[]): string {
  const cell = ({ upgraded }: Found, to: string) => {
    const found = upgraded.find((each) => each.to === to)
    return found ? `${count(found.kept)} of ${count(found.offered)} (${count(found.configurations)})` : ''
  }
  return [
    row(['from', ...ERAS.map(({ release }) => `to ${release}`)]),
    row(['---', ...ERAS.map(() => '---')]),
    ...all.map((each) => row([each.release, ...ERAS.map(({ release }) => cell(each, release))])),
  ].join('\n')
}
