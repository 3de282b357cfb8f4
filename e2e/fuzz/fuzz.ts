import { read } from '../../src/core/evidence/read.ts'
import type { Report } from '../../src/core/report.ts'
import { type Input, report } from '../../src/core/tune.ts'
import { corpusOf } from './corpus.ts'
import { inputOf } from './inputs.ts'

/** Reading a text may take a millisecond for each 10,000 characters; a short one, as long as one of `SHORT` characters. */
const MS_PER_CHARACTER = 1 / 10_000
const SHORT = 20_000
/** What is unusual in YAML goes through a parser of the whole language, so much of it and no more (`MOST_UNUSUAL`), in ms. */
const YAML_MS = 15
/**
 * What follows from the text is worked out of its findings and its configuration, not of its length. A configuration that
 * contradicts itself in many places is searched longest; it may take no longer than a person notices, in ms.
 */
const ADVICE_MS = 250
/** A slow input is measured so often before it counts: the machine's other work is not the program's. */
const MEASURED_AGAIN = 40
const SLOWEST = 5

type Step = 'read' | 'report'

interface Slow {
  readonly number: number
  readonly ms: number
  readonly characters: number
  /** of what it may take */
  readonly share: number
}

/** What went wrong with the input of a number. */
interface Problem {
  readonly number: number
  readonly what: string
}

export interface Fuzzed {
  readonly runs: number
  readonly characters: number
  readonly seconds: number
  readonly withRoot: number
  readonly problems: readonly Problem[]
  /** the slowest of each step by their share of what they may take */
  readonly slowest: Readonly<Record<Step, readonly Slow[]>>
}

function allowed(step: Step, text: string, { evidence }: Report): number {
  if (step === 'report') return ADVICE_MS
  const isYaml = evidence.blocks.some(({ format }) => format === 'config-yaml')
  return Math.max(SHORT, text.length) * MS_PER_CHARACTER + (isYaml ? YAML_MS : 0)
}

function timed(input: Input): { readonly done: Report; readonly ms: Readonly<Record<Step, number>> } {
  const began = performance.now()
  const evidence = read(input.text)
  const between = performance.now()
  const done = report(evidence, input.answers)
  return { done, ms: { read: between - began, report: performance.now() - between } }
}

/** What holds of every report; the first thing that does not. */
function broken({ findings, evidence, alternatives }: Report): string | undefined {
  if (findings.filter(({ role }) => role === 'root').length > 1) return 'two roots'
  const outside = findings.find(({ line, endLine }) => line < 1 || endLine < line || endLine > evidence.lines)
  if (outside) return `lines ${outside.line} to ${outside.endLine} of ${evidence.lines}`
  if (alternatives.length > 4) return `${alternatives.length} alternatives`
  return undefined
}

/**
 * Puts inputs `from` up to but not `from + runs` of a seed through the whole program: none may throw, none may take
 * longer than its length allows. `root`: the project's folder; `slack`: so many times as long is allowed on a machine that
 * may be busy; `say`: told how far it is.
 */
export function fuzz(
  root: string,
  seed: number,
  from: number,
  runs: number,
  slack: number,
  say: (done: number) => void,
): Fuzzed {
  const corpus = corpusOf(root)
  const began = performance.now()
  const problems: Problem[] = []
  const slowest: Record<Step, Slow[]> = { read: [], report: [] }
  let characters = 0
  let withRoot = 0
  // the first of a process are slow, because nothing is compiled yet
  for (let number = 0; number < Math.min(runs, 300); number++) timed(inputOf(corpus, seed + 1, number))
  for (let number = from; number < from + runs; number++) {
    const input = inputOf(corpus, seed, number)
    characters += input.text.length
    try {
      const { done, ms } = timed(input)
      const what = broken(done)
      if (what) problems.push({ number, what })
      if (done.findings[0]?.role === 'root') withRoot++
      for (const step of ['read', 'report'] as const) {
        const limit = slack * allowed(step, input.text, done)
        const worst = slowest[step].at(SLOWEST - 1)?.share ?? 0
        if (ms[step] / limit <= worst) continue
        const least = leastOf(step, input, ms[step], limit)
        const slow: Slow = { number, ms: least, characters: input.text.length, share: least / limit }
        if (least > limit) problems.push({ number, what: `${step}: ${least.toFixed(1)} ms of ${limit.toFixed(1)}` })
        slowest[step] = [...slowest[step], slow].sort((a, b) => b.share - a.share).slice(0, SLOWEST)
      }
    } catch (error) {
      problems.push({ number, what: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
    if ((number - from + 1) % 10_000 === 0) say(number - from + 1)
  }
  return { runs, characters, seconds: (performance.now() - began) / 1000, withRoot, problems, slowest }
}

/** The least time of several measurements: the machine's other work is not the program's. */
function leastOf(step: Step, input: Input, first: number, limit: number): number {
  let least = first
  for (let time = 0; time < MEASURED_AGAIN; time++) {
    least = Math.min(least, timed(input).ms[step])
    if (least < limit / 2) break
  }
  return least
}

/** The input of a number, to look at. */
export const inputAt = (root: string, seed: number, number: number): Input => inputOf(corpusOf(root), seed, number)
