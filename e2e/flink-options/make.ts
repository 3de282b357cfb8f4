import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { FLINK_MINORS, type FlinkMinor } from '../../src/core/flink/versions/minors.ts'
import { jarsBeside, jarsOf, notAfter } from './jars.ts'
import { MODULES, NOT_OF_A_CLUSTER, ONE_WORD } from './modules.ts'

/** In characters; longer defaults are lists of packages. */
const LONGEST_DEFAULT = 60

/** One option of one minor; `said` is all that may change with the minor, as the data file has it. */
interface Declared {
  readonly key: string
  readonly module: string | undefined
  readonly said: string
}

/** What one minor declares, and the modules that it was read from. */
interface OfMinor {
  readonly minor: FlinkMinor
  readonly options: readonly Declared[]
  readonly modules: readonly (string | undefined)[]
}

/** Asks the released classes of every minor for their options, and writes the core's data file. */
export function writeOptions(here: string, data: string): void {
  const lines = spansOf(completed(FLINK_MINORS.map((minor) => collect(here, minor))))
  const text = lines.join('\n')
  writeFileSync(
    data,
    `/**
 * Every option that Flink 1.10 to 2.3 declares, read from the released classes by \`e2e/flink-options/make.mjs\`; not written
 * by hand. A line: the key, then its spans, tabs between; a span: first minor, \`..\`, last one (none: still there), type,
 * \`!\` where it is deprecated, \`<\` and the older keys that it falls back to, \`=\` and its default.
 */
export const OPTION_LINES = \`${text.replace(/[\\`$]/g, '\\$&')}\`
`,
  )
  console.log(`${lines.length} options, ${gzipSync(text, { level: 9 }).length} bytes by gzip`)
}

/** What a minor's classes declare, as `Collect.java` prints it. */
function collect(here: string, minor: FlinkMinor): OfMinor {
  const target = join(here, 'target')
  const all = join(target, minor, 'all')
  mkdirSync(all, { recursive: true })
  for (const lib of [jarsOf(target, minor), jarsBeside(target)])
    for (const jar of readdirSync(lib)) if (!existsSync(join(all, jar))) symlinkSync(join(lib, jar), join(all, jar))
  const words = [join(here, 'Collect.java'), all]
  const { status, stdout, stderr } = spawnSync('java', words, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(stderr)
  // of the classes that lack what they need, those of options would be a loss
  for (const line of stderr.split('\n')) if (/Options?: |\.[A-Z_]+: /.test(line)) console.log(`${minor}: ${line}`)
  return { minor, options: stdout.trimEnd().split('\n').flatMap(declared), modules: readdirSync(all).map(moduleOf) }
}

function declared(line: string): Declared[] {
  const [key = '', type = '', standard = '', deprecated, fallbacks = '', source = '', jar = ''] = line.split('\t')
  if (NOT_OF_A_CLUSTER.test(source) || !isWhole(key)) return []
  const said = [
    type,
    ...(deprecated === 'true' ? ['!'] : []),
    ...(fallbacks === '' ? [] : [`<${fallbacks}`]),
    ...(standard === '' || standard.length > LONGEST_DEFAULT ? [] : [`=${standard}`]),
  ]
  return [{ key, module: moduleOf(jar), said: said.join(' ') }]
}

/** Not the end of a key whose beginning a person names, nor a pattern for such keys, nor Flink's note to itself. */
const isWhole = (key: string): boolean =>
  (/^[a-z][\w.-]*\.[\w.-]+$/i.test(key) && !key.startsWith('internal.')) || ONE_WORD.has(key)

/** The module that a jar is of; undefined for one that is none of Flink's. */
const moduleOf = (jar: string): string | undefined =>
  MODULES.map(([name]) => name)
    .filter((name) => jar.startsWith(`${name}-`) || jar.startsWith(`${name}_`))
    .sort((one, other) => other.length - one.length)[0]

/** A module that Maven Central lacks for a minor is taken from the nearest minor that has it, the newer one first. */
function completed(all: readonly OfMinor[]): readonly (readonly Declared[])[] {
  return all.map(({ minor, options, modules }, index) => {
    const lacking = MODULES.filter(
      ([name, first, last]) => notAfter(first, minor) && notAfter(minor, last) && !modules.includes(name),
    )
    const nearest = all
      .map((other, at) => ({ other, away: Math.abs(at - index), at }))
      .sort((one, two) => one.away - two.away || two.at - one.at)
    const taken = lacking.flatMap(([name]) => {
      const from = nearest.find(({ other }) => other.modules.includes(name))?.other
      if (from) console.log(`${minor}: ${name} as in ${from.minor}`)
      return from?.options.filter(({ module }) => module === name) ?? []
    })
    return [...options, ...taken.filter(({ key }) => !options.some((option) => option.key === key))]
  })
}

/** A line for each key, with its spans: what is alike in neighbouring minors is one. */
function spansOf(all: readonly (readonly Declared[])[]): readonly string[] {
  const spans = new Map<string, { readonly from: number; to: number; readonly said: string }[]>()
  all.forEach((options, index) => {
    for (const { key, said } of options) {
      const known = spans.get(key) ?? []
      const last = known.at(-1)
      if (last?.said === said && last.to === index - 1) last.to = index
      else known.push({ from: index, to: index, said })
      spans.set(key, known)
    }
  })
  const newest = FLINK_MINORS.length - 1
  const sorted = [...spans].sort(([one], [other]) => (one < other ? -1 : 1))
  return sorted.map(([key, each]) => {
    const texts = each.map(
      ({ from, to, said }) => `${FLINK_MINORS[from]}..${to === newest ? '' : FLINK_MINORS[to]} ${said}`,
    )
    return [key, ...texts].join('\t')
  })
}
