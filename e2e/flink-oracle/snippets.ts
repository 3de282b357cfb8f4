import { spawnSync } from 'node:child_process'
import { overlay } from '../../src/core/advice/apply.ts'
import { derive } from '../../src/core/flink/derive.ts'
import type { FlinkMinor } from '../../src/core/flink/versions/minors.ts'
import { rewritten } from '../../src/core/rewrite/rewritten.ts'
import { setting } from '../../src/core/sample-setting.ts'
import { deployed } from '../../src/core/snippets/document.ts'
import { SNIPPETS, type SnippetId } from '../../src/core/snippets/index.ts'
import { READERS } from '../../src/core/snippets/readers.ts'
import { canonical, type Json, modelAnswer, parse } from './answers.ts'
import type { Case } from './cases.ts'
import type { Era } from './eras.ts'
import { run } from './flink.ts'

const SHOWN = 3
/** the formats that Flink itself reads */
const READ_BY_FLINK: readonly SnippetId[] = ['flink-conf', 'config-yaml', 'dynamic-options']

interface Written {
  readonly asked: Case
  readonly minor: FlinkMinor
  /** the part of the configuration that the format can hold; the writer says what it left out */
  readonly held: Case['config']
  readonly text: string
  readonly line: object
}

/**
 * Hands the files that are written for these cases to the release's own readers, and asks it what it makes of what it
 * read. Prints counts and the first differences; gives the number of differences.
 */
export async function checkSnippets(here: string, era: Era, cases: readonly Case[]): Promise<number> {
  let differences = 0
  for (const snippet of SNIPPETS.filter(({ id }) => READ_BY_FLINK.includes(id))) {
    const written = cases.flatMap((asked, index) => write(snippet, era, asked, index))
    differences += await compare(here, era, snippet.id, written)
    if (snippet.id === 'flink-conf' || snippet.id === 'config-yaml')
      differences += await compare(here, era, `${snippet.id}, changed in place`, changedInPlace(snippet.id, written))
  }
  return differences
}

async function compare(here: string, era: Era, name: string, written: readonly Written[]): Promise<number> {
  if (written.length === 0) return 0
  const words = name === 'dynamic-options' ? shellWords(written.map(({ text }) => text)) : undefined
  const lines = written.map(({ asked, line, text }, index) =>
    JSON.stringify({ ...asked, ...(words === undefined ? { ...line, text } : { arguments: words[index] }) }),
  )
  const read = (await run(here, era, 'Load', lines)).map(parse)
  const wrong = written.flatMap((each, index) => {
    const expected = answerTo(each)
    return canonical(read[index] ?? null) === canonical(expected)
      ? []
      : [
          `  ${each.text.replaceAll('\n', '\n  ')}\n    read: ${canonical(read[index] ?? null)}\n    expected: ${canonical(expected)}`,
        ]
  })
  console.log(`  ${name}: ${written.length - wrong.length} of ${written.length} read as written`)
  for (const difference of wrong.slice(0, SHOWN)) console.log(difference)
  return wrong.length
}

/** Each file changed in place until it says what the next one says. */
const changedInPlace = (format: 'flink-conf' | 'config-yaml', written: readonly Written[]): readonly Written[] =>
  written.flatMap((next, index) => {
    const before = written[index - 1]
    if (!before) return []
    const told = READERS[format](before.text)
    const of = setting({ flink: next.minor, process: next.asked.process, config: next.held })
    const result = rewritten(
      { file: { format, text: before.text }, told, target: next.held, document: deployed(of, []) },
      format,
    )
    if (!result) return [{ ...next, text: 'could not be changed in place' }]
    const left = result.problems.map(({ key = '' }) => key)
    const kept = Object.fromEntries(left.map((key) => [key, told[key] ?? null]))
    return [{ ...next, held: overlay(next.held, kept), text: result.text }]
  })

/** The same keys and texts, and the answer that the model gives to them. */
function answerTo({ asked, held, minor }: Written): Json {
  const answer = modelAnswer(asked, derive(minor, asked.process, asked.deployment, held))
  return { id: asked.id, config: held, answer }
}

function write(snippet: (typeof SNIPPETS)[number], { minors }: Era, asked: Case, index: number): readonly Written[] {
  const minor = minors[index % minors.length]
  if (minor === undefined) return []
  const { process, deployment, config } = asked
  const of = setting({ flink: minor, process, deployment, config })
  if (!snippet.availableIn(of)) return []
  const before = derive(minor, asked.process, asked.deployment, asked.config)
  const { text, problems } = snippet.write(deployed(of, [{ process: asked.process, before }]))
  const left = problems.map(({ key }) => key)
  const given = snippet.id === 'dynamic-options' && before.ok ? (before.dynamic ?? {}) : asked.config
  const held = Object.fromEntries(Object.entries(given).filter(([key]) => !left.includes(key)))
  return [{ asked, minor, held, text, line: { file: snippet.fileName(of) } }]
}

/** The words that a shell makes of each text. */
function shellWords(texts: readonly string[]): readonly (readonly string[])[] {
  const separator = '\u0001'
  const script = texts
    .map((text) => `printf '%s\\0' ${text.trim().replaceAll('\n', ' ')}; printf '${separator}\\0'`)
    .join('\n')
  const { stdout } = spawnSync('bash', { input: script, encoding: 'utf8', maxBuffer: 1 << 30 })
  const words: string[][] = [[]]
  for (const word of stdout.split('\0').slice(0, -1)) {
    if (word === separator) words.push([])
    else words.at(-1)?.push(word)
  }
  return words.slice(0, -1)
}
