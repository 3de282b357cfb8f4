import { givenTo, lastOf, setsLimit } from '../../flink/java-options.ts'
import type { FlinkProcess } from '../../setting.ts'
import { columnIn, placeOf } from '../document.ts'
import type { Linted } from '../linted.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

const LIMITS = ['heap', 'direct', 'metaspace'] as const
const PROCESSES = ['tm', 'jm'] as const

/**
 * A limit of the JVM beside the one that Flink derives. Of two HotSpot takes the last: options of Flink's configuration
 * stand behind Flink's own, a variable of the environment before them, `_JAVA_OPTIONS` behind all.
 */
export default defineRule({
  id: 'jvm-limit',
  check: (linted) => {
    const found = PROCESSES.flatMap((process) => ofProcess(linted, process))
    // what all processes take is said once
    return found.filter((each, at) => !found.slice(0, at).some((before) => isSame(before, each)))
  },
})

const isSame = (one: Found, other: Found): boolean =>
  one.file === other.file && one.line === other.line && one.values.option === other.values.option

function ofProcess(linted: Linted, process: FlinkProcess): Found[] {
  const { flink, config, documents } = linted
  const variables = documents.flatMap((document) => document.variables.map((variable) => ({ ...variable, document })))
  const environment = Object.fromEntries(variables.map(({ variable, value }) => [variable, value]))
  const given = givenTo(flink, process, config, environment)
  const derivation = linted.processes.find((each) => each.process === process)?.derivation
  const own = derivation?.ok ? derivation.budget.jvmArguments.split(' ') : undefined
  return [...given.before, ...given.after].flatMap(({ source, words }): Found[] => {
    const place = linted.places.get(source)
    const variable = variables.find((each) => each.variable === source)
    const at = place
      ? placeOf(place.document, place.entry)
      : variable && {
          ...(variable.document.file !== undefined && { file: variable.document.file }),
          line: variable.line,
          column: columnIn(variable.document, variable.line),
          key: source,
        }
    if (at === undefined) return []
    return words.flatMap((word): Found[] => {
      const limit = LIMITS.find((each) => setsLimit(word, each))
      if (limit === undefined) return []
      const flinks = own && lastOf([{ source: '', words: own }], limit)
      // a JobManager's direct memory is limited only where its option says so: then nothing of Flink's is overridden
      if (own && flinks === undefined) return []
      const behind = given.after.some((each) => each.source === source)
      return [
        {
          severity: behind ? 'warning' : 'notice',
          ...at,
          values: {
            key: source,
            option: word,
            wins: behind ? 'given' : 'flink',
            ...(flinks && { flinks: own?.find((each) => setsLimit(each, limit)) ?? '' }),
          },
        },
      ]
    })
  })
}
