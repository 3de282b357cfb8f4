import { derive } from '../../src/core/flink/derive.ts'
import { checkAdvice } from './advice.ts'
import { canonical, type Json, modelAnswer } from './answers.ts'
import { type Case, randomCases } from './cases.ts'
import { ERAS, type Era } from './eras.ts'
import { ask } from './flink.ts'
import { type Found, publish } from './publish.ts'
import { seedOf } from './seed.ts'
import { checkSnippets } from './snippets.ts'
import { checkSources } from './sources.ts'
import { checkUpgrades } from './upgrades.ts'

const SHOWN = 3
/** of each two releases; all of them together are some ten times the cases of one */
const UPGRADED = 200

/**
 * Asks each release as many new cases as `--cases` says (2,000) and compares with the model, the answers and the files
 * that are written for the accepted ones; and puts all advice to it (`checkAdvice`), also for the refused cases of the
 * file that `--refused` names, and the configurations that are said to keep a budget in another release
 * (`checkUpgrades`, `--upgrades` of each two). `--release` asks one alone, `--publish` writes the tables into the README.
 * The exit code: 0 if all agree.
 */
export async function oracle(here: string, words: readonly string[]): Promise<0 | 1> {
  const seed = seedOf(words)
  const said = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined)
  const count = Number(said('--cases') ?? 2000)
  const upgrades = Number(said('--upgrades') ?? UPGRADED)
  const only = said('--release')
  console.log(`--seed ${seed}`)
  let differences = 0
  const all: Found[] = []
  for (const [index, era] of ERAS.entries()) {
    const { release } = era
    if (only !== undefined && only !== release) continue
    differences += checkSources(here, era)
    const cases = randomCases((seed + index * 0x9e3779b1) >>> 0, count)
    const answers = await ask(here, era, cases)
    const wrong = differing(era, cases, answers)
    const refused = answers.filter((answer) => isRefusal(answer)).length
    console.log(
      `Flink ${release} (${era.minors.join(', ')}): ${count - wrong.length} of ${count} as the model derives, ${refused} of them refused`,
    )
    for (const difference of wrong.slice(0, SHOWN)) console.log(difference)
    const accepted = cases.filter((_, position) => !isRefusal(answers[position] ?? null))
    differences += wrong.length + (await checkSnippets(here, era, accepted))
    const advised = await checkAdvice(here, era, seed + index, count, said('--refused'))
    const upgraded = await checkUpgrades(here, era, seed + index, upgrades)
    differences += advised.reduce((sum, { alternatives, accepted }) => sum + alternatives - accepted, 0)
    differences += upgraded.reduce((sum, { offered, kept }) => sum + offered - kept, 0)
    all.push({ release, seed, advised, upgraded })
  }
  if (words.includes('--publish')) publish(here, all)
  return differences === 0 ? 0 : 1
}

const isRefusal = (answer: Json): boolean => typeof answer === 'object' && answer !== null && 'error' in answer

/** The cases in which the release and the model differ, worded. Minors of the era take turns. */
function differing({ release, minors }: Era, cases: readonly Case[], answers: readonly Json[]): readonly string[] {
  return cases.flatMap((asked, index) => {
    const minor = minors[index % minors.length]
    if (minor === undefined) return []
    const ours = canonical(modelAnswer(asked, derive(minor, asked.process, asked.deployment, asked.config)))
    const theirs = canonical(answers[index] ?? null)
    if (ours === theirs) return []
    return [`  ${JSON.stringify(asked)}\n    Flink ${release}: ${theirs}\n    model of ${minor}: ${ours}`]
  })
}
