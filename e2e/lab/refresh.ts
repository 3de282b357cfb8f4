import { homedir, hostname } from 'node:os'
import { type Entry, fixturesOf, readIndex, writeIndex, writeText } from '../wordings/fixtures.ts'
import { endAll } from './processes.ts'
import type { Start } from './trial.ts'

const LINES = 200

/** The lines around the first that shows the failure. */
function around(log: string, sign: RegExp): string {
  const lines = log.trimEnd().split('\n')
  const at = Math.max(
    0,
    lines.findIndex((line) => sign.test(line)),
  )
  const from = Math.max(0, Math.min(at - LINES / 2, lines.length - LINES))
  return lines.slice(from, from + LINES).join('\n')
}

/** Nothing of this machine stays in a text that is kept. */
const neutral = (text: string) =>
  text
    .replaceAll(process.cwd(), '/opt/lab')
    .replaceAll(homedir(), '/home/user')
    .replaceAll(new RegExp(`\\b${hostname().replaceAll(/\W/g, '\\$&')}\\b`, 'g'), 'host')

/**
 * Makes the first load of each scenario fail and keeps its log beside the texts of `e2e/wordings`, in the same index: the
 * unit tests then read it as they read those.
 */
export async function refresh(wordings: string, starts: readonly Start[]) {
  const fixtures = fixturesOf(wordings)
  const tally = { passed: 0, failed: 0 }
  const made = starts.filter(({ scenario, load, fixed }) => !fixed && load === scenario.loads[0])
  for (const { scenario, version, load } of made) {
    const outcome = await scenario.start(version, scenario.settings(version), load).finally(endAll)
    const file = `${scenario.failure}/lab-${scenario.id}-${version.replace(' ', '').toLowerCase()}.txt`
    if (!outcome.failed) {
      tally.failed++
      console.log(`✗ ${file}: it did not fail`)
      continue
    }
    const lab = `${scenario.id}: ${scenario.origin(version)}`
    const entry: Entry = { file, failure: scenario.failure, numbers: outcome.numbers, lab }
    writeText(fixtures, file, `# ${lab}\n${neutral(around(outcome.log, scenario.sign))}\n`)
    writeIndex(fixtures, [...readIndex(fixtures).filter((each) => each.file !== file), entry])
    tally.passed++
    console.log(`✓ ${file}`)
  }
  return tally
}
