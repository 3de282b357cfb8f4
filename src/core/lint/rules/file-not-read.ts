import { age } from '../../flink/versions/index.ts'
import { CONFIG_YAML, FLINK_CONF } from '../documents.ts'
import type { Found } from '../problem.ts'
import { defineRule } from '../rule.ts'

/**
 * A file that the release does not read (`GlobalConfiguration.loadConfiguration`): config.yaml before 1.19,
 * flink-conf.yaml from 2.0 on, and config.yaml beside flink-conf.yaml in 1.19 and 1.20.
 */
export default defineRule({
  id: 'file-not-read',
  check: ({ documents, flink, flinkKnown }) => {
    const named = documents.filter(({ named }) => named)
    const legacy = named.find(({ format }) => format === 'flink-conf')
    return named.flatMap((document): Found[] => {
      const place = { line: 1, column: 1, ...(document.file !== undefined && { file: document.file }) }
      const problem = (instead: string, why: 'before' | 'after' | 'both'): Found[] => [
        { severity: 'error', ...place, values: { flink, instead, why } },
      ]
      if (document.format === 'flink-conf')
        return flinkKnown && age(flink) >= age('2.0') ? problem(CONFIG_YAML, 'after') : []
      if (flinkKnown && age(flink) < age('1.19')) return problem(FLINK_CONF, 'before')
      return legacy && age(flink) < age('2.0') ? problem(FLINK_CONF, 'both') : []
    })
  },
})
