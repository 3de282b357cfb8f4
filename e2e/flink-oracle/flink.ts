import { spawn } from 'node:child_process'
import { classPath } from '../maven.ts'
import { type Json, parse } from './answers.ts'
import type { Era } from './eras.ts'

/** Runs one of the Java programs on the release's class path: lines in, lines out. */
export async function run(
  here: string,
  era: Era,
  program: 'Ask' | 'Load' | 'Bench',
  lines: readonly string[],
  words: readonly string[] = [],
): Promise<readonly string[]> {
  const java = spawn('java', ['-cp', classPath(here, era.profile, era.release), `oracle.${program}`, ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  const problems: Buffer[] = []
  java.stdout.on('data', (data: Buffer) => out.push(data))
  java.stderr.on('data', (data: Buffer) => problems.push(data))
  java.stdin.end(`${lines.join('\n')}\n`)
  const code = await new Promise((resolve) => java.on('close', resolve))
  if (code !== 0)
    throw new Error(`oracle.${program} on Flink ${era.release} ended with ${code}: ${Buffer.concat(problems)}`)
  return Buffer.concat(out).toString('utf8').trimEnd().split('\n')
}

/** What the release answers to each case, in the same order. */
export async function ask(here: string, era: Era, cases: readonly object[]): Promise<readonly Json[]> {
  const lines = await run(
    here,
    era,
    'Ask',
    cases.map((each) => JSON.stringify(each)),
  )
  if (lines.length !== cases.length)
    throw new Error(`Flink ${era.release} answered ${lines.length} of ${cases.length} cases`)
  return lines.map(parse)
}
