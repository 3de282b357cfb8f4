import type { Fact } from '../evidence.ts'
import { matchesOf } from '../matches.ts'
import type { Hint, Reader, Reading, Session } from '../reader.ts'
import { linesWith, type View, wholeLine } from '../view.ts'

const OPTION =
  /(?<![\w./-])(-X(?:mx|ms|mn|ss)(?=\d)|-XX:[+-][A-Z]\w{2,80}|-XX:[A-Z]\w{2,80}=|-D(?:[a-z][\w.]{0,60}\.)?io\.netty\.[\w.]{3,60}=|-D(?:jdk|java|sun)\.[\w.]{3,60}=)(\d[\w.]{0,24}|"[^"]{0,200}"|[\w./:%-]{0,200})?/g
/** A sentence that proposes an option does not say that the process has it. */
const PROPOSES =
  /\b(?:set|try|use|using|add|increase|raise|specify|pass|please|should|could|can|via|with|example|consider|adjust|change|enable|recommend\w*|suggest\w*|option|parameter|flag)\b|建议|设置|调整|调大|添加|增加|通过|可以|使用/i
/** HotSpot's words for an option that another lacks. */
const REQUIRED = /\bmust be enabled via ["']?$/i
const COMMAND =
  /(?:^|[\s/"'])java(?:\.exe)?["']? |_OPTS|OPTIONS|JVM Options|VM Arguments|jvmArg|vmargs|Calculated JVM|CommandLine flags|java_command|jvm_args|env\.java\.opts|ENTRYPOINT|CMD|Command line/i
const JDKS: readonly RegExp[] = [
  /JVM: .{0,80}- (?:1\.)?(\d{1,2})[./]/,
  /(?:openjdk|java) version "(?:1\.)?(\d{1,2})[."]/i,
  /JRE version: .{0,80}\((?:build )?(?:1\.)?(\d{1,2})[._]/,
  /~?\[\?:1\.(8)\.0_\d/,
  /\bjdk-?1\.(\d)\.0/i,
  /\b(?:jdk|java|temurin|openjdk)[- ]?(8|11|17|21|25)\b/i,
]

/** In small letters: what each of the options begins with, and what each of the ways to name a release holds. */
const BEGINS = /-x[mxs]|io\.netty\.|-d(?:jdk|java|sun)\./g
const RELEASE = /jvm: |(?:jdk|java) version|jre version|\[\?:1\.8|jdk-?1\.|(?:jdk|java|temurin)[- ]?(?:8|11|17|21|25)/g

const hint = (text: string, line: RegExp | undefined): Hint => ({ text, exact: true, ...(line && { line }) })
const OPTIONS: readonly Hint[] = [
  '-xmx',
  '-xms',
  '-xmn',
  '-xss',
  '-xx:',
  'io.netty.',
  '-djdk.',
  '-djava.',
  '-dsun.',
].map((text) => hint(text, new RegExp(OPTION.source)))
const NAMED = ['jdk', 'java', 'temurin'].flatMap((name) =>
  ['', '-', ' '].flatMap((between) => ['8', '11', '17', '21', '25'].map((release) => `${name}${between}${release}`)),
)
/** What each of `JDKS` is found by. */
const VERSIONS: readonly (readonly Hint[])[] = [
  ['jvm: '],
  ['jdk version', 'java version'],
  ['jre version'],
  ['[?:1.8.0'],
  ['jdk1', 'jdk-1'],
  NAMED,
].map((texts, rank) => texts.map((text) => hint(text, JDKS[rank])))

function begin(): Session {
  let sure = JDKS.length
  let jdk: Fact | undefined
  const reader = 'jvm-options'
  const part = (view: View): Reading => {
    const facts: Fact[] = []
    const quoted: number[] = []
    const options = /-xm|-xs|-xx:|io\.netty\./.test(view.lower)
    const versions = /jdk|java|jvm:|jre|\[\?:1\./.test(view.lower)
    if (!options && !versions) return {}
    for (const line of versions ? linesWith(RELEASE, view) : []) {
      if (sure === 0) break
      const text = view.lines[line - 1] ?? ''
      if (text.length >= 5_000) continue
      for (let at = 0; at < sure; at++) {
        const version = Number(JDKS[at]?.exec(text)?.[1])
        if (version >= 6 && version <= 30) {
          sure = at
          quoted.push(line)
          jdk = { name: 'jdk', value: version, line: wholeLine(view, line), reader }
        }
      }
    }
    for (const line of options ? linesWith(BEGINS, view) : []) {
      const text = view.lines[line - 1] ?? ''
      const found = matchesOf(OPTION, text)
      const first = found[0]
      if (!first) continue
      const command = found.length > 2 || first.index <= 2 || COMMAND.test(text)
      if (!command && PROPOSES.test(text)) continue
      if (text.length < 300 && /\bplease\b|建议/i.test(text) && found.length === 1) continue
      for (const { index: at, 1: option, 2: value } of found) {
        if (!option || REQUIRED.test(text.slice(Math.max(0, at - 30), at))) continue
        const name = option.replace(/=$/, '')
        if (/^-X(?!X)/.test(option) && !/^\d{1,19}[kmgtKMGT]?$/.test(value ?? '')) continue
        if (option.endsWith('=') && !value) continue
        facts.push({
          name: 'jvm',
          value: { option: name, value: /^-XX:[+-]/.test(option) ? '' : (value ?? '').replace(/^"|"$/g, '') },
          line,
          reader,
        })
      }
    }
    return { facts, quoted }
  }
  return {
    part,
    hints: () => [...OPTIONS, ...VERSIONS.slice(0, sure).flat()],
    end: () => ({ facts: jdk ? [jdk] : [] }),
  }
}

/** Options of a JVM on a command line, in a start-up log or in a list, and the version of its JDK. */
export const jvmOptions: Reader = { id: 'jvm-options', begin }
