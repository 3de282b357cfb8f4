import { JAVA_VARIABLES } from '../../flink/java-options.ts'
import type { Fact } from '../evidence.ts'
import { type Hint, partReader } from '../reader.ts'

const READER = 'java-variables'
/**
 * `Picked up JAVA_TOOL_OPTIONS: …`, as a JVM says at its start; `JAVA_TOOL_OPTIONS=…` of a shell, a Dockerfile or a
 * compose file; `JAVA_TOOL_OPTIONS: …` of a compose file or `kubectl describe`.
 */
const SET = new RegExp(
  String.raw`(?<![\w.])(${JAVA_VARIABLES.join('|')})["']?\s{0,3}(?:[:=]\s{0,20})["']?(-[^"'\n]{1,2000})`,
)
/** The two lines of a pod's manifest. */
const NAME = new RegExp(String.raw`name["']?:\s{0,3}["']?(${JAVA_VARIABLES.join('|')})["']?,?\s*$`)
const VALUE = /^["']?value["']? ?: ?["']?(-[^"'\n]{1,2000})/
/** Only what limits memory is kept: the rest may be anything, also a secret. */
const LIMITS = /^-X(?:m[xs]|X:(?:(?:Max|Initial)HeapSize|MaxDirectMemorySize|MaxMetaspaceSize)=)\w+$/

const HINTS = JAVA_VARIABLES.map((name): Hint => ({ text: name.toLowerCase(), exact: true, below: 1 }))

/** The variables from which a JVM takes options: they stand before or behind those of its command line. */
export const javaVariables = partReader(READER, HINTS, (view) => {
  if (!/java_tool_options|jdk_java_options|_java_options/.test(view.lower)) return {}
  const facts: Fact[] = []
  let named: string | undefined
  view.lines.forEach((text, index) => {
    const set = text.length < 5_000 ? SET.exec(text) : null
    const value = named === undefined ? null : VALUE.exec(text)
    const name = set?.[1] ?? (value ? named : undefined)
    const variable = JAVA_VARIABLES.find((known) => known === name)
    const words = (set?.[2] ?? value?.[1] ?? '').split(/\s+/).filter((word) => LIMITS.test(word))
    if (variable !== undefined && words.length > 0) {
      facts.push({
        name: 'environment',
        value: { variable, value: words.join(' ') },
        line: index + 1,
        reader: READER,
      })
    }
    named = NAME.exec(text)?.[1]
  })
  return { facts }
})
